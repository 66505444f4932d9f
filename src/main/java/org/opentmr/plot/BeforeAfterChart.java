package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Shares before and after a change, one row each, with the change in words beside it. */
public final class BeforeAfterChart {

    private BeforeAfterChart() {}

    /**
     * A figure of which less is better.
     *
     * @param name with what it belongs to
     * @param before 0 to 1; NaN where there is none
     * @param after 0 to 1; NaN where there is none
     */
    public record Row(String name, double before, double after) {

        private boolean isKnown() {
            return Double.isFinite(before) && Double.isFinite(after);
        }

        private String words() {
            String was = String.format(Locale.ROOT, "%.1f", 100 * before);
            String is = String.format(Locale.ROOT, "%.1f", 100 * after);
            return was.equals(is) ? is : was + " → " + is + (after > before ? " worse" : " better");
        }
    }

    /** Rows without figures are left out. */
    public static Picture of(String title, String summary, List<Row> rows, Theme theme) {
        List<Row> shown = rows.stream().filter(Row::isKnown).toList();
        if (shown.isEmpty()) {
            return Picture.empty(title, "No contraction was annotated, so there is no share to compare.", theme);
        }
        double most = shown.stream()
                .flatMapToDouble(row -> DoubleStream.of(row.before(), row.after()))
                .max()
                .orElse(0);
        double right = Math.min(101, Math.max(5, 108 * most));
        XyChart chart = new XyChart(
                        theme,
                        () -> new FittedAxis("share of decisions in contractions in %", -0.02 * right, right),
                        () -> new NamesAxis(shown.stream().map(Row::name).toList()))
                .right(() -> new NamesAxis(shown.stream().map(Row::words).toList()))
                .withoutRowLines();
        Palette palette = new Palette(theme);
        chart.data((g, area, x, y) -> {
            double radius = Math.min(5.5, (y.at(1) - y.at(0)) / 3.5);
            for (int k = 0; k < shown.size(); k++) {
                double from = x.at(100 * shown.get(k).before());
                double to = x.at(100 * shown.get(k).after());
                g.setColor(theme.rest());
                g.setStroke(new BasicStroke((float) Math.max(1.5, radius)));
                g.draw(new Line2D.Double(from, y.at(k), to, y.at(k)));
                ring(g, from, y.at(k), radius, theme);
                g.setColor(palette.edge(3));
                g.fill(disc(to, y.at(k), radius));
            }
        });
        chart.key("before", disc(0, 0, 4.5), theme.background(), theme.ink());
        chart.key("after", disc(0, 0, 4.5), palette.edge(3), theme.quietInk());
        return new Picture(title, summary, theme, 900, Math.max(340, Math.min(1400, 190 + 24 * shown.size())), chart);
    }

    private static void ring(Graphics2D g, double x, double y, double radius, Theme theme) {
        g.setColor(theme.background());
        g.fill(disc(x, y, radius));
        g.setColor(theme.ink());
        g.setStroke(new BasicStroke(1.2f));
        g.draw(disc(x, y, radius));
    }

    private static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
