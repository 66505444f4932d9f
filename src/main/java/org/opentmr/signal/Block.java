package org.opentmr.signal;

/**
 * Samples of every channel over one unbroken stretch of a live stream. Planar: {@code samples()[channel][0 .. count())},
 * in the units of the stream's {@link ChannelLayout}. The memory is the caller's and used again; not for several threads at
 * once.
 */
public final class Block {

    private final float[][] samples;
    private final int capacity;
    private int count;
    private long firstSample;
    private boolean anew;
    private long arrivalNanos;

    /**
     * @param channels of the stream, at least 1
     * @param capacity samples per channel that it can hold, at least 1
     */
    public Block(int channels, int capacity) {
        if (channels < 1 || capacity < 1) {
            throw new IllegalArgumentException("a block needs channels >= 1 and capacity >= 1, got channels=" + channels
                    + ", capacity=" + capacity);
        }
        samples = new float[channels][capacity];
        this.capacity = capacity;
    }

    /** Empties the block for samples from {@code firstSample} of the stream on. */
    @HotPath
    public void begin(long firstSample) {
        begin(firstSample, false);
    }

    /**
     * Empties the block.
     *
     * @param anew whether the samples do not follow from those before, even where their numbers do: another piece of signal
     *     begins, and with it every filter and window
     */
    @HotPath
    public void begin(long firstSample, boolean anew) {
        this.firstSample = firstSample;
        this.anew = anew;
        count = 0;
    }

    /**
     * Adds samples {@code planar[channel][from .. from + offered)}, as many as there is room for.
     *
     * @param arrivalNanos when the last of them arrived, on the machine's {@link Clock}
     * @return how many were taken
     */
    @HotPath
    public int append(float[][] planar, int from, int offered, long arrivalNanos) {
        int taken = Math.min(offered, capacity - count);
        for (int c = 0; c < samples.length; c++) {
            System.arraycopy(planar[c], from, samples[c], count, taken);
        }
        count += taken;
        this.arrivalNanos = arrivalNanos;
        return taken;
    }

    /** Planar samples, valid up to {@link #count()}; not copied. */
    public float[][] samples() {
        return samples;
    }

    public int channels() {
        return samples.length;
    }

    public int capacity() {
        return capacity;
    }

    /** Samples per channel that it holds. */
    public int count() {
        return count;
    }

    /** Number of the first sample, counted from the start of the stream; one beyond the last block's end is a gap. */
    public long firstSample() {
        return firstSample;
    }

    /** Whether another piece of signal begins with the first sample. */
    public boolean beginsAnew() {
        return anew;
    }

    /** The number after the last sample's. */
    public long end() {
        return firstSample + count;
    }

    /** When the last sample arrived at this machine, {@link Clock#nanos()}. */
    public long arrivalNanos() {
        return arrivalNanos;
    }
}
