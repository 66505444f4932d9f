package org.opentmr.app.bench.model.test;

import java.util.Optional;
import org.opentmr.assessment.control.Scene;
import org.opentmr.motion.Motion;

/**
 * How a test under way stands. Immutable.
 *
 * @param scene that the person sees
 * @param trial number of the trial, from 1
 * @param trials how many there are
 * @param phaseSeconds since the rest or the task began
 * @param phaseLimitSeconds how long it lasts at most
 * @param dwellSeconds how long the limb has been in the target
 * @param dwellNeededSeconds how long it must stay; 0 without targets
 * @param completed trials that were done in time
 * @param last what came of the trial before; empty in the first
 */
public record TestMoment(
        Scene scene,
        int trial,
        int trials,
        double phaseSeconds,
        double phaseLimitSeconds,
        double dwellSeconds,
        double dwellNeededSeconds,
        int completed,
        Optional<Boolean> last) {

    /** Whether the person rests now and waits for the next task. */
    public boolean isRest() {
        return isRest(scene);
    }

    static boolean isRest(Scene scene) {
        return scene.target().isEmpty() && scene.cue().map(Motion::isRest).orElse(true);
    }

    /** How long the rest or the task may still take. */
    public double leftSeconds() {
        return Math.max(0, phaseLimitSeconds - phaseSeconds);
    }

    /** How much of the dwell is done, 0 to 1. */
    public double dwellShare() {
        return dwellNeededSeconds > 0 ? Math.min(1, dwellSeconds / dwellNeededSeconds) : 0;
    }
}
