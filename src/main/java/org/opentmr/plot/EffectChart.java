package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** What each fault costs: accuracy without it and with it, the largest drop first, with a test's outcome beside it. */
public final class EffectChart {

    private EffectChart() {}

    /**
     * One fault at one level.
     *
     * @param name of the fault and its level
     * @param before accuracy without it, 0 to 1
     * @param after accuracy with it, 0 to 1
     * @param outcome of a test of control with it, in words with its unit; may be empty
     */
    public record Effect(String name, double before, double after, String outcome) {

        double drop() {
            return 100 * (before - after);
        }
    }

    /** Effects whose accuracies are not known are left out. */
    public static Picture of(String title, List<Effect> effects, Theme theme) {
        List<Effect> sorted = effects.stream()
                .filter(effect -> Double.isFinite(effect.drop()))
                .sorted(Comparator.comparingDouble(Effect::drop).reversed())
                .toList();
        if (sorted.isEmpty()) {
            return Picture.empty(title, "No fault was tried, so there is no effect to show.", theme);
        }
        double least = sorted.stream()
                .flatMapToDouble(effect -> DoubleStream.of(effect.before(), effect.after()))
                .min()
                .orElse(0);
        double left = Math.max(0, 10 * Math.floor(10 * least - 0.2));
        List<String> names = sorted.stream().map(Effect::name).toList();
        List<String> words = sorted.stream().map(EffectChart::words).toList();
        XyChart chart = new XyChart(
                        theme,
                        () -> new FittedAxis("offline accuracy in %", left, 101).every(10),
                        () -> new NamesAxis(names))
                .right(() -> new NamesAxis(words))
                .withoutRowLines();
        chart.data((g, area, x, y) -> {
            for (int k = 0; k < sorted.size(); k++) {
                double from = x.at(100 * sorted.get(k).before());
                double to = x.at(100 * sorted.get(k).after());
                double middle = y.at(k);
                double radius = Math.min(5.5, (y.at(1) - y.at(0)) / 3.5);
                g.setColor(theme.rest());
                g.setStroke(new BasicStroke((float) Math.max(1.5, radius)));
                g.draw(new Line2D.Double(from, middle, to, middle));
                g.setColor(Contrast.atLeast(Contrast.MARK, OkabeIto.BLUE, theme.background(), theme.ink()));
                g.fill(disc(from, middle, radius));
                g.setColor(Contrast.atLeast(Contrast.MARK, OkabeIto.VERMILLION, theme.background(), theme.ink()));
                g.fill(disc(to, middle, radius));
            }
        });
        chart.key("without the fault", disc(0, 0, 4.5), new Palette(theme).edge(0), theme.quietInk());
        chart.key("with the fault", disc(0, 0, 4.5), new Palette(theme).edge(3), theme.quietInk());
        return new Picture(
                title,
                "Right: change in accuracy in percentage points, and the outcome of a test of control where one was made",
                theme,
                900,
                Math.max(340, Math.min(1400, 180 + 26 * sorted.size())),
                chart);
    }

    private static String words(Effect effect) {
        String change = String.format(Locale.ROOT, "%+.1f points", -effect.drop());
        return effect.outcome().isEmpty() ? change : change + " · " + effect.outcome();
    }

    private static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
