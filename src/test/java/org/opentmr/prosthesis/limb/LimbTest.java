package org.opentmr.prosthesis.limb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;

class LimbTest {

    private static final Joint ELBOW = new Joint(DegreeOfFreedom.ELBOW, 0, 135, 60, 100, 500);
    private static final Motion FLEX = Motion.named("elbow flexion");

    @Test
    void speedGrowsByTheAccelerationAndEndsAtTheLimit() {
        Limb limb = new Limb(new LimbSpec(List.of(ELBOW)));
        limb.command(FLEX, 1);
        limb.advance(0.1);
        assertThat(limb.degreesPerSecond(DegreeOfFreedom.ELBOW)).isEqualTo(50, within(1e-9));
        assertThat(limb.posture().angle(DegreeOfFreedom.ELBOW)).isEqualTo(65, within(1e-9));
        limb.advance(0.1);
        assertThat(limb.degreesPerSecond(DegreeOfFreedom.ELBOW)).isEqualTo(100, within(1e-9));
        limb.advance(10);
        assertThat(limb.posture().angle(DegreeOfFreedom.ELBOW)).isEqualTo(135);
        assertThat(limb.degreesPerSecond(DegreeOfFreedom.ELBOW)).isZero();
    }

    @Test
    void stopsAtOnceAndTurnsRoundFromStandstill() {
        Limb limb = new Limb(new LimbSpec(List.of(ELBOW)));
        limb.command(FLEX, 1);
        limb.advance(0.2);
        limb.command(Motion.named("elbow extension"), 1);
        limb.advance(0.02);
        assertThat(limb.degreesPerSecond(DegreeOfFreedom.ELBOW)).isEqualTo(-10, within(1e-9));
        limb.command(Motion.named("hand open"), 1);
        limb.advance(0.02);
        assertThat(limb.degreesPerSecond(DegreeOfFreedom.ELBOW)).isZero();
        limb.command(FLEX, Double.NaN);
        limb.advance(0.02);
        assertThat(limb.degreesPerSecond(DegreeOfFreedom.ELBOW)).isZero();
        assertThat(limb.degreesPerSecond(DegreeOfFreedom.KNEE)).isZero();
    }

    @Test
    void isPlacedWithinItsRange() {
        Limb limb = new Limb(new LimbSpec(List.of(ELBOW)));
        limb.place(new Posture(Map.of(DegreeOfFreedom.ELBOW, 400.0)));
        assertThat(limb.posture().angle(DegreeOfFreedom.ELBOW)).isEqualTo(135);
    }

    @ParameterizedTest
    @EnumSource(AmputationLevel.class)
    void everyLevelHasALimbThatRestsWithinItsRange(AmputationLevel level) {
        LimbSpec spec = Limbs.of(level);
        assertThat(spec.clip(spec.rest())).isEqualTo(spec.rest());
        assertThat(spec.joints()).allMatch(joint -> joint.degreesPerSecond() == Limbs.DEGREES_PER_SECOND);
        assertThat(spec.joint(DegreeOfFreedom.HAND).isPresent()).isEqualTo(level.isArm());
        assertThat(spec.joint(DegreeOfFreedom.ELBOW).isPresent())
                .isEqualTo(level.isArm() && level != AmputationLevel.TRANSRADIAL);
    }

    @Test
    void aSetOfMotionsDrivesSomeJoints() {
        LimbSpec arm = Limbs.of(AmputationLevel.TRANSHUMERAL);
        assertThat(arm.drivenBy(new MotionSet(List.of(Motion.REST, FLEX))).joints())
                .containsExactly(ELBOW);
        assertThatThrownBy(() -> arm.drivenBy(new MotionSet(List.of(Motion.REST))))
                .hasMessage("none of the motions [rest] moves a joint of this limb");
    }

    @Test
    void aMotionEndsWhereItsJointsEndAndTheWayThereIsStraight() {
        LimbSpec arm = Limbs.of(AmputationLevel.TRANSHUMERAL);
        Posture end = arm.end(FLEX);
        assertThat(end).isEqualTo(arm.rest().with(DegreeOfFreedom.ELBOW, 135));
        assertThat(arm.end(Motion.named("elbow extension")).angle(DegreeOfFreedom.ELBOW))
                .isZero();
        assertThat(arm.end(Motion.REST)).isEqualTo(arm.rest());
        assertThat(arm.end(Motion.named("knee flexion")))
                .as("no joint of an arm")
                .isEqualTo(arm.rest());
        assertThat(arm.rest().towards(end, 0)).isEqualTo(arm.rest());
        assertThat(arm.rest().towards(end, 1)).isEqualTo(end);
        assertThat(arm.rest().towards(end, 0.5).angle(DegreeOfFreedom.ELBOW)).isEqualTo(97.5, within(1e-9));
    }

    @Test
    void refusesWhatCannotMove() {
        assertThatThrownBy(() -> new Joint(DegreeOfFreedom.ELBOW, 0, 90, 91, 100, 500))
                .hasMessageStartingWith("a joint needs lowest <= rest <= highest degrees")
                .hasMessageContaining("ELBOW: 0.0, 91.0, 90.0 degrees, 100.0 degrees/s, 500.0 degrees/s²");
        assertThatThrownBy(() -> new Joint(DegreeOfFreedom.ELBOW, 0, 90, 0, Double.POSITIVE_INFINITY, 500))
                .hasMessageContaining("Infinity degrees/s");
        assertThatThrownBy(() -> new Joint(DegreeOfFreedom.ELBOW, 0, 90, Double.NaN, 100, 500))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new LimbSpec(List.of(ELBOW, ELBOW)))
                .hasMessage("a limb has each axis once, ELBOW stands twice");
        assertThatThrownBy(() -> new LimbSpec(List.of())).hasMessage("a limb needs at least one joint");
        assertThatThrownBy(() -> new Limb(new LimbSpec(List.of(ELBOW))).advance(Double.NaN))
                .hasMessage("time passes forwards and ends, got seconds=NaN");
    }
}
