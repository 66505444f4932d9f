package org.opentmr.feature.spectral;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.FeatureCatalog;
import org.opentmr.feature.FeatureFamily;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.Seed;

/** Runs one feature as the owner of a stream does. */
public final class Driver {

    private Driver() {}

    /** The feature of a name and parameters in a catalog. */
    public static Feature feature(FeatureCatalog catalog, String name, double... parameters) {
        return catalog.families().stream()
                .filter(family -> family.abbreviation().equals(name))
                .findFirst()
                .orElseThrow()
                .with(parameters);
    }

    /** All names in a catalog. */
    public static List<String> names(FeatureCatalog catalog) {
        return catalog.families().stream().map(FeatureFamily::abbreviation).toList();
    }

    /** The feature of one window, taken as a single block. */
    public static double[] batch(Feature feature, double[][] window, double rateHz) {
        int samples = window[0].length;
        WindowShape shape = new WindowShape(window.length, samples, samples, rateHz);
        double[] out = new double[feature.size(shape)];
        Extractor extractor = feature.newExtractor(shape);
        extractor.hop(window, 0, samples);
        extractor.window(window, 0, out, 0);
        return out;
    }

    /**
     * The features of all windows of a stream. The samples go through a buffer of one and a half windows, whose newest
     * window is moved to its beginning when it is full; blocks end wherever a window begins or ends.
     */
    public static List<double[]> stream(Feature feature, WindowShape shape, double[][] stream) {
        Extractor extractor = feature.newExtractor(shape);
        int length = shape.samples();
        double[][] buffer = new double[shape.channels()][length + length / 2 + shape.hop()];
        List<double[]> features = new ArrayList<>();
        int filled = 0;
        int position = 0;
        while (position < stream[0].length) {
            int untilStart = shape.hop() - position % shape.hop();
            int untilEnd = position < length ? length - position : shape.hop() - (position - length) % shape.hop();
            int count = Math.min(Math.min(untilStart, untilEnd), stream[0].length - position);
            if (filled + count > buffer[0].length) {
                for (double[] channel : buffer) {
                    System.arraycopy(channel, filled - length, channel, 0, length);
                }
                filled = length;
            }
            for (int c = 0; c < buffer.length; c++) {
                System.arraycopy(stream[c], position, buffer[c], filled, count);
            }
            extractor.hop(buffer, filled, count);
            filled += count;
            position += count;
            if (position >= length && (position - length) % shape.hop() == 0) {
                double[] out = new double[feature.size(shape)];
                extractor.window(buffer, filled - length, out, 0);
                features.add(out);
            }
        }
        return features;
    }

    /** Channels of white noise with unlike amplitudes, each holding a little of its neighbour. */
    public static double[][] noise(int channels, int samples) {
        SplittableRandom random = Seed.DEFAULT.stream("feature test noise", channels);
        double[][] signal = new double[channels][samples];
        for (int n = 0; n < samples; n++) {
            for (int c = 0; c < channels; c++) {
                double neighbour = c == 0 ? 0 : signal[c - 1][n];
                signal[c][n] = (20 + 10 * c) * (random.nextDouble() + random.nextDouble() - 1) + 0.3 * neighbour;
            }
        }
        return signal;
    }

    /** The part of every channel from a sample on. */
    public static double[][] cut(double[][] signal, int from, int count) {
        double[][] part = new double[signal.length][];
        for (int c = 0; c < part.length; c++) {
            part[c] = Arrays.copyOfRange(signal[c], from, from + count);
        }
        return part;
    }

    /** Bytes allocated by one hop and window of each feature in steady state: the least of several tries. */
    public static long allocatedBytes(List<Feature> features, WindowShape shape) {
        double[][] samples = noise(shape.channels(), 2 * shape.samples());
        double[][] outs = features.stream().map(f -> new double[f.size(shape)]).toArray(double[][]::new);
        Extractor[] extractors =
                features.stream().map(f -> f.newExtractor(shape)).toArray(Extractor[]::new);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 50; attempt++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < extractors.length; i++) {
                for (int from = shape.samples(); from < 2 * shape.samples(); from += shape.hop()) {
                    extractors[i].hop(samples, from, shape.hop());
                }
                extractors[i].window(samples, shape.samples(), outs[i], 0);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
