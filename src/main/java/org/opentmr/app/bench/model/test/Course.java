package org.opentmr.app.bench.model.test;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.assessment.control.Scene;
import org.opentmr.assessment.control.TestListener;

/**
 * Follows a test from scene to scene on its thread; {@link #moment} may be asked from any.
 */
final class Course implements Consumer<Scene>, TestListener {

    private final int trials;
    private final double limitSeconds;
    private final double restSeconds;
    private final double dwellNeededSeconds;
    private int ended;
    private int completed;
    private Optional<Boolean> last = Optional.empty();
    private @Nullable Scene before;
    private double phaseFrom;
    private double enteredAt = Double.NaN;
    private volatile @Nullable TestMoment moment;

    Course(Plan<?> plan) {
        trials = plan.trials();
        limitSeconds = plan.limitSeconds();
        restSeconds = plan.restSeconds();
        dwellNeededSeconds = plan.dwellSeconds();
    }

    @Override
    public void accept(Scene scene) {
        if (before == null || !sameTask(before, scene)) {
            phaseFrom = scene.seconds();
        }
        if (!scene.inTarget()) {
            enteredAt = Double.NaN;
        } else if (Double.isNaN(enteredAt)) {
            enteredAt = scene.seconds();
        }
        before = scene;
        moment = new TestMoment(
                scene,
                Math.min(trials, ended + 1),
                trials,
                scene.seconds() - phaseFrom,
                TestMoment.isRest(scene) ? restSeconds : limitSeconds,
                Double.isNaN(enteredAt) ? 0 : scene.seconds() - enteredAt,
                dwellNeededSeconds,
                completed,
                last);
    }

    /** Whether two scenes ask for the same. */
    static boolean sameTask(Scene one, Scene other) {
        return one.cue().equals(other.cue()) && one.target().equals(other.target());
    }

    @Override
    public void trialEnded(int trial, int planned, String task, boolean done) {
        ended = trial;
        completed += done ? 1 : 0;
        last = Optional.of(done);
    }

    /** How the test stood at the last scene; empty before the first. */
    Optional<TestMoment> moment() {
        return Optional.ofNullable(moment);
    }
}
