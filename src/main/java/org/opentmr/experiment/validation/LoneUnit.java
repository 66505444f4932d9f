package org.opentmr.experiment.validation;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.Innervation;
import org.opentmr.simulation.motorunit.Fatigue;

/**
 * The discharges of a muscle that has one motor unit alone, found in its EMG: no two potentials overlap, so a peak is a
 * discharge.
 *
 * @param rateHz mean rate
 * @param variation standard deviation of the intervals over their mean
 * @param intervals how many
 */
record LoneUnit(double rateHz, double variation, int intervals) {

    /** A peak is a discharge where it is at least so high, as a share of the highest. */
    private static final double LEAST_SHARE = 0.6;

    /** Shorter than any interval at 30/s that is not cut off, longer than a potential's main phases. */
    private static final double REFRACTORY_SECONDS = 0.008;

    static LoneUnit at(double drive, double seconds, Seed seed) {
        double[] emg = new TestMuscle(1, 3, Innervation.NATIVE, Fatigue.NONE, seed)
                .bench()
                .contract(drive, seconds)
                .microvolts();
        double highest = 0;
        for (double value : emg) {
            highest = Math.max(highest, value);
        }
        List<Double> moments = new ArrayList<>();
        int last = Integer.MIN_VALUE / 2;
        for (int i = 1; i + 1 < emg.length; i++) {
            boolean peak = emg[i] >= LEAST_SHARE * highest && emg[i] > emg[i - 1] && emg[i] >= emg[i + 1];
            if (peak && (i - last) / TestMuscle.RATE_HZ >= REFRACTORY_SECONDS) {
                moments.add(i / TestMuscle.RATE_HZ);
                last = i;
            }
        }
        return of(moments);
    }

    private static LoneUnit of(List<Double> moments) {
        int n = moments.size() - 1;
        if (n < 2) {
            return new LoneUnit(Double.NaN, Double.NaN, Math.max(0, n));
        }
        double mean = (moments.get(n) - moments.get(0)) / n;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = moments.get(i + 1) - moments.get(i) - mean;
            squares += off * off;
        }
        return new LoneUnit(1 / mean, Math.sqrt(squares / (n - 1)) / mean, n);
    }
}
