package org.opentmr.assessment.control;

import java.util.List;
import org.opentmr.motion.Motion;
import org.opentmr.motion.Posture;

/**
 * The way of a limb through one trial with a target. Increment k begins {@code k * incrementSeconds} after the target's
 * appearance, when the limb stands in {@code postures.get(k)}, and ends with {@code decisions.get(k)}. Where the limb stood
 * when the last increment ended, nobody was shown any more; it is not in here.
 *
 * @param task what was to be done, for people
 * @param target its middle
 * @param toleranceDegrees how far from it each axis may be
 * @param incrementSeconds between two postures, above 0
 * @param postures at the beginning of each increment, at least one
 * @param decisions as many
 * @param completed whether the limb stayed in the target for the dwell before the time limit
 */
public record ReachPath(
        String task,
        Posture target,
        double toleranceDegrees,
        double incrementSeconds,
        List<Posture> postures,
        List<Decision> decisions,
        boolean completed) {

    public ReachPath {
        postures = List.copyOf(postures);
        decisions = List.copyOf(decisions);
        if (postures.isEmpty() || postures.size() != decisions.size()) {
            throw new IllegalArgumentException("a path needs at least one posture and a decision for each, got "
                    + postures.size() + " and " + decisions.size());
        }
        if (!(incrementSeconds > 0 && incrementSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a path needs an increment above 0 s, got incrementSeconds=" + incrementSeconds);
        }
    }

    /** {@code [increment]}: when each began, since the target's appearance. */
    public double[] seconds() {
        double[] seconds = new double[postures.size()];
        for (int k = 0; k < seconds.length; k++) {
            seconds[k] = k * incrementSeconds;
        }
        return seconds;
    }

    /** One per increment. */
    public List<Motion> motions() {
        return decisions.stream().map(Decision::motion).toList();
    }
}
