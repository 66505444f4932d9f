package org.opentmr.decoder;

import java.util.List;
import org.opentmr.feature.FeatureSet;
import org.opentmr.feature.FeatureStream;
import org.opentmr.feature.Features;
import org.opentmr.feature.WindowShape;
import org.opentmr.filter.FilterBank;
import org.opentmr.filter.FilterSpec;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.HotPath;

/**
 * The untrained half of a decoder on one stream: filters, windows, features. Results do not depend on how the stream is
 * cut into blocks, to the last bit.
 */
public final class FrontEnd {

    private final FilterBank filters;
    private final FeatureStream windows;
    private final WindowShape shape;
    private final double[][] work;
    private final double[] row;
    private final int dimensions;
    private long taken;
    private long lastBad = -1;

    public FrontEnd(DecoderSpec spec, ChannelLayout layout) {
        shape = spec.windowShape(layout);
        filters = new FilterBank(FilterSpec.cascade(spec.filters(), layout.rateHz()), layout.size());
        FeatureSet features = spec.featureSet();
        dimensions = features.size(shape);
        windows = new FeatureStream(withActivity(features), shape);
        work = new double[layout.size()][shape.samples()];
        row = new double[dimensions + layout.size()];
    }

    /** The features, then the mean absolute value of every channel, whose sum is the strength of the contraction. */
    static FeatureSet withActivity(FeatureSet features) {
        return new FeatureSet(List.of(features, Features.named("MAV")));
    }

    public WindowShape shape() {
        return shape;
    }

    /** Features per window. */
    public int dimensions() {
        return dimensions;
    }

    /**
     * Takes samples {@code [channel][from .. from + count)} up to the next complete window.
     *
     * @return how many were taken; fewer than {@code count} only where {@link #ready()} has become true
     */
    @HotPath
    public int push(double[][] samples, int from, int count) {
        int done = 0;
        do {
            int chunk = chunk(count - done);
            for (int c = 0; c < work.length; c++) {
                double[] in = samples[c];
                double[] out = work[c];
                for (int i = 0; i < chunk; i++) {
                    // Live samples are float; a recording is rounded alike, so that its replay decides alike.
                    out[i] = (float) in[from + done + i];
                }
                noteBadSamples(out, chunk);
            }
            process(chunk);
            done += chunk;
        } while (done < count && !windows.ready());
        return done;
    }

    /** {@link #push(double[][], int, int)} for live samples. */
    @HotPath
    public int push(float[][] samples, int from, int count) {
        int done = 0;
        do {
            int chunk = chunk(count - done);
            for (int c = 0; c < work.length; c++) {
                float[] in = samples[c];
                double[] out = work[c];
                for (int i = 0; i < chunk; i++) {
                    out[i] = in[from + done + i];
                }
                noteBadSamples(out, chunk);
            }
            process(chunk);
            done += chunk;
        } while (done < count && !windows.ready());
        return done;
    }

    private int chunk(int offered) {
        return Math.min(Math.min(offered, windows.samplesUntilReady()), work[0].length);
    }

    private void noteBadSamples(double[] chunk, int count) {
        for (int i = count - 1; i >= 0; i--) {
            if (!Double.isFinite(chunk[i])) {
                lastBad = Math.max(lastBad, taken + i);
                return;
            }
        }
    }

    private void process(int count) {
        filters.run(work, 0, count);
        windows.push(work, 0, count);
        taken += count;
    }

    /** True when the last push completed a window. */
    public boolean ready() {
        return windows.ready();
    }

    /** Writes the features of the complete window to {@code features[0 .. dimensions)}. */
    @HotPath
    public void read(double[] features) {
        windows.read(row);
        System.arraycopy(row, 0, features, 0, dimensions);
    }

    /** Strength of the contraction in the window last read: sum over the channels of the mean absolute value. */
    @HotPath
    public double activity() {
        double sum = 0;
        for (int i = dimensions; i < row.length; i++) {
            sum += row[i];
        }
        return sum;
    }

    /** True when a sample of the complete window was not a number. */
    @HotPath
    public boolean bad() {
        return lastBad >= Math.max(0, taken - shape.samples());
    }

    /** Starts the next window at the next sample; filters carry on. */
    public void restartWindow() {
        windows.restart();
        taken = 0;
        lastBad = -1;
    }

    /** Starts filters and windows anew: what comes next does not follow from what came before. */
    public void restart() {
        filters.reset();
        restartWindow();
    }
}
