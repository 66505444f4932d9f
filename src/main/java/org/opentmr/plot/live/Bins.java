package org.opentmr.plot.live;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.opentmr.signal.HotPath;
import org.opentmr.signal.SampleHistory;

/**
 * Least and greatest value of every channel in each of the last screen's columns, so that no spike is lost however many
 * samples share a column. The line between two samples belongs to every column that it crosses: neighbours touch, and
 * where samples lie more than a column apart the columns between them lie on that line. No line crosses a gap.
 *
 * <p>What a column holds depends on the samples alone, not on the blocks that they came in.
 */
final class Bins {

    private final BinGrid grid;
    private final float[][] low;
    private final float[][] high;
    private final boolean[][] torn;
    private int streams;
    private long firstColumn;
    private long head = -1;
    private long done;

    Bins(BinGrid grid, int channels) {
        this.grid = grid;
        low = new float[channels][grid.columns()];
        high = new float[channels][grid.columns()];
        torn = new boolean[channels][grid.columns()];
        streams = -1;
    }

    BinGrid grid() {
        return grid;
    }

    /** The newest column; before {@link #firstColumn()} where there is none yet. */
    long head() {
        return head;
    }

    /** The first column of the stream, or what is left of it. */
    long firstColumn() {
        return firstColumn;
    }

    /** NaN where the channel has no value in the column at this place. */
    float low(int channel, int slot) {
        return low[channel][slot];
    }

    float high(int channel, int slot) {
        return high[channel][slot];
    }

    /** Whether samples are missing in a column, or another piece of signal begins in it. */
    boolean torn(int channel, int slot) {
        return torn[channel][slot];
    }

    /**
     * Takes what has come since the last time.
     *
     * @return the first column that has changed; one beyond {@link #head()} where none has
     */
    @HotPath
    long update(SampleHistory history) {
        if (history.streams() != streams || history.first() > done) {
            begin(history);
        }
        if (history.end() == done) {
            return head + 1;
        }
        // the last column so far may be open still, and the line to the next sample leaves it
        long changed = Math.max(firstColumn, grid.columnOf(done - 1));
        // what lies more than a screen back is not seen; one column more, for the line that comes from there
        done = Math.max(
                done, Math.max(history.first(), grid.firstSampleOf(grid.columnOf(history.end() - 1) - grid.columns())));
        for (long column = grid.columnOf(done); done < history.end(); column++) {
            open(column);
            long to = Math.min(history.end(), grid.firstSampleOf(column + 1));
            for (int channel = 0; channel < low.length && to > done; channel++) {
                take(history, channel, column, done, to);
            }
            done = Math.max(done, to);
        }
        return changed;
    }

    private void begin(SampleHistory history) {
        streams = history.streams();
        done = history.first();
        firstColumn = grid.columnOf(done);
        head = firstColumn - 1;
    }

    private void open(long column) {
        head = Math.max(head, column - grid.columns());
        while (head < column) {
            head++;
            int slot = grid.slot(head);
            for (int channel = 0; channel < low.length; channel++) {
                low[channel][slot] = Float.NaN;
                high[channel][slot] = Float.NaN;
                torn[channel][slot] = false;
            }
        }
        firstColumn = Math.max(firstColumn, head - grid.columns() + 1);
    }

    private void take(SampleHistory history, int channel, long column, long from, long to) {
        int slot = grid.slot(column);
        line(history, channel, from, column);
        float least = low[channel][slot];
        float greatest = high[channel][slot];
        boolean whole = true;
        for (long n = from; n < to; n++) {
            float value = history.at(channel, n);
            if (!Float.isFinite(value)) {
                whole = false;
                continue;
            }
            whole &= !history.begins(n);
            // written so that any number takes the place of NaN
            least = value >= least ? least : value;
            greatest = value <= greatest ? greatest : value;
        }
        low[channel][slot] = least;
        high[channel][slot] = greatest;
        torn[channel][slot] |= !whole;
    }

    /** The line from the sample before to this one, over every edge of a column that it crosses. */
    private void line(SampleHistory history, int channel, long sample, long column) {
        if (sample == history.first() || history.begins(sample)) {
            return;
        }
        double before = history.at(channel, sample - 1);
        double after = history.at(channel, sample);
        long from = Math.max(grid.columnOf(sample - 1), head - grid.columns());
        if (!Double.isFinite(before) || !Double.isFinite(after)) {
            return;
        }
        for (long crossed = from + 1; crossed <= column; crossed++) {
            float value = (float) (before + (after - before) * (grid.edge(crossed) - (sample - 1)));
            if (crossed - 1 > head - grid.columns() && crossed > firstColumn) {
                include(channel, grid.slot(crossed - 1), value);
            }
            include(channel, grid.slot(crossed), value);
        }
    }

    private void include(int channel, int slot, float value) {
        low[channel][slot] = value >= low[channel][slot] ? low[channel][slot] : value;
        high[channel][slot] = value <= high[channel][slot] ? high[channel][slot] : value;
    }

    /**
     * The distance from a centre that all but a share of the columns of a channel stay within; NaN where it has none.
     *
     * @param share of the columns to stay within, from 0 to 1
     */
    double reach(int channel, double centre, double share) {
        double[] peaks = shown(channel)
                .mapToDouble(slot -> Math.max(high[channel][slot] - centre, centre - low[channel][slot]))
                .toArray();
        return quantile(peaks, share);
    }

    /** The median of the columns' middles; NaN where the channel has none. */
    double middle(int channel) {
        return quantile(
                shown(channel)
                        .mapToDouble(slot -> (low[channel][slot] + (double) high[channel][slot]) / 2)
                        .toArray(),
                0.5);
    }

    private IntStream shown(int channel) {
        return LongStream.rangeClosed(firstColumn, head)
                .mapToInt(grid::slot)
                .filter(slot -> low[channel][slot] <= high[channel][slot]);
    }

    private static double quantile(double[] values, double share) {
        Arrays.sort(values);
        return values.length == 0 ? Double.NaN : values[(int) Math.round(share * (values.length - 1))];
    }
}
