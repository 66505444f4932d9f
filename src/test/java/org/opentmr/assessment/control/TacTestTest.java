package org.opentmr.assessment.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.prosthesis.limb.Joint;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Seed;

class TacTestTest {

    private static final TacTest ONE_AXIS = new TacTest(List.of(Scripted.TURN), List.of(1), 40, 5, 0.5, 3, 8, 1, 0.2);

    private static TacResult taken(TacTest test, Function<Scene, Motion> rule) throws IOException {
        Scripted person = new Scripted(
                0.1, scene -> Optional.of(Scripted.full(scene.target().isEmpty() ? Motion.REST : rule.apply(scene))));
        return test.run(person, Scripted.limb(), new Seed(3), TestListener.NONE);
    }

    /** One axis after the other, stopping in time for the step that is under way already. */
    static Motion towards(Scene scene) {
        for (DegreeOfFreedom axis : scene.limb().axes()) {
            double error =
                    scene.target().orElseThrow().angle(axis) - scene.limb().angle(axis);
            if (Math.abs(error) > 12) {
                return Motion.named(axis.motionName(
                        error > 0 ? DegreeOfFreedom.Direction.POSITIVE : DegreeOfFreedom.Direction.NEGATIVE));
            }
        }
        return Motion.REST;
    }

    @Test
    void straightToTheTargetAndStayingGivesTheTimesByHand() throws IOException {
        TacResult result = taken(ONE_AXIS, TacTestTest::towards);
        assertThat(result.trials()).hasSize(2);
        for (TacTrial trial : result.trials()) {
            TargetReach reach = trial.reach();
            // The first decision is there after 0.1 s, then 40 degrees take 4 increments of 10 degrees.
            assertThat(reach.completed()).isTrue();
            assertThat(reach.movementSeconds()).isCloseTo(0.5, within(1e-9));
            assertThat(reach.completionSeconds()).isCloseTo(1.0, within(1e-9));
            assertThat(reach.pathEfficiency()).isEqualTo(1);
            assertThat(reach.overshoots()).isZero();
            assertThat(reach.stoppingDegrees()).isZero();
        }
        assertThat(result.figures().completionRate()).isEqualTo(1);
    }

    @Test
    void oneAxisAfterTheOtherIsEfficientByAxisOnly() throws IOException {
        TacResult result = taken(
                new TacTest(List.of(Scripted.TURN, Scripted.FLEX), List.of(2), 40, 5, 0.5, 3, 8, 1, 0),
                TacTestTest::towards);
        assertThat(result.figures(2).trials()).isEqualTo(4);
        assertThat(result.figures().pathEfficiency().value()).isCloseTo(Math.sqrt(0.5), within(1e-9));
        assertThat(result.figures().pathEfficiencyByAxis().value()).isCloseTo(1, within(1e-9));
    }

    @Test
    void leavingBeforeTheDwellIsAnOvershootAndTheTimeCountsToTheLastEntry() {
        TargetWatch watch = new TargetWatch(new Aim(Scripted.limb().rest().with(Scripted.TURN, 40), 5), 0.1, 0.2);
        for (double angle : new double[] {0, 20, 40, 60, 50, 42, 38, 38}) {
            watch.add(Scripted.limb().rest().with(Scripted.TURN, angle));
        }
        TargetReach reach = watch.reach();
        assertThat(reach.completed()).isTrue();
        assertThat(reach.overshoots()).isEqualTo(1);
        assertThat(reach.movementSeconds()).isCloseTo(0.5, within(1e-12));
        assertThat(reach.completionSeconds()).isCloseTo(0.7, within(1e-12));
        assertThat(reach.pathDegrees()).isCloseTo(78, within(1e-12));
        assertThat(reach.pathEfficiency()).isCloseTo(42.0 / 78, within(1e-12));
        assertThat(reach.stoppingDegrees()).isCloseTo(4, within(1e-12));
    }

    @Test
    void theWrongMotionNeverGetsThere() throws IOException {
        TacResult result = taken(ONE_AXIS, scene -> Motion.named("wrist flexion"));
        assertThat(result.figures().completionRate()).isZero();
        assertThat(result.figures().completionSeconds().value()).isNaN();
        assertThat(result.trials().get(0).reach().pathEfficiency()).isNaN();
        assertThat(result.trials().get(0).reach().overshoots()).isZero();
    }

    @Test
    void passingThroughTheTargetIsAnOvershootAndNoCompletion() throws IOException {
        TacResult result = taken(
                ONE_AXIS,
                scene -> scene.target().orElseThrow().angle(Scripted.TURN) > 0 ? Scripted.PRONATE : Scripted.SUPINATE);
        assertThat(result.figures().completionRate()).isZero();
        assertThat(result.figures().overshootsPerTrial().value()).isEqualTo(1);
    }

    @Test
    void anOffsetEndsAtTheRangeAndADirectionWithoutRangeIsLeftOut() throws IOException {
        LimbSpec narrow = new LimbSpec(List.of(new Joint(Scripted.TURN, 0, 30, 0, 100, 1e9)));
        Scripted person = new Scripted(0.1, scene -> Optional.of(Scripted.full(Motion.REST)));
        TacResult result = ONE_AXIS.run(person, narrow, new Seed(1), TestListener.NONE);
        assertThat(result.trials()).hasSize(1);
        assertThat(result.trials().get(0).reach().target().angle(Scripted.TURN)).isEqualTo(30);
    }

    @Test
    void sameSeedSameTest() throws IOException {
        TacTest usual = TacTest.usual(Scripted.limb(), Scripted.PLANE);
        assertThat(usual.axesMoved()).containsExactly(1, 2);
        assertThat(taken(usual, TacTestTest::towards)).isEqualTo(taken(usual, TacTestTest::towards));
    }

    @Test
    void refusesWhatItCannotDo() {
        assertThatThrownBy(() -> new TacTest(List.of(Scripted.TURN), List.of(2), 40, 5, 1, 3, 8, 1, 0))
                .hasMessageContaining("1 to 1 of its axes at once, each count once, got [2]");
        assertThatThrownBy(() -> new TacTest(List.of(Scripted.TURN), List.of(1), 4, 5, 1, 3, 8, 1, 0))
                .hasMessageContaining("offsetDegrees=4.0, toleranceDegrees=5.0");
        assertThatThrownBy(() -> new TacTest(List.of(Scripted.TURN), List.of(1), 40, 5, 3, 3, 8, 1, 0))
                .hasMessageContaining("dwell shorter than its time limit, got 3.0 s of 3.0 s");
        TacTest elbow = new TacTest(List.of(DegreeOfFreedom.ELBOW), List.of(1), 40, 5, 1, 3, 8, 1, 0);
        assertThatThrownBy(() -> taken(elbow, scene -> Motion.REST)).hasMessageContaining("asks for ELBOW");
    }
}
