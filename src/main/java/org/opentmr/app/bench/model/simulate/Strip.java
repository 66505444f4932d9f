package org.opentmr.app.bench.model.simulate;

import org.opentmr.signal.Block;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.SampleRing;

/**
 * The last seconds of a stream as a small picture wants them: for each channel and each column of time the smallest and the
 * largest sample. Columns are anchored to the sample number, so that nothing shimmers. For the bench's thread.
 */
public final class Strip {

    /** Columns kept. */
    public static final int COLUMNS = 300;

    /** Time that they span. */
    public static final double SECONDS = 3;

    private static final int BLOCK = 512;

    private final int channels;
    private final int samplesPerColumn;
    private final float[][] lowest;
    private final float[][] highest;
    private final SampleRing.Reader reader;
    private final Block block;
    private long column = -1;

    Strip(ChannelLayout layout, SampleRing.Reader reader) {
        channels = layout.size();
        samplesPerColumn = (int) Math.max(1, Math.round(SECONDS * layout.rateHz() / COLUMNS));
        lowest = new float[channels][COLUMNS];
        highest = new float[channels][COLUMNS];
        this.reader = reader;
        block = new Block(channels, BLOCK);
        for (int c = 0; c < channels; c++) {
            blank(c, 0, COLUMNS);
        }
    }

    private void blank(int channel, int from, int to) {
        for (int i = from; i < to; i++) {
            lowest[channel][i] = Float.NaN;
            highest[channel][i] = Float.NaN;
        }
    }

    /** Takes what has come. */
    void advance() {
        while (reader.read(block) > 0) {
            for (int i = 0; i < block.count(); i++) {
                moveTo((block.firstSample() + i) / samplesPerColumn);
                int at = (int) (column % COLUMNS);
                for (int c = 0; c < channels; c++) {
                    float sample = block.samples()[c][i];
                    lowest[c][at] = Float.isNaN(lowest[c][at]) ? sample : Math.min(lowest[c][at], sample);
                    highest[c][at] = Float.isNaN(highest[c][at]) ? sample : Math.max(highest[c][at], sample);
                }
            }
        }
    }

    /** Columns that were passed over hold nothing: samples are missing there. */
    private void moveTo(long next) {
        if (next <= column) {
            return;
        }
        for (long each = Math.max(column + 1, next - COLUMNS + 1); each <= next; each++) {
            int at = (int) (each % COLUMNS);
            for (int c = 0; c < channels; c++) {
                blank(c, at, at + 1);
            }
        }
        column = next;
    }

    void close() {
        reader.close();
    }

    public int channels() {
        return channels;
    }

    /** Smallest sample so many columns ago, 0 for the newest; NaN where there is none. */
    public float lowest(int channel, int columnsAgo) {
        return columnsAgo > column ? Float.NaN : lowest[channel][(int) ((column - columnsAgo) % COLUMNS)];
    }

    /** Largest sample so many columns ago; NaN where there is none. */
    public float highest(int channel, int columnsAgo) {
        return columnsAgo > column ? Float.NaN : highest[channel][(int) ((column - columnsAgo) % COLUMNS)];
    }
}
