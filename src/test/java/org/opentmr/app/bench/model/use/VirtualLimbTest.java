package org.opentmr.app.bench.model.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.MotionSpeed;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.Limbs;

class VirtualLimbTest {

    private static final List<MotionSpeed> FLEX = List.of(new MotionSpeed(Motion.named("elbow flexion"), 1));

    @Test
    void aScreenThatWasBusyMakesTheLimbWaitNotLeap() {
        VirtualLimb limb = new VirtualLimb(AmputationLevel.TRANSHUMERAL);
        for (int k = 0; k < 4; k++) {
            limb.follow(FLEX, VirtualLimb.MOST_SECONDS);
        }
        double before = limb.posture().angle(DegreeOfFreedom.ELBOW);
        limb.follow(FLEX, 5);
        assertThat(limb.posture().angle(DegreeOfFreedom.ELBOW) - before)
                .as("no more than the longest step at full speed")
                .isCloseTo(VirtualLimb.MOST_SECONDS * Limbs.DEGREES_PER_SECOND, within(1e-9));
    }

    @Test
    void noMotionStopsItAtOnceAndAClockThatGoesBackMovesNothing() {
        VirtualLimb limb = new VirtualLimb(AmputationLevel.TRANSHUMERAL);
        assertThat(limb.follow(FLEX, 0.05)).isTrue();
        assertThat(limb.follow(List.of(), 0.05)).isFalse();
        assertThat(limb.follow(FLEX, -1)).isFalse();
    }

    @Test
    void theTraceForgetsWhatIsTooLongAgo() {
        SpeedTrace trace = new SpeedTrace();
        for (int k = 0; k <= 3000; k++) {
            trace.add(k / 60.0, k % 2, k % 3 == 0 ? MotionSet.NONE : 1);
        }
        assertThat(trace.age(trace.size() - 1)).isZero();
        assertThat(trace.age(0)).isCloseTo(SpeedTrace.SECONDS, within(1.0 / 60));
        assertThat(trace.speed(trace.size() - 1)).isZero();
        assertThat(trace.motion(trace.size() - 1)).isEqualTo(MotionSet.NONE);
        assertThat(trace.motion(trace.size() - 2)).isEqualTo(1);
        trace.clear();
        assertThat(trace.size()).isZero();
    }
}
