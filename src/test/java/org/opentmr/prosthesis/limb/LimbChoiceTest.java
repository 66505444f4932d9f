package org.opentmr.prosthesis.limb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.simulation.anatomy.Anatomies;

class LimbChoiceTest {

    private static MotionSet motions(String... names) {
        return MotionSet.of(Arrays.stream(names).map(Motion::named).toList());
    }

    @Test
    void everyAnatomyHasItsLimb() {
        assertThat(Anatomies.ids())
                .allSatisfy(id -> assertThat(
                                LimbChoice.of(id, motions("rest")).word().replace(' ', '-'))
                        .isEqualTo(id));
    }

    @Test
    void anotherTakesTheShortestLimbWithItsAxes() {
        assertThat(LimbChoice.of(motions("rest", "hand open", "pronation"))).isEqualTo(AmputationLevel.TRANSRADIAL);
        assertThat(LimbChoice.of("own", motions("hand open", "elbow flexion"))).isEqualTo(AmputationLevel.TRANSHUMERAL);
        assertThat(LimbChoice.of(motions("dorsiflexion"))).isEqualTo(AmputationLevel.TRANSTIBIAL);
        assertThat(LimbChoice.of(motions("knee flexion", "dorsiflexion"))).isEqualTo(AmputationLevel.TRANSFEMORAL);
        assertThatThrownBy(() -> LimbChoice.of(motions("knee flexion", "hand open")))
                .hasMessageContaining("no virtual limb has all the axes");
    }
}
