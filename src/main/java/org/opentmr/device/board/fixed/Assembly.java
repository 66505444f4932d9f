package org.opentmr.device.board.fixed;

import org.jspecify.annotations.Nullable;
import org.opentmr.device.FrameSink;
import org.opentmr.device.Tally;
import org.opentmr.signal.HotPath;

/**
 * Makes samples of all channels out of good frames, numbers them and hands them on in batches. Where a sample takes several
 * frames and one of them is lost, the sample is lost.
 */
final class Assembly {

    /** Samples handed on at a time: at 2 kHz, 32 ms that came in one read. */
    private static final int BATCH = 64;

    private final FrameReader reader;
    private final @Nullable Counter counter;
    private final int[] firstChannels;
    private final Tally tally;

    private final float[] present;
    private final float[][] planar;
    private int columns;
    private long firstColumn;
    private long nextSample;
    private boolean anySample;
    private long base;
    private long frame;
    private int partsSeen;

    Assembly(Setup setup, FrameReader reader, Tally tally) {
        this.reader = reader;
        this.tally = tally;
        counter = setup.format().counter().orElse(null);
        firstChannels = counter == null
                ? new int[1]
                : counter.firstChannels().stream().mapToInt(first -> first).toArray();
        present = new float[setup.channels()];
        planar = new float[setup.channels()][BATCH];
    }

    /** Takes the next sample as following the last one. */
    void restart() {
        partsSeen = 0;
        anySample = false;
    }

    /**
     * Takes a good frame at {@code bytes[at ..)}.
     *
     * @param ahead frames sent since the last good one, this one included
     */
    @HotPath
    void add(byte[] bytes, int at, long ahead, FrameSink sink) {
        int parts = firstChannels.length;
        int part = counter == null || parts == 1 ? 0 : counter.ahead(0, counter.read(bytes, at)) % parts;
        boolean first = !anySample && partsSeen == 0;
        frame = first ? part : frame + ahead;
        if (part == 0) {
            partsSeen = 0;
        } else if (partsSeen != part || ahead != 1) {
            partsSeen = 0;
            return;
        }
        reader.read(bytes, at, present, firstChannels[part]);
        partsSeen++;
        boolean complete = partsSeen == parts;
        tally.frame(complete ? 1 : 0);
        if (complete) {
            partsSeen = 0;
            keep(Math.floorDiv(frame, parts), sink);
        }
    }

    /** Adds the present sample to the batch, after a gap to a new one. */
    private void keep(long sample, FrameSink sink) {
        if (!anySample) {
            anySample = true;
            base = sample - nextSample;
        }
        long number = sample - base;
        if (number != nextSample) {
            tally.lost(number - nextSample);
            handOn(sink);
        }
        if (columns == 0) {
            firstColumn = number;
        }
        for (int channel = 0; channel < present.length; channel++) {
            planar[channel][columns] = present[channel];
        }
        columns++;
        nextSample = number + 1;
        if (columns == BATCH) {
            handOn(sink);
        }
    }

    /** Hands on what there is. */
    @HotPath
    void handOn(FrameSink sink) {
        if (columns > 0) {
            sink.samples(firstColumn, planar, columns);
            columns = 0;
        }
    }
}
