package org.opentmr.tuning.auto;

import java.util.Arrays;
import java.util.List;
import org.opentmr.tuning.DecisionTrack;
import org.opentmr.tuning.SessionEvidence;

/**
 * What is bad about control in a session, with some settings.
 *
 * @param falseActivationsPerMinute of rest; NaN where the session holds none
 * @param missedShare of the decisions due in a contraction, at which the limb stands still, 0 to 1
 * @param wrongShare of them, at which the limb makes another motion, 0 to 1
 * @param delaySeconds mean over motions of the time from the beginning of the annotated contraction, the person's reaction
 *     included, to half of the speed that this contraction reaches: so a ramp counts, and the force does not; a
 *     contraction without any correct motion counts as {@link #NEVER_SECONDS}
 * @param slowness mean over motions of how far the speed of correct decisions falls short of half of full speed, 0 to 1;
 *     more than half is no better, since it leaves less room for force to be graded
 * @param driftSecondsPerMinute of unwanted motion, in rest and in contractions for another motion, as if at full speed
 */
public record Figures(
        double falseActivationsPerMinute,
        double missedShare,
        double wrongShare,
        double delaySeconds,
        double slowness,
        double driftSecondsPerMinute) {

    /** A contraction that is never answered is given up after about as long; default of this program. */
    public static final double NEVER_SECONDS = 3;

    /** Of a session with some settings replayed on it. */
    public static Figures of(SessionEvidence evidence, DecisionTrack track) {
        return new FigureCount(evidence).count(track);
    }

    /** The mean, figure by figure, over those that have it. */
    static Figures mean(List<Figures> all) {
        double[] mean = Arrays.stream(Figure.values())
                .mapToDouble(figure -> all.stream()
                        .mapToDouble(each -> each.get(figure))
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
        return new Figures(mean[0], mean[1], mean[2], mean[3], mean[4], mean[5]);
    }

    public double get(Figure figure) {
        return switch (figure) {
            case FALSE_ACTIVATIONS -> falseActivationsPerMinute;
            case MISSED -> missedShare;
            case WRONG -> wrongShare;
            case DELAY -> delaySeconds;
            case SLOWNESS -> slowness;
            case DRIFT -> driftSecondsPerMinute;
        };
    }
}
