package org.opentmr.simulation.artefact;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The ECG of one heart over time; the R wave is 1. Times must not decrease. */
final class Heartbeats {

    /** No wave reaches further ahead of its beat than 0.3 s and 8 sigma of 0.06 s. */
    private static final double AHEAD_SECONDS = 0.8;

    /** At most so many beats overlap: the fastest heart beats every 0.19 s, a beat spans less than 1.8 s. */
    private static final int KEPT = 12;

    /** A normal interval stays within so many standard deviations; default of the simulation. */
    private static final double LIMIT = 3;

    private final EcgSpec spec;
    private final double meanSeconds;
    private final SplittableRandom random;
    private final double[] beats = new double[KEPT];
    private int newest;

    Heartbeats(EcgSpec spec, double beatsPerMinute, SplittableRandom random) {
        this.spec = spec;
        this.random = random;
        meanSeconds = 60 / beatsPerMinute;
        Arrays.fill(beats, Double.NEGATIVE_INFINITY);
        beats[0] = meanSeconds * random.nextDouble();
    }

    double at(double seconds) {
        while (beats[newest] < seconds + AHEAD_SECONDS) {
            double z = Math.max(-LIMIT, Math.min(LIMIT, random.nextGaussian()));
            double after = beats[newest] + meanSeconds * (1 + spec.variability() * z);
            newest = (newest + 1) % KEPT;
            beats[newest] = after;
        }
        double sum = 0;
        for (double beat : beats) {
            if (beat > seconds - 1) {
                sum += spec.beat(seconds - beat);
            }
        }
        return sum;
    }
}
