package org.opentmr.assessment.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Seed;

class MotionTestTest {

    private static final MotionTest ONE =
            new MotionTest(List.of(Scripted.PRONATE), 1, 2, new FullRange.OfSeconds(0.3), 0.2);

    /** Decides by the number of decisions since the cue, by letters: p(ronate), s(upinate), r(est); the last one stays. */
    private static MotionTestResult taken(MotionTest test, String script) throws IOException {
        int[] since = {0};
        Scripted person = new Scripted(0.1, scene -> {
            if (scene.cue().orElseThrow().isRest()) {
                since[0] = 0;
                return Optional.of(Scripted.full(Motion.REST));
            }
            char now = script.charAt(Math.min(since[0]++, script.length() - 1));
            return Optional.of(
                    Scripted.full(now == 'p' ? Scripted.PRONATE : now == 's' ? Scripted.SUPINATE : Motion.REST));
        });
        return test.run(person, Scripted.limb(), new Seed(1), TestListener.NONE);
    }

    @Test
    void timesStartAtTheFirstDecisionThatIsNotRest() throws IOException {
        MotionTrial trial = taken(ONE, "rrsrpspp").trials().get(0);
        assertThat(trial.completed()).isTrue();
        assertThat(trial.onsetSeconds()).isCloseTo(0.3, within(1e-12));
        assertThat(trial.selectionSeconds()).isCloseTo(0.2, within(1e-12));
        assertThat(trial.completionSeconds()).isCloseTo(0.6, within(1e-12));
        assertThat(trial.correct()).isEqualTo(3);
        assertThat(trial.realTimeAccuracy()).isEqualTo(0.5);
    }

    @Test
    void whoIsRightAtOnceSelectsInNoTimeAndTakesTheRangeItself() throws IOException {
        MotionTestResult result =
                taken(new MotionTest(List.of(Scripted.PRONATE), 3, 5, new FullRange.OfSeconds(1), 0), "p");
        assertThat(result.figures().selectionSeconds().value()).isZero();
        assertThat(result.figures().completionSeconds().value()).isCloseTo(1.0, within(1e-12));
        assertThat(result.figures().realTimeAccuracy().value()).isEqualTo(1);
        assertThat(result.figures().completionRate()).isEqualTo(1);
    }

    @Test
    void theWrongMotionNeverCompletesAndHasNoTimes() throws IOException {
        MotionTestResult result = taken(ONE, "s");
        MotionTrial trial = result.trials().get(0);
        assertThat(trial.completed()).isFalse();
        assertThat(trial.selectionSeconds()).isNaN();
        assertThat(trial.completionSeconds()).isNaN();
        assertThat(trial.decisions()).isEqualTo(20);
        assertThat(trial.realTimeAccuracy()).isZero();
        assertThat(result.figures().completionRate()).isZero();
        assertThat(result.figures().completionSeconds().value()).isNaN();
        assertThat(result.figures().completionSeconds().trials()).isZero();
    }

    @Test
    void withoutAnOnsetThereIsNoAccuracyEither() throws IOException {
        MotionTrial trial = taken(ONE, "r").trials().get(0);
        assertThat(trial.onsetSeconds()).isNaN();
        assertThat(trial.realTimeAccuracy()).isNaN();
    }

    @Test
    void failedTrialsAreNotInTheMeanTimes() throws IOException {
        MotionTest both =
                new MotionTest(List.of(Scripted.PRONATE, Scripted.SUPINATE), 2, 2, new FullRange.OfDecisions(4), 0.2);
        MotionTestResult result = taken(both, "p");
        assertThat(result.figures().completionRate()).isEqualTo(0.5);
        assertThat(result.figures().completionSeconds().trials()).isEqualTo(2);
        assertThat(result.figures().completionSeconds().value()).isCloseTo(0.4, within(1e-12));
        assertThat(result.figures(Scripted.SUPINATE).completionRate()).isZero();
        assertThat(result.byGroup()).containsOnlyKeys(MotionGroup.ARM);
    }

    @Test
    void theLimbFollowsCorrectDecisionsOnlyAndStartsEveryTrialAtRest() throws IOException {
        Scripted person = new Scripted(
                0.1,
                scene -> Optional.of(
                        Scripted.full(scene.cue().orElseThrow().isRest() ? Motion.REST : Scripted.PRONATE)));
        new MotionTest(List.of(Scripted.PRONATE, Scripted.SUPINATE), 1, 1, new FullRange.OfSeconds(0.5), 0.2)
                .run(person, Scripted.limb(), new Seed(1), TestListener.NONE);
        for (Scene scene : person.scenes) {
            double angle = scene.limb().angle(Scripted.TURN);
            boolean moves = scene.cue().orElseThrow().equals(Scripted.PRONATE);
            assertThat(angle).isBetween(0.0, moves ? 40 + 1e-9 : 0.0);
        }
        assertThat(person.scenes).anyMatch(scene -> scene.limb().angle(Scripted.TURN) > 29);
    }

    @Test
    void theSeedDecidesTheOrder() throws IOException {
        MotionTest usual = MotionTest.usual(Scripted.PLANE);
        Scripted person =
                new Scripted(0.1, scene -> Optional.of(Scripted.full(scene.cue().orElseThrow())));
        List<Motion> first = order(usual, person, 1);
        assertThat(order(usual, person, 1)).isEqualTo(first).hasSize(16);
        assertThat(order(usual, person, 2)).isNotEqualTo(first);
        assertThat(first.subList(0, 8)).doesNotHaveDuplicates();
    }

    private static List<Motion> order(MotionTest test, Scripted person, long seed) throws IOException {
        return test.run(person, Scripted.limb(), new Seed(seed), TestListener.NONE).trials().stream()
                .map(MotionTrial::motion)
                .toList();
    }

    @Test
    void whereTheParticipantEndsTheTrialInProgressIsDropped() throws IOException {
        Scripted person = new Scripted(
                0.1, scene -> scene.seconds() > 1.05 ? Optional.empty() : Optional.of(Scripted.full(Scripted.PRONATE)));
        MotionTestResult result = new MotionTest(List.of(Scripted.PRONATE), 9, 2, new FullRange.OfSeconds(0.3), 0.2)
                .run(person, Scripted.limb(), new Seed(1), TestListener.NONE);
        assertThat(result.trials()).hasSize(2);
        assertThat(result.finished()).isFalse();
    }

    @Test
    void refusesWhatItCannotDo() {
        assertThatThrownBy(() -> new MotionTest(List.of(Motion.REST), 1, 5, new FullRange.OfSeconds(1), 1))
                .hasMessageContaining("none of them rest, got [rest]");
        assertThatThrownBy(
                        () -> new MotionTest(List.of(Scripted.PRONATE), 1, Double.NaN, new FullRange.OfSeconds(1), 1))
                .hasMessageContaining("timeLimitSeconds above 0, got NaN");
        assertThatThrownBy(() -> new FullRange.OfDecisions(0)).hasMessageContaining("correct decisions >= 1, got 0");
        MotionTest hand = MotionTest.usual(MotionSet.of(List.of(Motion.named("hand close"))));
        Scripted person = new Scripted(0.1, scene -> Optional.empty());
        assertThatThrownBy(() -> hand.run(person, Scripted.limb(), new Seed(1), TestListener.NONE))
                .hasMessageContaining("asks for hand close, the participant's decoder knows [rest, pronation");
    }
}
