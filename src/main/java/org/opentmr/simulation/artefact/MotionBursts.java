package org.opentmr.simulation.artefact;

import java.util.SplittableRandom;

/** Bursts and steps of a moving socket, of unit RMS at a burst's crest. Numbers are defaults of the simulation. */
final class MotionBursts {

    private static final double MEAN_PAUSE_SECONDS = 1.5;
    private static final double SHORTEST_SECONDS = 0.4;
    private static final double LONGEST_SECONDS = 1.5;
    private static final double SLOWEST_RADIANS = 2 * Math.PI * 0.5;
    private static final double FASTEST_RADIANS = 2 * Math.PI * 10;
    private static final double STEP_SIZE = 0.5;
    private static final double SHORTEST_RELAXATION_SECONDS = 0.1;
    private static final double LONGEST_RELAXATION_SECONDS = 3;

    private final double rateHz;
    private final SplittableRandom events;
    private final SplittableRandom[] randoms;
    private final double slow;
    private final double fast;
    private final double drive;
    private final double[] first;
    private final double[] second;
    private final double[] baseline;
    private final double[] steps;
    private final double[] memories;
    private long untilBurst;
    private long at;
    private long length;
    private double envelope;

    MotionBursts(Stage stage) {
        rateHz = stage.rateHz();
        events = stage.random("bursts", 0);
        randoms = Streams.of(stage, "motion");
        slow = 1 - StrictMath.exp(-SLOWEST_RADIANS / rateHz);
        fast = 1 - StrictMath.exp(-FASTEST_RADIANS / rateHz);
        drive = 1 / Math.sqrt(power());
        first = new double[randoms.length];
        second = new double[randoms.length];
        baseline = new double[randoms.length];
        steps = new double[randoms.length];
        memories = new double[randoms.length];
        untilBurst = samples(events.nextDouble() * MEAN_PAUSE_SECONDS);
    }

    /** To the next sample. */
    void moveOn() {
        if (untilBurst-- == 0) {
            length = samples(SHORTEST_SECONDS + (LONGEST_SECONDS - SHORTEST_SECONDS) * events.nextDouble());
            untilBurst = length + samples(-MEAN_PAUSE_SECONDS * StrictMath.log(1 - events.nextDouble()));
            at = 0;
            for (int channel = 0; channel < steps.length; channel++) {
                steps[channel] += STEP_SIZE * randoms[channel].nextGaussian();
                double relaxation = SHORTEST_RELAXATION_SECONDS
                        * StrictMath.exp(randoms[channel].nextDouble()
                                * StrictMath.log(LONGEST_RELAXATION_SECONDS / SHORTEST_RELAXATION_SECONDS));
                memories[channel] = StrictMath.exp(-1 / (relaxation * rateHz));
            }
        }
        envelope = at < length ? StrictMath.sin(Math.PI * at / length) : 0;
        at++;
    }

    /** A channel's value there; to be asked once for each sample. */
    double of(int channel) {
        first[channel] += fast * (drive * randoms[channel].nextGaussian() - first[channel]);
        second[channel] += fast * (first[channel] - second[channel]);
        baseline[channel] += slow * (second[channel] - baseline[channel]);
        steps[channel] *= memories[channel];
        return envelope * (second[channel] - baseline[channel]) + steps[channel];
    }

    private long samples(double seconds) {
        return Math.max(1, Math.round(seconds * rateHz));
    }

    /** Of the band-passed noise for white noise of unit power: the energy of the impulse response over 3 s. */
    private double power() {
        double one = 0;
        double two = 0;
        double base = 0;
        double energy = 0;
        for (int i = 0; i < 3 * rateHz; i++) {
            one += fast * ((i == 0 ? 1 : 0) - one);
            two += fast * (one - two);
            base += slow * (two - base);
            energy += (two - base) * (two - base);
        }
        return energy;
    }
}
