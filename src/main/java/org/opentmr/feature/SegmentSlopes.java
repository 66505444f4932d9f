package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/** Differences between the mean absolute values of successive segments of a window. */
final class SegmentSlopes {

    private SegmentSlopes() {}

    /** MAVSLP of a number of segments; all are equally long but the last, which takes what is left. */
    static Feature feature(int segments) {
        if (segments < 2) {
            throw new IllegalArgumentException("MAVSLP needs at least 2 segments, got " + segments);
        }
        String name = FeatureFamily.name("MAVSLP", segments);
        return new WindowFeature(
                name,
                samples -> {
                    int length = length(samples, segments);
                    if (length == 0 || length * (segments - 1) >= samples) {
                        throw new IllegalArgumentException(name + " needs longer windows than " + samples + " samples");
                    }
                    return segments - 1;
                },
                Order.NUMBER_BY_NUMBER,
                shape -> (x, from, count, out, at, step) -> slopes(x, from, count, segments, out, at, step));
    }

    /** Halves round to even, as LibEMG's segments do. */
    private static int length(int samples, int segments) {
        return (int) Math.rint((double) samples / segments);
    }

    @HotPath
    private static void slopes(double[] x, int from, int count, int segments, double[] out, int at, int step) {
        int length = length(count, segments);
        double last = Double.NaN;
        for (int segment = 0; segment < segments; segment++) {
            int start = segment * length;
            int end = Math.min(start + length, count);
            double sum = 0;
            for (int k = from + start; k < from + end; k++) {
                sum += Math.abs(x[k]);
            }
            double mean = sum / (end - start);
            if (segment > 0) {
                out[at + (segment - 1) * step] = mean - last;
            }
            last = mean;
        }
    }
}
