package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.opentmr.motion.MotionSet;

/** What one setting gains against what it costs as it goes through its values, with the present value marked. */
public final class TradeOffChart {

    private static final double MARK = 5;

    private TradeOffChart() {}

    /**
     * One curve.
     *
     * @param name as shown
     * @param motion whose colour it has; none for all motions alike
     * @param x what it costs, one element per value of the setting
     * @param y what it gains, likewise
     * @param present index of the present value; below 0 where none is marked
     */
    public record Line(String name, OptionalInt motion, double[] x, double[] y, int present) {

        public Line {
            if (x.length != y.length || present >= x.length) {
                throw new IllegalArgumentException(name + ": needs as many x as y and the present among them, got "
                        + x.length + ", " + y.length + " and " + present);
            }
        }

        private boolean isKnown() {
            return Arrays.stream(x).anyMatch(Double::isFinite)
                    && Arrays.stream(y).anyMatch(Double::isFinite);
        }
    }

    /**
     * What the axes show.
     *
     * @param xLabel what it costs, with its unit
     * @param yLabel what it gains, with its unit
     * @param fromNought whether the upright axis begins at 0
     */
    public record Axes(String xLabel, String yLabel, boolean fromNought) {}

    /** Lines without figures are left out; where none has any the picture says why. */
    public static Picture of(
            String title,
            String summary,
            Axes axes,
            String whyEmpty,
            MotionSet motions,
            List<Line> lines,
            Theme theme) {
        List<Line> shown = lines.stream().filter(Line::isKnown).toList();
        if (shown.isEmpty()) {
            return Picture.empty(title, whyEmpty, theme);
        }
        MotionColours colours = new MotionColours(theme, motions);
        double[] across = fromNought(shown.stream().flatMapToDouble(line -> Arrays.stream(line.x())));
        double[] up = axes.fromNought()
                ? fromNought(shown.stream().flatMapToDouble(line -> Arrays.stream(line.y())))
                : ValueRange.around(shown.stream()
                        .flatMapToDouble(line -> Arrays.stream(line.y()))
                        .filter(Double::isFinite)
                        .toArray());
        XyChart chart = new XyChart(
                theme,
                () -> new FittedAxis(axes.xLabel(), across[0], across[1]),
                () -> new FittedAxis(axes.yLabel(), up[0], up[1]));
        for (Line line : shown) {
            Color colour =
                    line.motion().isPresent() ? colours.edge(line.motion().getAsInt()) : theme.ink();
            BasicStroke stroke =
                    line.motion().isPresent() ? colours.stroke(line.motion().getAsInt(), 1.8f) : new BasicStroke(2.6f);
            chart.curve(line.name(), line.x(), line.y(), stroke, colour);
        }
        chart.data((g, area, x, y) -> {
            for (Line line : shown) {
                if (line.present() >= 0 && Double.isFinite(line.x()[line.present()] + line.y()[line.present()])) {
                    Color colour = line.motion().isPresent()
                            ? colours.edge(line.motion().getAsInt())
                            : theme.ink();
                    Ellipse2D disc = disc(x.at(line.x()[line.present()]), y.at(line.y()[line.present()]));
                    g.setColor(colour);
                    g.fill(disc);
                    g.setColor(theme.background());
                    g.setStroke(new BasicStroke(1.2f));
                    g.draw(disc);
                }
            }
        });
        chart.key("present setting", disc(0, 0), theme.quietInk(), theme.background());
        return new Picture(title, summary, theme, 900, 560, chart);
    }

    private static Ellipse2D disc(double x, double y) {
        return new Ellipse2D.Double(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
    }

    /** With a little room on both sides, so that a curve along the edge is seen whole. */
    private static double[] fromNought(DoubleStream values) {
        double most = Math.max(1, values.filter(Double::isFinite).max().orElse(1));
        return new double[] {-0.02 * most, 1.04 * most};
    }
}
