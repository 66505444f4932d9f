package org.opentmr.assessment.coach;

import java.util.Arrays;

/**
 * One annotated stretch of one motion, as the electrodes saw it.
 *
 * @param annotation index among the recording's annotated motions
 * @param repetition which of its motion, from 1
 * @param startSeconds from the start of the recording
 * @param seconds annotated
 * @param meanSquare per electrode, over the whole stretch, in the square of the unit
 * @param overRest per frame, the power over that of rest, mean over the electrodes: 1 is rest, 4 twice its amplitude
 */
record Contraction(
        int annotation, int repetition, double startSeconds, double seconds, double[] meanSquare, double[] overRest) {

    /** Frames are so far apart. */
    static final double FRAME_SECONDS = 0.05;

    /** A quarter of the plateau's power is half of its amplitude. */
    private static final double ONSET_POWER = 0.25;

    /** As much power as rest has, 3 dB over it together: below, a contraction's course is that of the noise. */
    private static final double LEAST_PLATEAU = 1;

    /** Power over rest is known no better than this; keeps logarithms finite where a contraction ends early. */
    private static final double LEAST_POWER = 0.05;

    /** The power added to rest while the contraction is held, in powers of rest: the median of the middle half. */
    double plateau() {
        int n = overRest.length;
        return Medians.of(Arrays.copyOfRange(overRest, n / 4, Math.max(n / 4 + 1, n - n / 4))) - 1;
    }

    /** {@link #plateau()} in decibels over rest. */
    double plateauDb() {
        return 10 * Math.log10(Math.max(plateau(), LEAST_POWER));
    }

    /** The time until half of the plateau's amplitude is reached; NaN where the contraction hardly rises over rest. */
    double onsetSeconds() {
        double plateau = plateau();
        if (!(plateau >= LEAST_PLATEAU)) {
            return Double.NaN;
        }
        int frame = 0;
        while (frame < overRest.length - 1 && overRest[frame] - 1 < ONSET_POWER * plateau) {
            frame++;
        }
        return frame * FRAME_SECONDS;
    }

    /**
     * How much weaker the last quarter is than the second one, in decibels of amplitude; below 0 where it is stronger; NaN
     * where the contraction hardly rises over rest.
     */
    double fadeDb() {
        int quarter = overRest.length / 4;
        if (quarter < 1 || !(plateau() >= LEAST_PLATEAU)) {
            return Double.NaN;
        }
        double held = added(quarter, 2 * quarter);
        double last = added(overRest.length - quarter, overRest.length);
        return 10 * Math.log10(held / last);
    }

    private double added(int from, int to) {
        return Math.max(LEAST_POWER, Arrays.stream(overRest, from, to).average().orElse(Double.NaN) - 1);
    }
}
