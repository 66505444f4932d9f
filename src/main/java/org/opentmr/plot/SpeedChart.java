package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.opentmr.assessment.AxisTrace;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.RegressionScores;

/** The speed along every axis over time: what the contraction asked for, and what the decoder let the limb do. */
public final class SpeedChart {

    private static final double CAPTION = 18;
    private static final double LEFT = 46;
    private static final double TIME_AXIS = 36;
    private static final double KEYS = 26;
    private static final int PANEL_PIXELS = 130;
    private static final int HEAD_PIXELS = 150;
    private static final int MOST_PIXELS = 1600;

    /** A gap between windows longer than this many increments breaks the curves. */
    private static final double PAUSE = 1.5;

    private SpeedChart() {}

    /**
     * The chart.
     *
     * @param decisions of the windows, for their times
     * @param axes of the same windows
     */
    public static Picture of(Decisions decisions, List<AxisTrace> axes, Theme theme) {
        String title = "Speed of each joint, " + decisions.recording();
        if (decisions.windows() < 2 || axes.isEmpty()) {
            return Picture.empty(title, "No window was evaluated, so there is no speed to show.", theme);
        }
        double[] seconds = IntStream.range(0, decisions.windows())
                .mapToDouble(decisions::endSeconds)
                .toArray();
        double[] steps = IntStream.range(1, seconds.length)
                .mapToDouble(i -> seconds[i] - seconds[i - 1])
                .sorted()
                .toArray();
        double pause = PAUSE * steps[steps.length / 2];
        int height = Math.min(MOST_PIXELS, HEAD_PIXELS + PANEL_PIXELS * axes.size());
        String summary = "Asked for: direction × normalised strength of the contraction, from rest (0) to firm (±1); nobody"
                + " measured a movement. Positive is the motion named first.";
        return new Picture(title, summary, theme, 1200, height, (g, area) -> {
            double each = (area.getHeight() - TIME_AXIS - KEYS) / axes.size();
            for (int a = 0; a < axes.size(); a++) {
                boolean last = a == axes.size() - 1;
                double top = area.getY() + a * each;
                double below = last ? TIME_AXIS + KEYS : 0;
                panel(seconds, pause, axes.get(a), last, theme)
                        .paint(
                                g,
                                new Rectangle2D.Double(
                                        area.getX(), top + CAPTION, area.getWidth(), each - CAPTION + below));
                g.setFont(Typeface.plain(Typeface.LABEL));
                g.setColor(theme.ink());
                Text.draw(
                        g,
                        Text.cut(g, g.getFont(), caption(axes.get(a)), area.getWidth() - LEFT),
                        area.getX() + LEFT,
                        top + CAPTION / 2 + 4,
                        0);
            }
        });
    }

    private static String caption(AxisTrace axis) {
        RegressionScores scores = axis.scores();
        return axis.name() + " · R² " + number(scores.r2()) + " · RMSE " + number(scores.rmse()) + " of full speed";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static XyChart panel(double[] seconds, double pause, AxisTrace axis, boolean last, Theme theme) {
        XyChart chart = new XyChart(
                theme,
                () -> {
                    FittedAxis time = new FittedAxis(last ? "time in s" : "", seconds[0], seconds[seconds.length - 1]);
                    time.setTickLabelsVisible(last);
                    time.setTickMarksVisible(last);
                    if (!last) {
                        time.setFixedDimension(2);
                    }
                    return time;
                },
                () -> {
                    FittedAxis speed = new FittedAxis("", -1, 1).every(1);
                    speed.setFixedDimension(LEFT);
                    return speed;
                });
        draw(chart, seconds, pause, axis.truth(), 3f, theme.rest());
        Color ink = Contrast.atLeast(Contrast.MARK, OkabeIto.BLUE, theme.background(), theme.ink());
        draw(chart, seconds, pause, axis.estimate(), 1.3f, ink);
        if (last) {
            chart.lineKey("asked for", new BasicStroke(3), theme.rest());
            chart.lineKey("decoded", new BasicStroke(1.3f), ink);
        }
        return chart;
    }

    private static void draw(
            XyChart chart, double[] seconds, double pause, double[] values, float width, Color colour) {
        chart.data((g, area, x, y) -> {
            g.setColor(colour);
            g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(Curve.through(
                    values.length,
                    i -> x.at(seconds[i]),
                    i -> i > 0 && seconds[i] - seconds[i - 1] > pause ? Double.NaN : y.at(values[i])));
        });
    }
}
