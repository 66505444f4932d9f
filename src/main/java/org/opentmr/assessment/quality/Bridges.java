package org.opentmr.assessment.quality;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.signal.Recording;

/** Channels that show the same signal, because sweat or gel joins their electrodes. */
final class Bridges {

    private Bridges() {}

    /** Every pair whose correlation is above the threshold. */
    static List<BridgedPair> find(Recording recording, double threshold) {
        List<BridgedPair> pairs = new ArrayList<>();
        for (int a = 0; a < recording.layout().size(); a++) {
            for (int b = a + 1; b < recording.layout().size(); b++) {
                double r = correlation(recording.samples()[a], recording.samples()[b]);
                if (r > threshold) {
                    pairs.add(new BridgedPair(name(recording, a), name(recording, b), r));
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static String name(Recording recording, int channel) {
        return recording.layout().channels().get(channel).name();
    }

    /** Pearson's correlation over the samples that are finite in both; NaN where one of them does not vary. */
    static double correlation(double[] a, double[] b) {
        double meanA = 0;
        double meanB = 0;
        double squareA = 0;
        double squareB = 0;
        double product = 0;
        long n = 0;
        // one pass, updating about the running means: Welford 1962, as offsets may be large against the signal
        for (int i = 0; i < a.length; i++) {
            double stepA = a[i] - meanA;
            double stepB = b[i] - meanB;
            if (Double.isFinite(stepA) && Double.isFinite(stepB)) {
                n++;
                meanA += stepA / n;
                meanB += stepB / n;
                squareA += stepA * (a[i] - meanA);
                squareB += stepB * (b[i] - meanB);
                product += stepA * (b[i] - meanB);
            }
        }
        return product / Math.sqrt(squareA * squareB);
    }
}
