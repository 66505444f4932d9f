package org.opentmr.prosthesis.limb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSpeed;
import org.opentmr.prosthesis.LimbCommand;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.signal.Seed;

class SafetyLimiterTest {

    private static final double STEP = 0.025;
    private static final double ROUNDING = 1e-9;
    private static final Motion FLEX = Motion.named("elbow flexion");

    @ParameterizedTest
    @EnumSource(AmputationLevel.class)
    void whateverIsCommandedTheLimitsHold(AmputationLevel level) {
        LimbSpec spec = Limbs.of(level);
        Joint kept = spec.joints().get(0);
        double middle = (kept.restDegrees() + kept.highestDegrees()) / 2;
        SafetyLimits limits = new SafetyLimits(0.7, 3, List.of(new ForbiddenRange(kept.axis(), middle, middle + 5)));
        SplittableRandom random = Seed.DEFAULT.stream("limiter " + level, 0);
        List<Motion> motions = motions(spec);
        Limb limb = new Limb(spec);
        SafetyLimiter limiter = new SafetyLimiter(limits, limb);

        for (int i = 0; i < 5000; i++) {
            Motion motion = motions.get(random.nextInt(motions.size()));
            double wanted = List.of(Double.NaN, -1.0, 0.3, 1.0, 1e300, Double.POSITIVE_INFINITY)
                    .get(random.nextInt(6));
            SafetyState state = random.nextInt(8) == 0 ? SafetyState.HELD : SafetyState.RUNNING;
            for (int repeat = random.nextInt(30); repeat >= 0; repeat--) {
                double seconds = STEP * random.nextDouble();
                double share = limiter.speed();
                List<Double> speeds = speeds(limb);
                List<Double> angles = angles(limb);
                limiter.move(motion, wanted, state, seconds);

                assertThat(limiter.speed()).isBetween(0.0, 0.7);
                assertThat(limiter.speed() - share).isLessThanOrEqualTo(3 * seconds + ROUNDING);
                for (int j = 0; j < spec.joints().size(); j++) {
                    Joint joint = spec.joints().get(j);
                    double now = limb.posture().angle(joint.axis());
                    double speed = speeds(limb).get(j);
                    assertThat(now).isBetween(joint.lowestDegrees(), joint.highestDegrees());
                    assertThat(Math.abs(now - angles.get(j)))
                            .isLessThanOrEqualTo(0.7 * joint.degreesPerSecond() * seconds + ROUNDING);
                    // stopping is free: only growth is held against the acceleration
                    assertThat(Math.abs(speed) - Math.abs(speeds.get(j)))
                            .isLessThanOrEqualTo(joint.degreesPerSecondSquared() * seconds + ROUNDING);
                }
                assertThat(limb.posture().angle(kept.axis())).isLessThanOrEqualTo(middle + ROUNDING);
                if (state != SafetyState.RUNNING || !(wanted > 0)) {
                    assertThat(speeds(limb)).allMatch(speed -> speed == 0);
                }
            }
        }
    }

    @Test
    void speedGrowsStepByStepAndStopsAtOnce() {
        SafetyLimiter limiter = new SafetyLimiter(
                new SafetyLimits(0.5, 2, List.of()), new Limb(Limbs.of(AmputationLevel.TRANSHUMERAL)));
        limiter.move(FLEX, 1, SafetyState.RUNNING, 0.1);
        assertThat(limiter.speed()).isEqualTo(0.2, within(ROUNDING));
        limiter.move(FLEX, 1, SafetyState.RUNNING, 0.1);
        assertThat(limiter.speed()).isEqualTo(0.4, within(ROUNDING));
        limiter.move(FLEX, 1, SafetyState.RUNNING, 0.1);
        assertThat(limiter.speed()).isEqualTo(0.5);
        limiter.move(Motion.named("elbow extension"), 1, SafetyState.RUNNING, 0.1);
        assertThat(limiter.speed()).as("a new motion begins from standstill").isEqualTo(0.2, within(ROUNDING));
        limiter.move(new LimbCommand(4, 0.4, FLEX, 0.9, 0, SafetyState.STOPPED), 0.1);
        assertThat(limiter.speed()).isZero();
    }

    @Test
    void severalMotionsAreLimitedEachByItself() {
        Limb limb = new Limb(Limbs.of(AmputationLevel.TRANSHUMERAL));
        SafetyLimiter limiter = new SafetyLimiter(new SafetyLimits(0.5, 2, List.of()), limb);
        LimbCommand both = new LimbCommand(
                1,
                0,
                FLEX,
                Double.NaN,
                1,
                SafetyState.RUNNING,
                List.of(new MotionSpeed(FLEX, 1), new MotionSpeed(Motion.named("hand close"), 0.1)));
        limiter.move(both, 0.1);
        assertThat(limiter.speed()).as("grows step by step").isEqualTo(0.2, within(ROUNDING));
        double elbow = limb.degreesPerSecond(DegreeOfFreedom.ELBOW);
        assertThat(elbow).isPositive();
        assertThat(limb.degreesPerSecond(DegreeOfFreedom.HAND)).isPositive();
        limiter.move(both, 0.1);
        assertThat(limiter.speed()).isEqualTo(0.4, within(ROUNDING));
        limiter.move(new LimbCommand(2, 0.1, FLEX, 0.9, 0, SafetyState.HELD), 0.1);
        assertThat(limb.degreesPerSecond(DegreeOfFreedom.HAND)).isZero();
    }

    @Test
    void aForbiddenRangeIsNotEnteredFromEitherSideAndCanBeLeftByTheNearerEnd() {
        SafetyLimits limits = new SafetyLimits(1, 100, List.of(new ForbiddenRange(DegreeOfFreedom.ELBOW, 80, 100)));
        Limb limb = new Limb(Limbs.of(AmputationLevel.TRANSHUMERAL));
        SafetyLimiter limiter = new SafetyLimiter(limits, limb);

        drive(limiter, FLEX);
        assertThat(limb.posture().angle(DegreeOfFreedom.ELBOW)).isEqualTo(80, within(1e-6));
        limb.place(limb.posture().with(DegreeOfFreedom.ELBOW, 130));
        drive(limiter, Motion.named("elbow extension"));
        assertThat(limb.posture().angle(DegreeOfFreedom.ELBOW)).isEqualTo(100, within(1e-6));
        limb.place(limb.posture().with(DegreeOfFreedom.ELBOW, 95));
        drive(limiter, Motion.named("elbow extension"));
        assertThat(limb.posture().angle(DegreeOfFreedom.ELBOW)).isEqualTo(95);
        drive(limiter, FLEX);
        assertThat(limb.posture().angle(DegreeOfFreedom.ELBOW)).isEqualTo(135);
    }

    @Test
    void refusesLimitsThatLimitNothing() {
        assertThatThrownBy(() -> new SafetyLimits(1.2, 4, List.of()))
                .hasMessage("limits need 0 < mostSpeed <= 1 and mostGrowthPerSecond > 0, got mostSpeed=1.2,"
                        + " mostGrowthPerSecond=4.0");
        assertThatThrownBy(() -> new SafetyLimits(1, Double.NaN, List.of())).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new ForbiddenRange(DegreeOfFreedom.ELBOW, 5, Double.NaN))
                .hasMessage("a forbidden range needs lowDegrees < highDegrees, got ELBOW: 5.0 to NaN");
    }

    private static void drive(SafetyLimiter limiter, Motion motion) {
        for (int i = 0; i < 100; i++) {
            limiter.move(motion, 1, SafetyState.RUNNING, STEP);
        }
    }

    private static List<Motion> motions(LimbSpec spec) {
        List<Motion> motions = new ArrayList<>(List.of(Motion.REST));
        for (Joint joint : spec.joints()) {
            for (Direction direction : Direction.values()) {
                motions.add(Motion.named(joint.axis().motionName(direction)));
            }
        }
        motions.add(Motion.named(motions.get(1) + " + " + motions.get(3)));
        return motions;
    }

    private static List<Double> speeds(Limb limb) {
        return limb.spec().joints().stream()
                .map(joint -> limb.degreesPerSecond(joint.axis()))
                .toList();
    }

    private static List<Double> angles(Limb limb) {
        return limb.spec().joints().stream()
                .map(joint -> limb.posture().angle(joint.axis()))
                .toList();
    }
}
