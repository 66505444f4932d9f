package org.opentmr.assessment;

import org.opentmr.decoder.Strategy;
import org.opentmr.motion.MotionSet;

/**
 * What tells ways of control apart on one recording. Shares are of windows; NaN where there is none to count.
 *
 * @param accuracy correct windows among all
 * @param activeError errors among the windows in which the person did not rest
 * @param falseActivationsPerMinute times per minute of rest that the limb began to move
 * @param missed windows of a motion in which nothing was decided, those of motions that the decoder does not serve included
 * @param extra windows of a motion in which another motion went on, alone or beside the one meant
 * @param delaySeconds mean, from a change of intention to the first decision that can show it, without computation
 * @param waitSeconds that a first contraction waits on top of it where a second could make it a switch of modes; 0 elsewhere
 */
public record StrategyFigures(
        double accuracy,
        double activeError,
        double falseActivationsPerMinute,
        double missed,
        double extra,
        double delaySeconds,
        double waitSeconds) {

    private static final double SECONDS_PER_MINUTE = 60;

    public static StrategyFigures of(Evaluation evaluation) {
        Decisions decisions = evaluation.decisions();
        boolean[] extras = evaluation.movements().extra();
        int rest = decisions.motions().restIndex();
        long active = 0;
        long missed = 0;
        long extra = 0;
        for (int i = 0; i < decisions.windows(); i++) {
            if (decisions.truth()[i] != rest) {
                active++;
                missed += decisions.rejected()[i] || decisions.predicted()[i] == rest ? 1 : 0;
                extra += extras.length > 0 && extras[i] ? 1 : 0;
            }
        }
        Accuracy accuracy = evaluation.accuracy();
        double restMinutes = accuracy.restWindows() * evaluation.spec().incrementSeconds() / SECONDS_PER_MINUTE;
        return new StrategyFigures(
                accuracy.accuracy(),
                accuracy.activeError(),
                restMinutes > 0 ? activations(decisions, rest) / restMinutes : Double.NaN,
                active == 0 ? Double.NaN : missed / (double) active,
                active == 0 || extras.length == 0 ? Double.NaN : extra / (double) active,
                evaluation.spec().delaySeconds(),
                evaluation.spec().strategy() instanceof Strategy.Direct direct
                        ? direct.waitSeconds().orElse(0.0)
                        : 0);
    }

    /** How often the limb begins to move within a stretch of rest. */
    private static long activations(Decisions decisions, int rest) {
        long begun = 0;
        boolean moving = false;
        int stretch = MotionSet.NONE;
        for (int i = 0; i < decisions.windows(); i++) {
            boolean follows = decisions.annotation()[i] == stretch && moving;
            stretch = decisions.annotation()[i];
            moving = decisions.truth()[i] == rest
                    && !decisions.rejected()[i]
                    && decisions.predicted()[i] != rest;
            begun += moving && !follows ? 1 : 0;
        }
        return begun;
    }
}
