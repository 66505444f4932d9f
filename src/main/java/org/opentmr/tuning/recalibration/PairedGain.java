package org.opentmr.tuning.recalibration;

import java.util.Map;
import java.util.TreeMap;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.Interval;

/** What one decoder gains on another over the same windows. */
final class PairedGain {

    private PairedGain() {}

    /**
     * The mean difference of accuracy, contraction by contraction: windows of one contraction are not independent of each
     * other, and a difference within it is free of how hard it was.
     */
    static Interval of(Decisions before, Decisions after) {
        if (before.windows() != after.windows()) {
            throw new IllegalArgumentException("a gain is measured on the same windows, got " + before.windows()
                    + " before and " + after.windows() + " after");
        }
        Map<Integer, double[]> gainAndWindows = new TreeMap<>();
        for (int w = 0; w < before.windows(); w++) {
            double[] sums = gainAndWindows.computeIfAbsent(before.annotation()[w], key -> new double[2]);
            sums[0] += (after.correct(w) ? 1 : 0) - (before.correct(w) ? 1 : 0);
            sums[1]++;
        }
        return Interval.ofMean(gainAndWindows.values().stream()
                .mapToDouble(sums -> sums[0] / sums[1])
                .toArray());
    }

    /** Whether the gain is one beyond chance: its 95 % interval lies above 0. */
    static boolean certain(Interval gain) {
        return gain.low() > 0;
    }
}
