package org.opentmr.assessment.coach;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How good a motion is, 0 to 5: {@code 5 (w · worst part + (1 − w) · mean of the parts)}. Every part runs from 0, useless,
 * to 1, as good as needed; parts that could not be measured are left out. All limits are defaults of this program, chosen on
 * public and simulated sessions; none is a published norm.
 */
final class Score {

    /** The score of a motion in which nothing is left to wish for. */
    static final double BEST = 5;

    /** One bad part spoils a motion, whatever the others: it counts as much as the mean of all. */
    private static final double WORST_WEIGHT = 0.5;

    /** Contractions as strong as rest are useless; 12 dB is what the quality report calls good. */
    private static final double NO_SNR_DB = 0;

    private static final double GOOD_SNR_DB = 12;

    /** Repetitions scatter as far as the border to the next motion. */
    private static final double RESTLESS = 1;

    private static final double STEADY = 0.3;

    /** At 2 standard deviations to the border, about 2 % of a normal distribution lie beyond it. */
    private static final double NOT_APART = 0;

    private static final double APART = 2;

    /** A motion that works half of the time is of no use; clinics reach 93 to 95 % (Huang and others 2008). */
    private static final double POOR_ACCURACY = 0.5;

    private static final double GOOD_ACCURACY = 0.95;

    /** Every third window in one other motion makes that motion, too, unusable. */
    private static final double LARGE_LEAK = 0.3;

    /** One window of rest in ten: the prosthesis hardly ever stands still. */
    private static final double RESTLESS_AT_REST = 0.1;

    private Score() {}

    static double of(MotionFindings motion) {
        DoubleStream decoded = motion.decoding().stream()
                .flatMapToDouble(decoding -> DoubleStream.of(
                        part(decoding.accuracy(), POOR_ACCURACY, GOOD_ACCURACY),
                        part(decoding.leak(), LARGE_LEAK, 0),
                        part(decoding.falseAtRest(), RESTLESS_AT_REST, 0)));
        double[] parts = DoubleStream.concat(
                        DoubleStream.of(
                                part(motion.strength().snrDb(), NO_SNR_DB, GOOD_SNR_DB),
                                part(motion.pattern().restlessness(), RESTLESS, STEADY),
                                part(motion.pattern().separability(), NOT_APART, APART)),
                        decoded)
                .filter(part -> !Double.isNaN(part))
                .toArray();
        double worst = Arrays.stream(parts).min().orElse(Double.NaN);
        double mean = Arrays.stream(parts).average().orElse(Double.NaN);
        return BEST * (WORST_WEIGHT * worst + (1 - WORST_WEIGHT) * mean);
    }

    /** Linear from 0 at {@code useless} to 1 at {@code good}, whichever of them is larger. */
    private static double part(double value, double useless, double good) {
        return Math.max(0, Math.min(1, (value - useless) / (good - useless)));
    }
}
