package org.opentmr.simulation.motorunit;

import org.opentmr.signal.HotPath;

/** The samples to come, into which action potentials are added; time-major like them. */
final class MixingRing {

    private final int channels;
    private final int rows;
    private final float[] sums;
    private final float[] aligned;
    private int head;

    /**
     * @param channels of every row
     * @param rows how far ahead potentials may reach, samples
     */
    MixingRing(int channels, int rows) {
        this.channels = channels;
        this.rows = rows;
        sums = new float[channels * rows];
        aligned = new float[channels * rows];
    }

    /** How far ahead potentials may reach, samples. */
    int rows() {
        return rows;
    }

    /** Whether potentials may reach so many samples ahead. */
    boolean reaches(int samples) {
        return samples <= rows;
    }

    /** The same samples, with room for potentials that reach further. */
    MixingRing grown(int samples) {
        MixingRing grown = new MixingRing(channels, samples);
        int tail = (rows - head) * channels;
        System.arraycopy(sums, head * channels, grown.sums, 0, tail);
        System.arraycopy(sums, 0, grown.sums, tail, head * channels);
        return grown;
    }

    /** Adds rows, the first of which lies so many samples ahead. */
    @HotPath
    void add(float[] values, int ahead, float gain) {
        int row = head + ahead;
        row = row >= rows ? row - rows : row;
        int before = Math.min(values.length, (rows - row) * channels);
        addRun(values, 0, row * channels, before, gain);
        if (before < values.length) {
            addRun(values, before, 0, values.length - before, gain);
        }
    }

    /**
     * A loop with one index for both arrays becomes vector instructions, one with two offsets does not: moving the values to
     * the same place first costs less than that gains.
     */
    private void addRun(float[] values, int from, int to, int count, float gain) {
        float[] into = sums;
        float[] add = aligned;
        System.arraycopy(values, from, add, to, count);
        int end = to + count;
        for (int i = to; i < end; i++) {
            into[i] += gain * add[i];
        }
    }

    /** Moves the next samples out, planar. */
    @HotPath
    void take(double[][] out, int from, int count) {
        for (int i = 0; i < count; i++) {
            int at = head * channels;
            for (int c = 0; c < channels; c++) {
                out[c][from + i] = sums[at + c];
                sums[at + c] = 0;
            }
            head = head + 1 == rows ? 0 : head + 1;
        }
    }
}
