package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opentmr.assessment.DiscriminantPlane;

/** The windows of every motion as points in the plane that separates the motions most, with 95 % ellipses. */
public final class FeatureSpaceChart {

    /** Radius in standard deviations of the ellipse that holds 95 % of a two-dimensional normal: sqrt(−2 ln 0.05). */
    private static final double RADIUS_95 = Math.sqrt(-2 * Math.log(0.05));

    /** More points than this hide each other; every n-th is drawn, the ellipses keep all. */
    private static final int POINTS_DRAWN = 6000;

    /** With more motions than this colours alone are too alike, and every ellipse gets a number. */
    private static final int COLOURS_ALONE = 8;

    private static final double DISC = 17;

    private FeatureSpaceChart() {}

    public static Picture of(DiscriminantPlane plane, Theme theme) {
        String title = "Muscle patterns of the motions";
        if (plane.points().length == 0) {
            return Picture.empty(title, "No window has usable numbers, so no pattern can be shown.", theme);
        }
        MotionColours colours = new MotionColours(theme, plane.motions());
        double[] across = range(plane, 0);
        double[] up = range(plane, 1);
        XyChart chart = new XyChart(
                theme,
                () -> new FittedAxis(axisLabel("first", plane.separationShare()[0]), across[0], across[1]),
                () -> new FittedAxis(axisLabel("second", plane.separationShare()[1]), up[0], up[1]));
        int every = Math.max(1, (plane.points().length + POINTS_DRAWN - 1) / POINTS_DRAWN);
        chart.data((g, area, x, y) -> {
            for (int i = 0; i < plane.points().length; i += every) {
                int motion = plane.labels()[i];
                Color edge = colours.edge(motion);
                g.setColor(new Color(edge.getRed(), edge.getGreen(), edge.getBlue(), 130));
                g.fill(AffineTransform.getTranslateInstance(x.at(plane.points()[i][0]), y.at(plane.points()[i][1]))
                        .createTransformedShape(colours.point(motion)));
            }
            for (int motion = 0; motion < plane.motions().size(); motion++) {
                outline(g, plane, motion, colours, x, y, theme);
            }
            if (numbered(plane)) {
                numbers(g, plane, colours, x, y, theme);
            }
        });
        boolean numbered = numbered(plane);
        Arrays.stream(plane.labels()).distinct().sorted().forEach(motion -> {
            Shape point = AffineTransform.getScaleInstance(1.8, 1.8).createTransformedShape(colours.point(motion));
            String name = plane.motions().get(motion).name();
            chart.key(numbered ? (motion + 1) + "  " + name : name, point, colours.edge(motion), colours.edge(motion));
        });
        return new Picture(
                title,
                "One point per window, ellipses hold 95 % of a motion; motions whose ellipses overlap are easily confused."
                        + " SD is the standard deviation, in brackets is how much of the separation the axis shows."
                        + (every > 1 ? " Every " + every + "th point is drawn." : ""),
                theme,
                800,
                700,
                chart);
    }

    private static String axisLabel(String which, double share) {
        return which + " axis in SD within motions"
                + (Double.isNaN(share) ? "" : " (" + Math.round(100 * share) + " %)");
    }

    private static boolean numbered(DiscriminantPlane plane) {
        return plane.motions().size() > COLOURS_ALONE;
    }

    private static void outline(
            Graphics2D g,
            DiscriminantPlane plane,
            int motion,
            MotionColours colours,
            XyChart.Scale x,
            XyChart.Scale y,
            Theme theme) {
        Shape ellipse = ellipse(plane.mean(motion), plane.covariance(motion));
        if (ellipse == null) {
            return;
        }
        AffineTransform toScreen = new AffineTransform(x.at(1) - x.at(0), 0, 0, y.at(1) - y.at(0), x.at(0), y.at(0));
        Shape onScreen = toScreen.createTransformedShape(ellipse);
        g.setColor(theme.background());
        g.setStroke(new BasicStroke(3.6f));
        g.draw(onScreen);
        g.setColor(colours.edge(motion));
        g.setStroke(new BasicStroke(2));
        g.draw(onScreen);
    }

    private static void numbers(
            Graphics2D g,
            DiscriminantPlane plane,
            MotionColours colours,
            XyChart.Scale x,
            XyChart.Scale y,
            Theme theme) {
        DiscPlaces places = new DiscPlaces(DISC + 1);
        for (int motion = 0; motion < plane.motions().size(); motion++) {
            double[] mean = plane.mean(motion);
            if (!Double.isNaN(mean[0])) {
                Point2D at = new Point2D.Double(x.at(mean[0]), y.at(mean[1]));
                number(g, motion, colours, at, places.place(at), theme);
            }
        }
    }

    /** The number of a motion at the middle of its points, moved aside where another is in the way. */
    private static void number(
            Graphics2D g, int motion, MotionColours colours, Point2D mean, Point2D place, Theme theme) {
        g.setColor(colours.edge(motion));
        g.setStroke(new BasicStroke(1.4f));
        g.draw(new Line2D.Double(mean, place));
        Shape disc = new Ellipse2D.Double(place.getX() - DISC / 2, place.getY() - DISC / 2, DISC, DISC);
        g.setColor(theme.background());
        g.fill(disc);
        g.setColor(colours.edge(motion));
        g.draw(disc);
        g.setColor(theme.ink());
        g.setFont(Typeface.bold(Typeface.SMALL));
        Text.draw(g, String.valueOf(motion + 1), place.getX(), place.getY(), 0.5);
    }

    /** The unit circle turned and stretched by the covariance's own axes; null where there is no covariance. */
    static @Nullable Shape ellipse(double[] mean, double[] covariance) {
        double xx = covariance[0];
        double xy = covariance[1];
        double yy = covariance[2];
        if (Double.isNaN(xx + xy + yy)) {
            return null;
        }
        double half = (xx + yy) / 2;
        double apart = Math.hypot((xx - yy) / 2, xy);
        AffineTransform transform = AffineTransform.getTranslateInstance(mean[0], mean[1]);
        transform.rotate(0.5 * Math.atan2(2 * xy, xx - yy));
        transform.scale(RADIUS_95 * Math.sqrt(half + apart), RADIUS_95 * Math.sqrt(Math.max(0, half - apart)));
        return transform.createTransformedShape(new Ellipse2D.Double(-1, -1, 2, 2));
    }

    /** All points and ellipses, with a little room. */
    private static double[] range(DiscriminantPlane plane, int axis) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] point : plane.points()) {
            low = Math.min(low, point[axis]);
            high = Math.max(high, point[axis]);
        }
        for (int motion = 0; motion < plane.motions().size(); motion++) {
            double mean = plane.mean(motion)[axis];
            double reach = RADIUS_95 * Math.sqrt(plane.covariance(motion)[axis == 0 ? 0 : 2]);
            if (!Double.isNaN(reach)) {
                low = Math.min(low, mean - reach);
                high = Math.max(high, mean + reach);
            }
        }
        double room = Math.max(0.5, 0.03 * (high - low));
        return new double[] {low - room, high + room};
    }
}
