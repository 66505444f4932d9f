package org.opentmr.plot;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What there is to choose from between unwanted motion and waiting: the front of a search, and named settings on it. */
public final class TuningFrontChart {

    /** Room beyond the last point. */
    private static final double ROOM = 1.12;

    private static final double SMALL = 3;
    private static final double LARGE = 8;

    private TuningFrontChart() {}

    /**
     * Settings as a point.
     *
     * @param name shown beside it; empty where it has none
     * @param unwanted motion, in the unit of the axis across
     * @param waiting in the unit of the upright axis
     */
    public record Point(String name, double unwanted, double waiting) {

        boolean isKnown() {
            return Double.isFinite(unwanted) && Double.isFinite(waiting);
        }
    }

    /**
     * The picture.
     *
     * @param acrossLabel what is unwanted, with its unit
     * @param upLabel what waiting is, with its unit
     * @param front of the search, on the data searched on, the calmest first
     * @param named on data not searched on
     */
    public static Picture of(
            String title, String acrossLabel, String upLabel, List<Point> front, List<Point> named, Theme theme) {
        List<Point> line = front.stream().filter(Point::isKnown).toList();
        List<Point> marks = named.stream().filter(Point::isKnown).toList();
        if (line.isEmpty() && marks.isEmpty()) {
            return Picture.empty(title, "No settings were tried, so there is nothing to choose from.", theme);
        }
        double right = most(Stream.concat(line.stream(), marks.stream()).mapToDouble(Point::unwanted));
        double top = most(Stream.concat(line.stream(), marks.stream()).mapToDouble(Point::waiting));
        XyChart chart =
                new XyChart(theme, () -> new FittedAxis(acrossLabel, 0, right), () -> new FittedAxis(upLabel, 0, top));
        Palette palette = new Palette(theme);
        if (!line.isEmpty()) {
            // No line between them: what lies between two settings need not be reached by any.
            chart.key(
                    "the best met, on the repetitions searched on",
                    disc(0, 0, SMALL),
                    theme.quietInk(),
                    theme.quietInk());
        }
        chart.data((g, area, x, y) -> {
            g.setColor(theme.quietInk());
            for (Point point : line) {
                g.fill(disc(x.at(point.unwanted()), y.at(point.waiting()), SMALL));
            }
            for (int i = 0; i < marks.size(); i++) {
                g.setColor(palette.edge(i));
                g.fill(mark(i, x.at(marks.get(i).unwanted()), y.at(marks.get(i).waiting())));
            }
        });
        for (int i = 0; i < marks.size(); i++) {
            chart.key(marks.get(i).name(), mark(i, 0, 0), palette.edge(i), palette.edge(i));
        }
        return new Picture(
                title,
                "Named settings: on repetitions that they were not tuned on. Less is better in both.",
                theme,
                800,
                520,
                chart);
    }

    private static double most(DoubleStream values) {
        double most = values.max().orElse(0);
        return most > 0 ? ROOM * most : 1;
    }

    private static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** Told apart without colour too: the present settings are a square; where marks lie on each other all are seen. */
    private static Shape mark(int place, double x, double y) {
        double radius = LARGE - place;
        return place == 0 ? new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius) : disc(x, y, radius);
    }
}
