package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Decisions;

/**
 * What was intended above what was decoded, over time. Where windows are narrower than a pixel, columns of a few pixels are
 * divided among what their windows say, so that a brief error does not disappear and does not look longer than it was.
 */
public final class TimelineChart {

    private static final double ROW = 0.8;
    private static final int SHARED_COLUMN = 4;

    private TimelineChart() {}

    /** The whole recording. */
    public static Picture of(Decisions decisions, Theme theme) {
        if (decisions.windows() == 0) {
            return Picture.empty(title(decisions), "No window was evaluated, so there is no decision to show.", theme);
        }
        return of(
                decisions,
                decisions.endSeconds(0) - stepSeconds(decisions),
                decisions.endSeconds(decisions.windows() - 1),
                theme);
    }

    /** Part of the recording; times from its start. */
    public static Picture of(Decisions decisions, double fromSeconds, double toSeconds, Theme theme) {
        if (!(fromSeconds < toSeconds)) {
            throw new IllegalArgumentException(
                    "a timeline needs fromSeconds < toSeconds, got " + fromSeconds + " and " + toSeconds);
        }
        int motions = decisions.motions().size();
        double step = stepSeconds(decisions);
        int[] shown = IntStream.range(0, decisions.windows())
                .filter(i -> decisions.endSeconds(i) > fromSeconds && decisions.endSeconds(i) - step < toSeconds)
                .toArray();
        if (shown.length == 0) {
            return Picture.empty(title(decisions), "No window was evaluated in this stretch of time.", theme);
        }
        int[] intended = Arrays.stream(shown).map(i -> decisions.truth()[i]).toArray();
        int[] decoded = Arrays.stream(shown)
                .map(i -> decisions.rejected()[i] ? motions : decisions.predicted()[i])
                .toArray();
        double[] ends = Arrays.stream(shown).mapToDouble(decisions::endSeconds).toArray();

        MotionColours colours = new MotionColours(theme, decisions.motions());
        Paint[] fills = IntStream.rangeClosed(0, motions)
                .mapToObj(k -> k == motions ? MotionColours.rejected(theme) : colours.fill(k))
                .toArray(Paint[]::new);
        XyChart chart = new XyChart(
                        theme,
                        () -> new FittedAxis("time in s", fromSeconds, toSeconds),
                        () -> new NamesAxis(List.of("intended", "decoded")))
                .withoutRowLines();
        chart.data((g, area, x, y) -> {
            // where windows are narrower than a pixel, columns of one pixel would be too thin to see a share in
            boolean divided = x.at(step) - x.at(0) < 1;
            int wide = divided ? SHARED_COLUMN : 1;
            ColumnShares above = new ColumnShares(area.getX(), area.getMaxX(), 1, motions + 1, false);
            ColumnShares below = new ColumnShares(area.getX(), area.getMaxX(), wide, motions + 1, divided);
            row(g, above, area, x, y, 0, ends, step, intended, fills, theme);
            row(g, below, area, x, y, 1, ends, step, decoded, fills, theme);
        });
        chart.keys(
                colours,
                IntStream.concat(Arrays.stream(intended), Arrays.stream(decoded))
                        .filter(kind -> kind < motions));
        if (Arrays.stream(decoded).anyMatch(kind -> kind == motions)) {
            chart.key("rejected", fills[motions], theme.quietInk());
        }
        String summary = AccuracyText.of(Accuracy.of(decisions));
        return new Picture(
                title(decisions),
                shown.length == decisions.windows() ? summary : "Whole recording: a" + summary.substring(1),
                theme,
                1200,
                360,
                chart);
    }

    private static String title(Decisions decisions) {
        return "Intended and decoded motion, " + decisions.recording();
    }

    /** One row of stretches of time, each in the colour of its kind. */
    static void row(
            Graphics2D g,
            ColumnShares columns,
            Rectangle2D area,
            XyChart.Scale x,
            XyChart.Scale y,
            int row,
            double[] ends,
            double step,
            int[] kinds,
            Paint[] fills,
            Theme theme) {
        double top = y.at(row - ROW / 2);
        double height = y.at(row + ROW / 2) - top;
        for (int i = 0; i < ends.length; i++) {
            // a window stands for the time since the one ahead of it, unless there was a pause
            double from = i == 0 ? ends[i] - step : Math.max(ends[i - 1], ends[i] - step);
            columns.add(x.at(from), x.at(ends[i]), kinds[i]);
        }
        columns.forEachRun((left, right, kind, share, above) -> {
            g.setPaint(fills[kind]);
            g.fill(new Rectangle2D.Double(left, top + above * height, right - left, share * height));
        });
        g.setColor(theme.line());
        g.setStroke(new BasicStroke(1));
        g.draw(new Rectangle2D.Double(area.getX(), top, area.getWidth(), height));
    }

    /** The usual time between windows: the median. */
    private static double stepSeconds(Decisions decisions) {
        double[] steps = IntStream.range(1, decisions.windows())
                .mapToDouble(i -> decisions.endSeconds(i) - decisions.endSeconds(i - 1))
                .filter(step -> step > 0)
                .sorted()
                .toArray();
        return steps.length == 0 ? 1 / decisions.rateHz() : steps[steps.length / 2];
    }
}
