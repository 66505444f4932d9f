package org.opentmr.app.bench.model.test;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.use.SimulatedHand;
import org.opentmr.assessment.control.Scene;
import org.opentmr.motion.Motion;

/** Lets a simulated patient take a test: passes on what a person would see and be asked for. For the thread of the test. */
final class SyntheticTaker implements Consumer<Scene> {

    private final SimulatedHand hand;
    private @Nullable Scene before;

    SyntheticTaker(SimulatedHand hand) {
        this.hand = hand;
    }

    @Override
    public void accept(Scene scene) {
        boolean fresh = before == null || !Course.sameTask(before, scene);
        before = scene;
        hand.see(scene.limb());
        if (fresh && scene.target().isPresent()) {
            hand.target(scene.target().get(), scene.toleranceDegrees());
        } else if (fresh) {
            Motion cue = scene.cue().orElse(Motion.REST);
            if (cue.isRest()) {
                hand.relax();
            } else {
                hand.cue(cue);
            }
        }
    }
}
