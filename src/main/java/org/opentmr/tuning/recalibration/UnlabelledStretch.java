package org.opentmr.tuning.recalibration;

import java.util.Arrays;
import java.util.BitSet;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.WindowTable;

/**
 * Windows of which nobody says what the person did, in the order of time.
 *
 * @param features {@code [window][feature]}; not copied, not to be changed
 * @param incrementSeconds time between two windows
 * @param overlap windows that one moment lies in, at least 1: so many windows say no more than one
 */
public record UnlabelledStretch(double[][] features, double incrementSeconds, double overlap) {

    public UnlabelledStretch {
        if (features.length == 0) {
            throw new IllegalArgumentException(
                    "there is no window to learn from; record for some seconds, each motion once");
        }
        if (!(incrementSeconds > 0 && incrementSeconds < 60 && overlap >= 1 && overlap < 1e6)) {
            throw new IllegalArgumentException("windows need an increment above 0 and an overlap of at least 1, got"
                    + " incrementSeconds=" + incrementSeconds + ", overlap=" + overlap);
        }
        for (int w = 0; w < features.length; w++) {
            if (features[w].length != features[0].length) {
                throw new IllegalArgumentException(
                        "window " + w + " has " + features[w].length + " features, window 0 has " + features[0].length);
            }
            for (double feature : features[w]) {
                if (!Double.isFinite(feature)) {
                    throw new IllegalArgumentException("window " + w + " has a feature that is " + feature
                            + "; leave out windows with bad samples");
                }
            }
        }
    }

    /** The windows of some annotations, without those that hold a bad sample; labels are not looked at. */
    public static UnlabelledStretch of(WindowTable table, BitSet annotations, DecoderSpec spec) {
        double[][] features = Arrays.stream(table.windowsOf(annotations::get))
                .filter(w -> !table.bad()[w])
                .mapToObj(w -> table.features()[w])
                .toArray(double[][]::new);
        return new UnlabelledStretch(
                features, spec.incrementSeconds(), Math.max(1, spec.windowSeconds() / spec.incrementSeconds()));
    }

    public int windows() {
        return features.length;
    }

    /** Seconds of data, counted by increments. */
    public double seconds() {
        return windows() * incrementSeconds;
    }
}
