package org.opentmr.signal;

/**
 * The last seconds of a stream by the numbers of its samples, for whoever looks back: a scope, a measurement, a judgement of
 * the electrodes. What never came is NaN, so that a gap stays a gap. For one thread.
 */
public final class SampleHistory {

    private final float[][] samples;
    private final boolean[] begins;
    private final int mask;
    private long first;
    private long end;
    private int streams;

    /**
     * @param channels of the stream, at least 1
     * @param atLeast samples per channel to keep; rounded up to a power of two
     */
    public SampleHistory(int channels, int atLeast) {
        if (channels < 1 || atLeast < 2 || atLeast > 1 << 28) {
            throw new IllegalArgumentException(
                    "a history needs channels >= 1 and 2 to 2^28 samples, got channels=" + channels + ", " + atLeast);
        }
        int capacity = Integer.highestOneBit(atLeast - 1) << 1;
        samples = new float[channels][capacity];
        begins = new boolean[capacity];
        mask = capacity - 1;
    }

    private SampleHistory(SampleHistory other) {
        samples = new float[other.samples.length][];
        for (int c = 0; c < samples.length; c++) {
            samples[c] = other.samples[c].clone();
        }
        begins = other.begins.clone();
        mask = other.mask;
        first = other.first;
        end = other.end;
        streams = other.streams;
    }

    /** The same samples, which stay as they are while this history goes on. */
    public SampleHistory copy() {
        return new SampleHistory(this);
    }

    /**
     * Adds a block. Numbers left out since the last one become NaN; a block whose numbers lie before the end is another
     * stream, and what was kept of the former is forgotten.
     */
    @HotPath
    public void add(Block block) {
        if (block.channels() != samples.length) {
            throw new IllegalArgumentException(
                    "a history of " + samples.length + " channels got a block of " + block.channels());
        }
        if (block.count() == 0) {
            return;
        }
        if (end == first || block.firstSample() < end) {
            forget(block.firstSample());
        }
        // only as much of a long gap as is kept has to be written down
        long missingFrom = Math.max(end, block.firstSample() - capacity());
        for (long n = missingFrom; n < block.firstSample(); n++) {
            int at = (int) n & mask;
            begins[at] = false;
            for (float[] channel : samples) {
                channel[at] = Float.NaN;
            }
        }
        for (int from = Math.max(0, block.count() - capacity()); from < block.count(); ) {
            from += write(block, from);
        }
        end = block.end();
        first = Math.max(first, end - capacity());
    }

    private int write(Block block, int from) {
        int at = (int) (block.firstSample() + from) & mask;
        int count = Math.min(block.count() - from, capacity() - at);
        for (int c = 0; c < samples.length; c++) {
            System.arraycopy(block.samples()[c], from, samples[c], at, count);
        }
        for (int i = 0; i < count; i++) {
            begins[at + i] = from + i == 0 && block.beginsAnew();
        }
        return count;
    }

    private void forget(long next) {
        first = next;
        end = next;
        streams++;
    }

    /** Forgets everything. */
    public void clear() {
        forget(0);
    }

    public int channels() {
        return samples.length;
    }

    /** Samples per channel that it keeps. */
    public int capacity() {
        return mask + 1;
    }

    /** Number of the oldest sample kept. */
    public long first() {
        return first;
    }

    /** The number after the newest sample's. */
    public long end() {
        return end;
    }

    /** Changes whenever everything was forgotten: numbers seen before mean other samples now. */
    public int streams() {
        return streams;
    }

    /** One sample, in the stream's unit; NaN where it never came. From {@link #first()} to before {@link #end()}. */
    @HotPath
    public float at(int channel, long sample) {
        return samples[channel][(int) sample & mask];
    }

    /** Whether another piece of signal begins with a sample: it does not follow from the one before. */
    @HotPath
    public boolean begins(long sample) {
        return begins[(int) sample & mask];
    }

    /**
     * Some samples of one channel, oldest first.
     *
     * @param from number of the first one, not before {@link #first()}
     * @param to the number after the last one's, not beyond {@link #end()}
     */
    public double[] range(int channel, long from, long to) {
        if (from < first || to > end || from > to) {
            throw new IllegalArgumentException(
                    "a range lies within " + first + " to " + end + ", got from=" + from + ", to=" + to);
        }
        double[] out = new double[(int) (to - from)];
        for (int i = 0; i < out.length; i++) {
            out[i] = at(channel, from + i);
        }
        return out;
    }
}
