package org.opentmr.app.bench.model.test;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.assessment.control.Scene;
import org.opentmr.motion.Motion;
import org.opentmr.simulation.live.LivePatient;

/** Lets a simulated patient take a test: passes on what a person would see and be asked for. For the thread of the test. */
final class SyntheticTaker implements Consumer<Scene> {

    private final LivePatient patient;
    private @Nullable Scene before;

    SyntheticTaker(LivePatient patient) {
        this.patient = patient;
    }

    @Override
    public void accept(Scene scene) {
        boolean fresh = before == null || !Course.sameTask(before, scene);
        before = scene;
        patient.see(scene.limb());
        if (fresh && scene.target().isPresent()) {
            patient.target(scene.target().get(), scene.toleranceDegrees());
        } else if (fresh) {
            Motion cue = scene.cue().orElse(Motion.REST);
            if (cue.isRest()) {
                patient.relax();
            } else {
                patient.cue(cue);
            }
        }
    }
}
