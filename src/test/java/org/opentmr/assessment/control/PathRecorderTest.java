package org.opentmr.assessment.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentmr.motion.Motion;
import org.opentmr.motion.Posture;
import org.opentmr.signal.Seed;

class PathRecorderTest {

    private static final TacTest TEST = new TacTest(List.of(Scripted.TURN), List.of(1), 40, 5, 0.5, 3, 8, 2, 0.2);
    private static final Posture REST = Scripted.limb().rest();

    private static Scripted person() {
        return new Scripted(
                0.1,
                scene -> Optional.of(
                        Scripted.full(scene.target().isEmpty() ? Motion.REST : TacTestTest.towards(scene))));
    }

    private static Scene scene(double seconds, double angle, Optional<Posture> target) {
        return new Scene(seconds, Optional.empty(), REST.with(Scripted.TURN, angle), target, 5, false);
    }

    @Test
    void everyTrialHasItsPathAndTheTestIsTheSame() throws IOException {
        List<String> heard = new ArrayList<>();
        PathRecorder recorder = new PathRecorder(
                person(), (trial, planned, task, completed) -> heard.add(trial + "/" + planned + " " + completed));
        TacResult result = TEST.run(recorder, Scripted.limb(), new Seed(3), recorder);

        assertThat(result).isEqualTo(TEST.run(person(), Scripted.limb(), new Seed(3), TestListener.NONE));
        assertThat(heard).containsExactly("1/4 true", "2/4 true", "3/4 true", "4/4 true");
        assertThat(recorder.paths()).hasSize(4);
        for (int k = 0; k < 4; k++) {
            ReachPath path = recorder.paths().get(k);
            TargetReach reach = result.trials().get(k).reach();
            assertThat(path.task()).isEqualTo("posture of 1 axis");
            assertThat(path.completed()).isTrue();
            assertThat(path.toleranceDegrees()).isEqualTo(5);
            assertThat(path.target()).isEqualTo(reach.target());
            assertThat(path.postures().get(0)).isEqualTo(reach.start());
            // one posture per increment of 0.1 s, from the target's appearance to 0.1 s before the end of the dwell
            assertThat(path.seconds()).hasSize(10);
            assertThat(path.seconds()[9]).isCloseTo(reach.completionSeconds() - 0.1, within(1e-9));
            double sign = Math.signum(reach.target().angle(Scripted.TURN));
            assertThat(path.postures().stream()
                            .map(posture -> Math.round(sign * posture.angle(Scripted.TURN)))
                            .toList())
                    .containsExactly(0L, 0L, 10L, 20L, 30L, 40L, 40L, 40L, 40L, 40L);
            assertThat(path.motions().stream().map(Motion::isRest).toList())
                    .containsExactly(false, false, false, false, true, true, true, true, true, true);
        }
    }

    @Test
    void aTrialThatRunsOutOfTimeIsNotCompleted() throws IOException {
        PathRecorder recorder = new PathRecorder(
                new Scripted(0.1, scene -> Optional.of(Scripted.full(Motion.named("wrist flexion")))),
                TestListener.NONE);
        TEST.run(recorder, Scripted.limb(), new Seed(3), recorder);
        assertThat(recorder.paths()).hasSize(4).allMatch(path -> !path.completed());
        assertThat(recorder.paths().get(0).postures()).hasSize(30);
    }

    @Test
    void theTrialInWhichTheParticipantEndsIsDroppedAlsoBeforeAnotherTest() throws IOException {
        // 2 increments of rest and 10 of a trial, 2 of rest, then the participant goes in the second trial
        List<Scene> seen = new ArrayList<>();
        Scripted leaving = new Scripted(0.1, scene -> {
            seen.add(scene);
            return seen.size() == 18
                    ? Optional.empty()
                    : Optional.of(Scripted.full(scene.target().isEmpty() ? Motion.REST : TacTestTest.towards(scene)));
        });
        PathRecorder recorder = new PathRecorder(leaving, TestListener.NONE);
        TacResult first = TEST.run(recorder, Scripted.limb(), new Seed(3), recorder);
        assertThat(first.finished()).isFalse();
        assertThat(recorder.paths()).hasSize(1);

        TEST.run(recorder, Scripted.limb(), new Seed(4), recorder);
        assertThat(recorder.paths()).hasSize(5);
        assertThat(recorder.paths()).allMatch(path -> path.postures().size() == 10);
    }

    @Test
    void withoutRestBetweenThemTrialsAreCutWhereTheTestCutsThem() throws IOException {
        PathRecorder recorder = new PathRecorder(person(), TestListener.NONE);
        Optional<Posture> target = Optional.of(REST.with(Scripted.TURN, 40));
        recorder.decide(scene(0, 0, target));
        recorder.decide(scene(0.1, 10, target));
        recorder.trialEnded(1, 2, "there", false);
        recorder.decide(scene(0.2, 20, target));
        recorder.trialEnded(2, 2, "there again", true);
        assertThat(recorder.paths().stream().map(path -> path.postures().size()).toList())
                .containsExactly(2, 1);
        assertThat(recorder.paths().get(1).task()).isEqualTo("there again");
    }

    @Test
    void anotherTargetOrAnEarlierTimeIsAnotherTrial() throws IOException {
        PathRecorder recorder = new PathRecorder(person(), TestListener.NONE);
        recorder.decide(scene(5, 0, Optional.of(REST.with(Scripted.TURN, 40))));
        recorder.decide(scene(5.1, 0, Optional.of(REST.with(Scripted.TURN, -40))));
        recorder.decide(scene(0, 0, Optional.of(REST.with(Scripted.TURN, -40))));
        recorder.trialEnded(1, 1, "there", false);
        assertThat(recorder.paths()).hasSize(1);
        assertThat(recorder.paths().get(0).postures()).hasSize(1);
    }

    @Test
    void aTestWithoutTargetsHasNoPaths() throws IOException {
        PathRecorder recorder = new PathRecorder(person(), TestListener.NONE);
        recorder.decide(scene(0, 0, Optional.empty()));
        recorder.trialEnded(1, 1, "pronation", false);
        assertThat(recorder.paths()).isEmpty();
        assertThat(recorder.reacts()).isTrue();
        assertThat(recorder.motions()).isEqualTo(Scripted.PLANE);
    }

    @Test
    void refusesPathsThatAreNone() {
        assertThatThrownBy(() -> new ReachPath("", REST, 5, 0.1, List.of(REST), List.of(), true))
                .hasMessage("a path needs at least one posture and a decision for each, got 1 and 0");
        assertThatThrownBy(() -> new ReachPath(
                        "", REST, 5, Double.NaN, List.of(REST), List.of(Scripted.full(Motion.REST)), true))
                .hasMessage("a path needs an increment above 0 s, got incrementSeconds=NaN");
    }
}
