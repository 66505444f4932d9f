package org.opentmr.plot;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opentmr.motion.MotionSet;

/** What was intended, what the limb did with the settings before, and what it would have done with others, over time. */
public final class ChangeTimelineChart {

    /** In place of a motion: the decision was withheld. */
    public static final int WITHHELD = -1;

    /** In place of a motion: nobody said what the person did. */
    public static final int UNKNOWN = -2;

    private static final int INTENDED = 0;
    private static final int BEFORE = 1;
    private static final int AFTER = 2;
    private static final int CHANGED = 3;
    private static final int SHARED_COLUMN = 4;

    /** A moment must be seen, however short it is. */
    private static final double LEAST_MARK = 2;

    private ChangeTimelineChart() {}

    /**
     * One element per decision, in the order of time: the index of a motion, {@link #WITHHELD} or {@link #UNKNOWN}.
     *
     * @param endSeconds when it was due
     * @param stepSeconds from decision to decision
     */
    public record Track(double[] endSeconds, double stepSeconds, int[] intended, int[] before, int[] after) {

        public Track {
            for (int[] row : List.of(intended, before, after)) {
                if (row.length != endSeconds.length) {
                    throw new IllegalArgumentException(
                            "a timeline of " + endSeconds.length + " decisions got a row of " + row.length);
                }
            }
        }
    }

    /** A stretch that changed; neither better nor worse where that is not known. */
    public record Moment(double fromSeconds, double toSeconds, boolean better, boolean worse) {}

    /** The whole session. */
    public static Picture of(
            String title, String summary, MotionSet motions, Track track, List<Moment> moments, Theme theme) {
        if (track.endSeconds().length == 0) {
            return Picture.empty(title, "No window was decided, so there is no decision to show.", theme);
        }
        double[] ends = track.endSeconds();
        double step = track.stepSeconds();
        int size = motions.size();
        MotionColours colours = new MotionColours(theme, motions);
        Paint[] fills = IntStream.range(0, size + 2)
                .mapToObj(kind -> kind < size
                        ? colours.fill(kind)
                        : kind == size ? MotionColours.rejected(theme) : theme.background())
                .toArray(Paint[]::new);
        int[][] rows = Stream.of(track.intended(), track.before(), track.after())
                .map(row -> Arrays.stream(row)
                        .map(kind -> kind == WITHHELD ? size : kind == UNKNOWN ? size + 1 : kind)
                        .toArray())
                .toArray(int[][]::new);
        XyChart chart = new XyChart(
                        theme,
                        () -> new FittedAxis("time in s", ends[0] - step, ends[ends.length - 1]),
                        () -> new NamesAxis(List.of("intended", "before", "after", "changed")))
                .withoutRowLines();
        chart.data((g, area, x, y) -> {
            boolean divided = x.at(step) - x.at(0) < 1;
            for (int row : new int[] {INTENDED, BEFORE, AFTER}) {
                ColumnShares columns =
                        new ColumnShares(area.getX(), area.getMaxX(), divided ? SHARED_COLUMN : 1, size + 2, divided);
                TimelineChart.row(g, columns, area, x, y, row, ends, step, rows[row], fills, theme);
            }
            moments.forEach(moment -> mark(g, moment, x, y, theme));
        });
        chart.keys(colours, Arrays.stream(rows).flatMapToInt(Arrays::stream).filter(kind -> kind < size));
        if (Arrays.stream(rows).flatMapToInt(Arrays::stream).anyMatch(kind -> kind == size)) {
            chart.key("withheld", fills[size], theme.quietInk());
        }
        chart.key("better (above)", theme.better(), theme.better());
        chart.key("worse (below)", theme.worse(), theme.worse());
        if (moments.stream().anyMatch(moment -> !moment.better() && !moment.worse())) {
            chart.key("neither, or not known", theme.quietInk(), theme.quietInk());
        }
        return new Picture(title, summary, theme, 1200, 420, chart);
    }

    /** Above the middle of the row for the better, below it for the worse: not told apart by colour alone. */
    private static void mark(Graphics2D g, Moment moment, XyChart.Scale x, XyChart.Scale y, Theme theme) {
        double left = x.at(moment.fromSeconds());
        double width = Math.max(LEAST_MARK, x.at(moment.toSeconds()) - left);
        double from = moment.better() ? -0.4 : moment.worse() ? 0.05 : -0.1;
        double to = moment.better() ? -0.05 : moment.worse() ? 0.4 : 0.1;
        g.setColor(moment.better() ? theme.better() : moment.worse() ? theme.worse() : theme.quietInk());
        double top = y.at(CHANGED + from);
        g.fill(new Rectangle2D.Double(left, top, width, y.at(CHANGED + to) - top));
    }
}
