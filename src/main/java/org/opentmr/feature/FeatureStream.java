package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/**
 * Cuts a stream of filtered samples into windows and computes a feature of each. Fed in pieces of any length, always the
 * same results:
 *
 * <pre>
 *   while (from &lt; end) {
 *       from += stream.push(samples, from, end - from);
 *       if (stream.ready()) {
 *           stream.read(features);
 *       }
 *   }
 * </pre>
 *
 * <p>Not for use by several threads at once. Allocates nothing after construction.
 */
public final class FeatureStream {

    /** Windows that the buffer holds: with three to spare, moving samples costs a third of a copy for each. */
    private static final int BUFFERED_WINDOWS = 4;

    private final WindowShape shape;
    private final int size;
    private final Extractor extractor;
    private final Blocks cut;
    private final double[][] buffer;

    /** Where the present window starts in the buffer. */
    private int start;

    /** Where the present block starts. */
    private int block;

    /** Where the next sample goes. */
    private int end;

    /** Blocks complete since the start. */
    private long blocks;

    private boolean ready;

    public FeatureStream(Feature feature, WindowShape shape) {
        this.shape = shape;
        size = feature.size(shape);
        extractor = feature.newExtractor(shape);
        cut = Blocks.of(shape);
        buffer = new double[shape.channels()][BUFFERED_WINDOWS * shape.samples()];
    }

    /** How many numbers {@link #read} writes. */
    public int size() {
        return size;
    }

    public WindowShape shape() {
        return shape;
    }

    /**
     * Takes samples, planar {@code samples[channel][from .. from + count)}, up to the end of the next window. A window
     * that is complete and was not read is passed over.
     *
     * @return how many samples were taken, {@code count} unless a window is complete before
     */
    @HotPath
    public int push(double[][] samples, int from, int count) {
        if (samples.length != shape.channels()) {
            throw new IllegalArgumentException(
                    "a stream of " + shape.channels() + " channels was given " + samples.length);
        }
        if (ready) {
            ready = false;
            start += shape.hop();
        }
        int taken = 0;
        while (taken < count && !ready) {
            int length = cut.length(blocks);
            int piece = Math.min(count - taken, length - (end - block));
            append(samples, from + taken, piece);
            taken += piece;
            if (end - block == length) {
                extractor.hop(buffer, block, length);
                block = end;
                blocks++;
                ready = cut.complete(blocks);
            }
        }
        return taken;
    }

    /** How many more samples complete the next window. */
    @HotPath
    public int samplesUntilReady() {
        return start + (ready ? shape.hop() : 0) + shape.samples() - end;
    }

    /** Whether a window is complete and may be read. */
    public boolean ready() {
        return ready;
    }

    /**
     * Writes the features of the complete window.
     *
     * @param features at least {@link #size()} numbers
     */
    @HotPath
    public void read(double[] features) {
        if (!ready) {
            throw new IllegalStateException(
                    "no window is complete: " + (end - start) + " of " + shape.samples() + " samples are there");
        }
        extractor.window(buffer, start, features, 0);
    }

    /** Forgets all samples. The next window starts with the next sample, so none reaches over this point. */
    public void restart() {
        extractor.reset();
        start = 0;
        block = 0;
        end = 0;
        blocks = 0;
        ready = false;
    }

    private void append(double[][] samples, int from, int count) {
        if (end + count > buffer[0].length) {
            for (double[] channel : buffer) {
                System.arraycopy(channel, start, channel, 0, end - start);
            }
            block -= start;
            end -= start;
            start = 0;
        }
        for (int channel = 0; channel < buffer.length; channel++) {
            System.arraycopy(samples[channel], from, buffer[channel], end, count);
        }
        end += count;
    }
}
