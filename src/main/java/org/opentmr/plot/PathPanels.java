package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;

/** The decoded motions and under them one panel per axis, over the same time. */
final class PathPanels {

    private static final double STRIP = 34;
    private static final double CAPTION = 15;
    private static final double LEFT = 62;

    /** With its caption; below this no curve can be read. */
    private static final double LEAST_PANEL = 44;

    private static final double TIME_AXIS = 36;

    /** Under a panel without writing: half a number of the angle's axis. */
    private static final double BELOW = 6;

    private static final int BAND_ALPHA = 60;
    private static final BasicStroke LIMB = new BasicStroke(2);
    private static final BasicStroke MIDDLE = dashed(1, 4, 3);
    private static final BasicStroke ENTERED = new BasicStroke(1.4f);
    private static final BasicStroke GONE = dashed(1.4f, 5, 3);
    private static final BasicStroke OVER = dashed(1.6f, 1.6f, 2);

    private final PathChart.Trial trial;
    private final TargetEvents events;
    private final MotionColours colours;
    private final Theme theme;
    private final List<DegreeOfFreedom> axes;

    PathPanels(PathChart.Trial trial, TargetEvents events, MotionSet motions, Theme theme) {
        this.trial = trial;
        this.events = events;
        this.colours = new MotionColours(theme, motions);
        this.theme = theme;
        this.axes = trial.shownAxes();
    }

    private static BasicStroke dashed(float width, float on, float off) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0);
    }

    /** What the marks mean; only those that appear. */
    Keys keys() {
        Keys keys = new Keys(theme.ink());
        keys.line("limb", LIMB, theme.ink());
        keys.area("target with its tolerance", band(), green());
        if (!events.enteredSeconds().isEmpty()) {
            keys.line("target entered", ENTERED, green());
        }
        if (!events.leftSeconds().isEmpty()) {
            keys.line("left again (overshoot)", GONE, vermillion());
        }
        keys.line(trial.completed() ? "end of the dwell" : "end, not completed", OVER, theme.ink());
        Arrays.stream(decoded())
                .distinct()
                .sorted()
                .forEach(motion ->
                        keys.area(colours.motions().get(motion).name(), colours.fill(motion), colours.edge(motion)));
        return keys;
    }

    void paint(Graphics2D g, Rectangle2D area) {
        strip().paint(g, new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), STRIP));
        double top = area.getY() + STRIP;
        double room = Math.max(0, area.getMaxY() - top - (TIME_AXIS - BELOW));
        int shown = (int) Math.max(1, Math.min(axes.size(), room / LEAST_PANEL));
        if (shown < axes.size()) {
            room = Math.max(0, room - CAPTION);
            shown = (int) Math.max(1, Math.min(shown, room / LEAST_PANEL));
            left(g, axes.size() - shown, area);
        }
        double each = room / shown;
        for (int k = 0; k < shown; k++) {
            boolean last = k == shown - 1;
            double y = top + k * each;
            double height = each - CAPTION + (last ? TIME_AXIS - BELOW : 0);
            panel(axes.get(k), last)
                    .paint(g, new Rectangle2D.Double(area.getX(), y + CAPTION, area.getWidth(), height));
            g.setFont(Typeface.plain(Typeface.LABEL));
            g.setColor(theme.ink());
            // the panel leaves a few empty pixels at its top
            double middle = y + CAPTION / 2 + 4;
            Text.draw(
                    g,
                    Text.cut(g, g.getFont(), name(axes.get(k)), area.getWidth() - LEFT),
                    area.getX() + LEFT,
                    middle,
                    0);
        }
    }

    private void left(Graphics2D g, int axesLeft, Rectangle2D area) {
        g.setFont(Typeface.plain(Typeface.LABEL));
        g.setColor(theme.quietInk());
        String words =
                (axesLeft == 1 ? "1 more axis has" : axesLeft + " more axes have") + " room in a larger picture.";
        Text.draw(g, words, area.getX() + LEFT, area.getMaxY() - CAPTION / 2, 0);
    }

    static String name(DegreeOfFreedom axis) {
        return axis.motionName(Direction.POSITIVE) + " (+) and " + axis.motionName(Direction.NEGATIVE) + " (−) in °";
    }

    private FittedAxis time(boolean labelled) {
        FittedAxis axis =
                new FittedAxis(labelled ? "time since the cue in s" : "", trial.seconds()[0], trial.endSeconds());
        axis.setTickLabelsVisible(labelled);
        axis.setTickMarksVisible(labelled);
        axis.setFixedDimension(labelled ? TIME_AXIS : BELOW);
        return axis;
    }

    private XyChart strip() {
        int[] decoded = decoded();
        double step = trial.stepSeconds();
        double[] ends = new double[decoded.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = i + 1 < ends.length ? trial.seconds()[i + 1] : trial.endSeconds();
        }
        Paint[] fills = IntStream.range(0, colours.motions().size())
                .mapToObj(colours::fill)
                .toArray(Paint[]::new);
        return new XyChart(theme, () -> time(false), () -> {
                    NamesAxis names = new NamesAxis(List.of("decoded"));
                    names.setFixedDimension(LEFT);
                    return names;
                })
                .withoutRowLines()
                .data((g, area, x, y) -> {
                    boolean divided = x.at(step) - x.at(0) < 1;
                    ColumnShares columns =
                            new ColumnShares(area.getX(), area.getMaxX(), divided ? 4 : 1, fills.length, divided);
                    TimelineChart.row(g, columns, area, x, y, 0, ends, step, decoded, fills, theme);
                });
    }

    private int[] decoded() {
        return trial.decisions().stream().mapToInt(colours.motions()::indexOf).toArray();
    }

    private XyChart panel(DegreeOfFreedom axis, boolean last) {
        double[] angles = trial.postures().stream()
                .mapToDouble(posture -> posture.angle(axis))
                .toArray();
        Posture target = trial.target();
        boolean aimed = target.axes().contains(axis);
        double middle = aimed ? target.angle(axis) : angles[0];
        double tolerance = aimed ? trial.toleranceDegrees() : 0;
        double[] range = range(
                DoubleStream.concat(Arrays.stream(angles), DoubleStream.of(middle - tolerance, middle + tolerance))
                        .toArray());
        return new XyChart(theme, () -> time(last), () -> {
                    FittedAxis angle = new FittedAxis("", range[0], range[1]);
                    angle.setFixedDimension(LEFT);
                    return angle;
                })
                .data((g, area, x, y) -> {
                    if (aimed) {
                        double upper = y.at(middle + tolerance);
                        g.setPaint(band());
                        g.fill(new Rectangle2D.Double(
                                area.getX(), upper, area.getWidth(), y.at(middle - tolerance) - upper));
                        g.setColor(green());
                        g.setStroke(MIDDLE);
                        g.draw(new Line2D.Double(area.getX(), y.at(middle), area.getMaxX(), y.at(middle)));
                    }
                    events.enteredSeconds().forEach(at -> upright(g, area, x.at(at), ENTERED, green()));
                    events.leftSeconds().forEach(at -> upright(g, area, x.at(at), GONE, vermillion()));
                    // within the panel, where it is not cut in half
                    upright(g, area, x.at(trial.endSeconds()) - 1, OVER, theme.ink());
                    g.setColor(theme.ink());
                    g.setStroke(LIMB);
                    g.draw(Curve.through(angles.length, i -> x.at(trial.seconds()[i]), i -> y.at(angles[i])));
                });
    }

    /** Some air above and below: an axis of an angle has no natural end at 0. */
    private static double[] range(double[] values) {
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        double air = Math.max(1, 0.08 * (high - low));
        return new double[] {low - air, high + air};
    }

    private static void upright(Graphics2D g, Rectangle2D area, double x, BasicStroke stroke, Color colour) {
        g.setColor(colour);
        g.setStroke(stroke);
        g.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
    }

    private Color band() {
        Color green = green();
        return new Color(green.getRed(), green.getGreen(), green.getBlue(), BAND_ALPHA);
    }

    private Color green() {
        return Contrast.atLeast(Contrast.MARK, OkabeIto.GREEN, theme.background(), theme.ink());
    }

    private Color vermillion() {
        return Contrast.atLeast(Contrast.MARK, OkabeIto.VERMILLION, theme.background(), theme.ink());
    }
}
