package org.opentmr.app.bench.view.tune;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.app.bench.model.tune.MomentText;
import org.opentmr.app.bench.view.Look;
import org.opentmr.plot.MotionColours;
import org.opentmr.plot.Theme;
import org.opentmr.tuning.ChangedMoment;

/** Draws the rows of a timeline: what was intended, what the limb did, what it would do, how fast, and what changed. */
final class TimelinePainter {

    private static final List<String> ROWS = List.of("intended", "before", "after", "speed", "changed");
    private static final int SPEED = 3;
    private static final int CHANGED = 4;

    /** Parts of the height: the strips, the speed, the marks. */
    private static final double[] PARTS = {1, 1, 1, 1.3, 0.9};

    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 3600};
    private static final int AXIS = 20;
    private static final int GAP = 6;

    private final Look look;
    private final Theme theme;
    private final Strips strips;
    private final TimeRange range;
    private final Paint[] fills;
    private final int left;
    private final int width;
    private final int height;

    TimelinePainter(Look look, Strips strips, TimeRange range, int left, int width, int height) {
        this.look = look;
        this.strips = strips;
        this.range = range;
        this.left = left;
        this.width = width;
        this.height = height;
        theme = look.theme();
        MotionColours colours = new MotionColours(theme, strips.motions());
        int size = strips.motions().size();
        fills = IntStream.range(0, size + 2)
                .mapToObj(kind -> kind < size
                        ? colours.fill(kind)
                        : kind == size ? MotionColours.rejected(theme) : theme.background())
                .toArray(Paint[]::new);
    }

    /** What the names of the rows need at the left. */
    static int left(Look look, FontMetrics metrics) {
        return ROWS.stream().mapToInt(metrics::stringWidth).max().orElse(0) + look.pixels(GAP + 2);
    }

    int x(double seconds) {
        return (int) Math.round(left + (seconds - range.from()) / range.seconds() * (width - left));
    }

    private double seconds(int x) {
        return range.from() + (double) (x - left) / (width - left) * range.seconds();
    }

    private int top(int row) {
        double all = Arrays.stream(PARTS).sum();
        double before = Arrays.stream(PARTS).limit(row).sum();
        return (int) Math.round((height - look.pixels(AXIS)) * before / all);
    }

    private int bottom(int row) {
        return top(row + 1) - look.pixels(GAP);
    }

    void paint(Graphics2D g, double cursorSeconds) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(theme.background());
        g.fillRect(0, 0, width, height);
        g.setFont(look.label());
        axis(g);
        names(g);
        g.clipRect(left, 0, width - left, height);
        strip(g, 0, strips.intended());
        strip(g, 1, strips.before());
        strip(g, 2, strips.after());
        speed(g);
        strips.moments().forEach(moment -> mark(g, moment, cursorSeconds));
        cursor(g, cursorSeconds);
    }

    private void names(Graphics2D g) {
        g.setColor(theme.quietInk());
        FontMetrics metrics = g.getFontMetrics();
        for (int row = 0; row < ROWS.size(); row++) {
            int middle = (top(row) + bottom(row)) / 2;
            g.drawString(ROWS.get(row), 0, middle + (metrics.getAscent() - metrics.getDescent()) / 2);
        }
    }

    private void axis(Graphics2D g) {
        FontMetrics metrics = g.getFontMetrics();
        double least = range.seconds() * (metrics.stringWidth("00:00.0") + look.pixels(16)) / Math.max(1, width - left);
        double step =
                Arrays.stream(STEPS).filter(each -> each >= least).findFirst().orElse(STEPS[STEPS.length - 1]);
        int floor = height - look.pixels(AXIS);
        for (long k = (long) Math.ceil(range.from() / step); k * step <= range.to(); k++) {
            int at = x(k * step);
            g.setColor(theme.line());
            g.drawLine(at, 0, at, floor);
            g.setColor(theme.quietInk());
            String text = MomentText.time(k * step);
            int start = at - metrics.stringWidth(text) / 2;
            if (start >= left && start + metrics.stringWidth(text) <= width) {
                g.drawString(text, start, floor + metrics.getAscent() + look.pixels(3));
            }
        }
    }

    /** Every column of pixels in the colour of what covers most of it. */
    private void strip(Graphics2D g, int row, int[] kinds) {
        int top = top(row);
        int high = bottom(row) - top;
        int runStart = left;
        int run = Integer.MIN_VALUE;
        int[] counts = new int[fills.length];
        for (int x = left; x <= width; x++) {
            int kind = x == width ? Integer.MIN_VALUE : most(x, kinds, counts);
            if (kind != run) {
                if (run >= 0) {
                    g.setPaint(fills[run]);
                    g.fillRect(runStart, top, x - runStart, high);
                }
                run = kind;
                runStart = x;
            }
        }
        g.setColor(theme.line());
        g.drawRect(left, top, width - left - 1, high);
    }

    private int most(int x, int[] kinds, int[] counts) {
        int from = strips.at(seconds(x));
        int to = Math.min(strips.decisions(), Math.max(from + 1, strips.at(seconds(x + 1))));
        if (from >= to || strips.seconds(from) - strips.stepSeconds() > seconds(x + 1)) {
            return Integer.MIN_VALUE;
        }
        Arrays.fill(counts, 0);
        int best = place(kinds[from]);
        for (int d = from; d < to; d++) {
            int kind = place(kinds[d]);
            counts[kind]++;
            best = counts[kind] > counts[best] ? kind : best;
        }
        return best;
    }

    private int place(int kind) {
        int size = strips.motions().size();
        return kind == Strips.WITHHELD ? size : kind == Strips.UNKNOWN ? size + 1 : kind;
    }

    private void speed(Graphics2D g) {
        int floor = bottom(SPEED);
        int high = floor - top(SPEED);
        Path2D after = new Path2D.Double();
        Path2D before = new Path2D.Double();
        after.moveTo(left, floor);
        for (int x = left; x < width; x++) {
            int from = strips.at(seconds(x));
            int to = Math.min(strips.decisions(), Math.max(from + 1, strips.at(seconds(x + 1))));
            double was = 0;
            double is = 0;
            for (int d = from; d < to; d++) {
                was = Math.max(was, strips.speedBefore(d));
                is = Math.max(is, strips.speedAfter(d));
            }
            after.lineTo(x, floor - is * high);
            if (x == left) {
                before.moveTo(x, floor - was * high);
            } else {
                before.lineTo(x, floor - was * high);
            }
        }
        after.lineTo(width, floor);
        after.closePath();
        g.setColor(theme.rest());
        g.fill(after);
        g.setColor(theme.ink());
        g.setStroke(new BasicStroke(1));
        g.draw(before);
        g.setColor(theme.line());
        g.drawLine(left, floor, width, floor);
    }

    /** A triangle that points up is better, down is worse, a dot neither. */
    private void mark(Graphics2D g, ChangedMoment moment, double cursorSeconds) {
        int from = x(moment.fromSeconds());
        int to = Math.max(from + look.pixels(2), x(moment.toSeconds()));
        boolean better = moment.effect() == ChangedMoment.Effect.BETTER;
        boolean worse = moment.effect() == ChangedMoment.Effect.WORSE;
        Color colour = better ? theme.better() : worse ? theme.worse() : theme.quietInk();
        boolean looked = moment.fromSeconds() <= cursorSeconds && cursorSeconds < moment.toSeconds();
        if (looked) {
            g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 60));
            g.fillRect(from, 0, to - from, bottom(CHANGED));
        }
        g.setColor(colour);
        int top = top(CHANGED);
        int middle = (from + to) / 2;
        int half = look.pixels(looked ? 6 : 4);
        int centre = (top + bottom(CHANGED)) / 2;
        g.fillRect(from, bottom(CHANGED) - look.pixels(3), to - from, look.pixels(3));
        if (better || worse) {
            int tip = better ? centre - half : centre + half / 2;
            int base = better ? centre + half / 2 : centre - half;
            g.fillPolygon(new int[] {middle - half, middle + half, middle}, new int[] {base, base, tip}, 3);
        } else {
            g.fillOval(middle - half / 2, centre - half / 2, half, half);
        }
    }

    private void cursor(Graphics2D g, double seconds) {
        if (seconds >= range.from() && seconds <= range.to()) {
            g.setColor(look.accent());
            g.setStroke(new BasicStroke(look.pixels(1)));
            g.drawLine(x(seconds), 0, x(seconds), height - look.pixels(AXIS));
        }
    }
}
