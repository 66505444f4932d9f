package org.opentmr.simulation.artefact;

import java.util.SplittableRandom;

/**
 * Mains hum with its 3rd and 5th harmonic at every channel: amplitudes that differ as the electrodes' impedances do and
 * drift slowly, phases that differ a little. The fundamental's amplitude is 1 in the geometric mean over the channels
 * given. Levels, spreads and time constant are defaults of the simulation.
 */
final class Hum {

    private static final double THIRD = 0.2;
    private static final double FIFTH = 0.1;
    private static final double SPREAD = 0.5;
    private static final double DRIFT = 0.1;
    private static final double DRIFT_SECONDS = 5;
    private static final double PHASE_RADIANS = 0.3;

    private final double cyclesPerSample;
    private final double thirdShare;
    private final double fifthShare;
    private final double[] gains;
    private final double[] cosines;
    private final double[] sines;
    private final Wander[] drifts;
    private double sine;
    private double cosine;

    Hum(Stage stage, int[] chosen, double mainsHz) {
        cyclesPerSample = mainsHz / stage.rateHz();
        // What lies above half the rate does not pass a board's anti-aliasing filter.
        thirdShare = 3 * mainsHz < stage.rateHz() / 2 ? THIRD : 0;
        fifthShare = 5 * mainsHz < stage.rateHz() / 2 ? FIFTH : 0;
        int channels = stage.channels();
        gains = new double[channels];
        cosines = new double[channels];
        sines = new double[channels];
        drifts = new Wander[channels];
        double[] logs = new double[channels];
        double mean = 0;
        for (int channel = 0; channel < channels; channel++) {
            SplittableRandom random = stage.random("hum", channel);
            logs[channel] = SPREAD * random.nextGaussian();
            double phase = PHASE_RADIANS * random.nextGaussian();
            cosines[channel] = StrictMath.cos(phase);
            sines[channel] = StrictMath.sin(phase);
            drifts[channel] = new Wander(random, DRIFT_SECONDS, stage.rateHz());
        }
        for (int channel : chosen) {
            mean += logs[channel] / chosen.length;
        }
        for (int channel = 0; channel < channels; channel++) {
            gains[channel] = StrictMath.exp(logs[channel] - mean);
        }
    }

    /** Goes to a sample, by its number from the start of the stream. */
    void moveTo(long sample) {
        double cycles = sample * cyclesPerSample;
        double angle = 2 * Math.PI * (cycles - Math.floor(cycles));
        sine = StrictMath.sin(angle);
        cosine = StrictMath.cos(angle);
    }

    /** The hum of a channel there; to be asked once for each sample, since it drifts. Multiple-angle formulas. */
    double of(int channel) {
        double s = sine * cosines[channel] + cosine * sines[channel];
        double s2 = s * s;
        double third = s * (3 - 4 * s2);
        double fifth = s * (5 - 20 * s2 + 16 * s2 * s2);
        double drift = 1 + DRIFT * Math.max(-3, Math.min(3, drifts[channel].next()));
        return drift * gains[channel] * (s + thirdShare * third + fifthShare * fifth);
    }
}
