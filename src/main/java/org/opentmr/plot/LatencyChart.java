package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jfree.chart.axis.ValueAxis;

/** What accuracy costs in time: one mark per decoder, and the front that none of them lies above and to the left of. */
public final class LatencyChart {

    private static final int MOST_DECADES = 6;

    private LatencyChart() {}

    /** What the chart says of a decoder beside its place. */
    public enum Role {
        TRIED,
        PRESENT,
        CHOSEN
    }

    /**
     * One decoder.
     *
     * @param millis across, above 0
     * @param accuracy 0 to 1
     * @param front whether it lies on the front
     */
    public record Point(double millis, double accuracy, boolean front, Role role) {

        public Point {
            if (!(millis > 0 && millis < Double.POSITIVE_INFINITY) || !(accuracy >= 0 && accuracy <= 1)) {
                throw new IllegalArgumentException(
                        "a decoder's mark needs a time above 0 ms and an accuracy from 0 to 1," + " got " + millis
                                + " ms and " + accuracy);
            }
        }
    }

    /**
     * The chart.
     *
     * @param summary under the title
     * @param xLabel what the time is, with its unit
     * @param x decades where times differ by factors, as computation does
     * @param yLabel which accuracy, in %
     */
    public static Picture of(
            String title, String summary, String xLabel, AxisScale x, String yLabel, List<Point> points, Theme theme) {
        if (points.isEmpty()) {
            return Picture.empty(title, "No decoder was tried, so there is none to show.", theme);
        }
        double[] up = ValueRange.around(
                points.stream().mapToDouble(point -> 100 * point.accuracy()).toArray());
        XyChart chart = new XyChart(
                theme, across(xLabel, x, points), () -> new FittedAxis(yLabel, up[0], Math.min(101, up[1])));
        Palette palette = new Palette(theme);
        List<Point> front = points.stream()
                .filter(Point::front)
                .sorted(Comparator.comparingDouble(Point::millis))
                .toList();
        chart.data((g, area, atX, atY) -> {
            g.setColor(palette.edge(0));
            g.setStroke(new BasicStroke(1.4f));
            for (int i = 1; i < front.size(); i++) {
                // A step: between two marks the best that can be had in that time is the faster one.
                double left = atX.at(front.get(i - 1).millis());
                double right = atX.at(front.get(i).millis());
                double from = atY.at(100 * front.get(i - 1).accuracy());
                g.draw(new Line2D.Double(left, from, right, from));
                g.draw(new Line2D.Double(
                        right, from, right, atY.at(100 * front.get(i).accuracy())));
            }
        });
        chart.data((g, area, atX, atY) -> points.stream()
                .sorted(Comparator.comparing(Point::role))
                .forEach(point -> {
                    Shape mark = AffineTransform.getTranslateInstance(
                                    atX.at(point.millis()), atY.at(100 * point.accuracy()))
                            .createTransformedShape(shape(point.role()));
                    Color edge = palette.edge(place(point.role()));
                    g.setColor(point.front() || point.role() != Role.TRIED ? edge : theme.background());
                    g.fill(mark);
                    g.setColor(edge);
                    g.setStroke(new BasicStroke(1.2f));
                    g.draw(mark);
                }));
        key(chart, "tried", Role.TRIED, theme.background(), palette);
        key(chart, "on the front: none is as accurate in less time", Role.TRIED, palette.edge(0), palette);
        key(chart, "present settings", Role.PRESENT, palette.edge(place(Role.PRESENT)), palette);
        key(chart, "chosen", Role.CHOSEN, palette.edge(place(Role.CHOSEN)), palette);
        return new Picture(title, summary, theme, 800, 520, chart);
    }

    private static void key(XyChart chart, String text, Role role, Color fill, Palette palette) {
        chart.key(text, shape(role), fill, palette.edge(place(role)));
    }

    private static Supplier<ValueAxis> across(String label, AxisScale scale, List<Point> points) {
        double[] millis = points.stream().mapToDouble(Point::millis).toArray();
        if (scale == AxisScale.LOGARITHMIC) {
            int[] decades = DecadeAxis.decades(millis, MOST_DECADES);
            return () -> new DecadeAxis(label, decades[0], decades[1]);
        }
        double[] range = ValueRange.around(millis);
        return () -> new FittedAxis(label, range[0], range[1]);
    }

    private static int place(Role role) {
        return switch (role) {
            case TRIED -> 0;
            case PRESENT -> 1;
            case CHOSEN -> 3;
        };
    }

    private static Shape shape(Role role) {
        return switch (role) {
            case TRIED -> new Ellipse2D.Double(-4, -4, 8, 8);
            case PRESENT -> new Rectangle2D.Double(-5, -5, 10, 10);
            case CHOSEN ->
                AffineTransform.getRotateInstance(Math.PI / 4)
                        .createTransformedShape(new Rectangle2D.Double(-5, -5, 10, 10));
        };
    }
}
