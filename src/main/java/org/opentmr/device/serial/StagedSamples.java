package org.opentmr.device.serial;

import java.util.Arrays;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.SourceListener;
import org.opentmr.signal.Block;
import org.opentmr.signal.HotPath;

/**
 * The samples of one read of the line, until they are handed out in blocks that never span a gap. Grows where a read holds more
 * than ever before, otherwise allocates nothing.
 */
final class StagedSamples implements FrameSink {

    private static final int FIRST_CAPACITY = 1024;
    private static final int FIRST_RUNS = 16;

    private final Numbering numbering;
    private final SourceListener listener;
    private final float[][] samples;

    /** Unbroken runs: the stream's number of their first sample, and where they end in {@code samples}. */
    private long[] runFirst = new long[FIRST_RUNS];

    private int[] runEnd = new int[FIRST_RUNS];
    private int runs;
    private int run;

    private int filled;
    private int taken;
    private long arrivalNanos;

    StagedSamples(int channels, Numbering numbering, SourceListener listener) {
        this.numbering = numbering;
        this.listener = listener;
        samples = new float[channels][FIRST_CAPACITY];
    }

    /** Samples that come now arrived at this time. Only while empty. */
    @HotPath
    void arrived(long nowNanos) {
        arrivalNanos = nowNanos;
    }

    @HotPath
    boolean isEmpty() {
        return taken == filled;
    }

    /** The stream's number of the first sample waiting. Only while not empty. */
    long first() {
        return runEnd[run] == taken ? runFirst[run + 1] : runFirst[run] + taken - runBegin(run);
    }

    private int runBegin(int which) {
        return which == 0 ? 0 : runEnd[which - 1];
    }

    @Override
    @HotPath
    public void samples(long firstSample, float[][] planar, int count) {
        if (count == 0) {
            return;
        }
        long expected = numbering.next();
        long first = numbering.place(firstSample, count, arrivalNanos);
        if (filled + count > samples[0].length || runs == runEnd.length) {
            grow(filled + count);
        }
        for (int c = 0; c < samples.length; c++) {
            System.arraycopy(planar[c], 0, samples[c], filled, count);
        }
        filled += count;
        if (runs == 0 || first != expected) {
            runFirst[runs++] = first;
        }
        runEnd[runs - 1] = filled;
    }

    private void grow(int needed) {
        int capacity = samples[0].length;
        while (capacity < needed) {
            capacity *= 2;
        }
        for (int c = 0; c < samples.length; c++) {
            samples[c] = Arrays.copyOf(samples[c], capacity);
        }
        if (runs == runEnd.length) {
            runFirst = Arrays.copyOf(runFirst, 2 * runs);
            runEnd = Arrays.copyOf(runEnd, 2 * runs);
        }
    }

    @Override
    public void message(SourceEvent.Kind kind, String text) {
        listener.happened(new SourceEvent(kind, numbering.next(), text));
    }

    /** Fills the block from its beginning with what there is room for, up to the next gap. Only while not empty. */
    @HotPath
    void take(Block block) {
        if (runEnd[run] == taken) {
            run++;
        }
        block.begin(runFirst[run] + taken - runBegin(run));
        taken += block.append(samples, taken, runEnd[run] - taken, arrivalNanos);
        if (isEmpty()) {
            clear();
        }
    }

    /** Forgets what waits. */
    void clear() {
        filled = 0;
        taken = 0;
        runs = 0;
        run = 0;
    }
}
