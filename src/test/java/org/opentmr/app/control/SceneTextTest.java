package org.opentmr.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentmr.assessment.control.Scene;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.Posture;

class SceneTextTest {

    private static final Posture LIMB = new Posture(
            Map.of(DegreeOfFreedom.ELBOW, 60.0, DegreeOfFreedom.HAND, 45.0, DegreeOfFreedom.FOREARM_ROTATION, 0.0));

    private static Scene target(Posture target, boolean inTarget) {
        return new Scene(3, Optional.empty(), LIMB, Optional.of(target), 5, inTarget);
    }

    private static Scene cue(Motion motion) {
        return new Scene(3, Optional.of(motion), LIMB, Optional.empty(), Double.NaN, false);
    }

    @Test
    void aCueIsAskedForByItsName() {
        assertThat(SceneText.of(cue(Motion.named("hand close")))).isEqualTo("do: hand close");
        assertThat(SceneText.of(cue(Motion.REST))).isEqualTo("relax");
    }

    @Test
    void aTargetNamesTheAxesThatAreNotYetThere() {
        Posture target = LIMB.with(DegreeOfFreedom.ELBOW, 135).with(DegreeOfFreedom.HAND, 49);
        assertThat(SceneText.of(target(target, false))).isEqualTo("bring elbow flexion from 60° to 135° (± 5°)");
        assertThat(SceneText.of(target(LIMB, true))).isEqualTo("hold it there");
    }
}
