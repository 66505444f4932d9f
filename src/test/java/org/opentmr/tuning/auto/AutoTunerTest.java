package org.opentmr.tuning.auto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.signal.Seed;
import org.opentmr.tuning.PatternSettings;
import org.opentmr.tuning.SessionEvidence;
import org.opentmr.tuning.auto.Constructed.Said;
import org.opentmr.tuning.auto.Proposal.Verdict;

class AutoTunerTest {

    /** Per minute: 152 decisions of 25 ms have their whole window in a rest of 4 s. */
    private static final double ONCE_PER_REST = 1 / (152 * 0.025 / 60);

    private static TuningReport tune(TuningCost cost, SessionEvidence evidence) {
        return new AutoTuner(cost, Seed.DEFAULT).tune(FoldedEvidence.of(evidence), PatternSettings::of, done -> {});
    }

    private static TuningCost limited(String constraint) {
        return TuningCost.USUAL.withConstraints(List.of(Constraint.parse(constraint)));
    }

    @Test
    void findsTheThresholdThatIsBestByConstruction() {
        Proposal proposal = tune(TuningCost.USUAL, Constructed.withStrays(4)).balanced();
        assertThat(proposal.verdict()).isEqualTo(Verdict.PAYS);
        assertThat(proposal.heldOut().before().falseActivationsPerMinute())
                .as("once in every rest, of which 3.8 s hold nothing else")
                .isCloseTo(ONCE_PER_REST, within(1e-9));
        assertThat(proposal.heldOut().after().falseActivationsPerMinute()).isZero();
        assertThat(proposal.heldOut().after().missedShare())
                .isEqualTo(proposal.heldOut().before().missedShare());
        assertThat(proposal.gain().low()).isGreaterThan(0);
        assertThat(proposal.gain().units()).isEqualTo(4);
    }

    @Test
    void changesNothingThatEarnsNothing() {
        Proposal proposal = tune(TuningCost.USUAL, Constructed.withStrays(4)).balanced();
        assertThat(proposal.changes())
                .as("strays are never taken for hand open, and nothing but the threshold of hand close is needed")
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.parameter().name()).isEqualTo("hand-close.rejection");
                    assertThat(change.before()).isZero();
                    assertThat(change.after()).isBetween(0.69, 0.81);
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void proposesNothingWhereOnlyChanceCouldBeFitted(long seed) {
        TuningReport report = tune(TuningCost.USUAL, Constructed.beyondHelp(5, new Seed(seed)));
        assertThat(report.proposals()).noneMatch(Proposal::pays);
    }

    @Test
    void keepsALimitThatCanBeKept() {
        // Strays as sure as many contractions: fewer false activations cost more misses.
        SessionEvidence evidence = Constructed.session(
                4,
                Seed.DEFAULT,
                (repetition, truth, place, random) -> Constructed.strays(truth, place)
                        ? new Said(1, random.nextDouble(0.60, 0.90))
                        : new Said(truth, random.nextDouble(0.70, 0.95)));
        TuningCost hurried = new TuningCost(Map.of(Figure.MISSED, 1000.0), List.of());
        assertThat(tune(hurried, evidence).balanced().tuned().after().falseActivationsPerMinute())
                .as("without a limit nothing speaks against false activations")
                .isCloseTo(ONCE_PER_REST, within(1e-9));
        TuningCost cost = hurried.withConstraints(List.of(Constraint.parse("false/min<=5")));
        Proposal proposal = tune(cost, evidence).balanced();
        assertThat(proposal.tuned().after().falseActivationsPerMinute()).isLessThanOrEqualTo(5);
        assertThat(proposal.tuned().after().missedShare())
                .as("misses are what the limit costs")
                .isGreaterThan(proposal.tuned().before().missedShare());
    }

    @Test
    void tellsWhereHeldOutRepetitionsBreakALimit() {
        // In each repetition strays are surer than in the one before: a threshold that keeps the limit in the earlier
        // ones
        // does not keep it in the last one.
        SessionEvidence evidence = Constructed.session(
                4,
                Seed.DEFAULT,
                (repetition, truth, place, random) -> Constructed.strays(truth, place)
                        ? new Said(1, 0.5 + 0.1 * repetition)
                        : new Said(truth, truth == 1 ? 0.55 + 0.1 * repetition : 0.9));
        TuningReport report = tune(limited("false/min<=1"), evidence);
        assertThat(report.balanced().tuned().after().falseActivationsPerMinute())
                .isLessThanOrEqualTo(1);
        assertThat(report.balanced().heldOut().after().falseActivationsPerMinute())
                .isGreaterThan(1);
        assertThat(report.text())
                .anyMatch(line -> line.contains(
                        "Held out it breaks a limit: false activations in rest at most 1.00/min, but it is"));
    }

    @Test
    void givesTheSameBytesOnAnyNumberOfThreads() throws Exception {
        List<String> reports = new ArrayList<>();
        for (int threads : new int[] {1, 2, 2}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            reports.add(pool.submit(() -> tune(TuningCost.USUAL, Constructed.withStrays(3))
                            .toJson()
                            .toString())
                    .get());
            pool.shutdown();
        }
        assertThat(reports.get(1)).isEqualTo(reports.get(0));
        assertThat(reports.get(2)).isEqualTo(reports.get(0));
        assertThat(reports.get(0)).contains("\"verdict\":\"pays\"", "\"setting\":\"hand-close.rejection\"");
    }

    @Test
    void anotherSeedSearchesOtherwise() {
        FoldedEvidence evidence = FoldedEvidence.of(Constructed.withStrays(2));
        assertThat(new AutoTuner(TuningCost.USUAL, new Seed(1))
                        .tune(evidence, PatternSettings::of, done -> {})
                        .toJson())
                .isNotEqualTo(new AutoTuner(TuningCost.USUAL, new Seed(2))
                        .tune(evidence, PatternSettings::of, done -> {})
                        .toJson());
    }

    @Test
    void doesNotJudgeOnOneRepetition() {
        TuningReport report = tune(TuningCost.USUAL, Constructed.withStrays(1));
        assertThat(report.balanced().verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(report.text()).anyMatch(line -> line.contains("it takes at least 2 repetitions"));
    }

    @Test
    void refusesALimitOnWhatTheSessionDoesNotHold() {
        SessionEvidence restless = Constructed.session(
                2, new int[] {1, 2}, Seed.DEFAULT, (repetition, truth, place, random) -> new Said(truth, 0.9));
        assertThatThrownBy(() -> tune(limited("false/min<=1"), restless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "\"false activations in rest at most 1.00/min\" cannot be checked: no rest is marked in this"
                                + " session; record one with rest, or leave the limit out");
        assertThat(tune(TuningCost.USUAL, restless)
                        .balanced()
                        .heldOut()
                        .before()
                        .falseActivationsPerMinute())
                .isNaN();
    }

    @Test
    void refusesASessionWithoutContractions() {
        assertThatThrownBy(() -> tune(TuningCost.USUAL, Constructed.idle(2)))
                .hasMessage("tuning needs contractions that are longer than a window; none is marked in this session");
    }

    @Test
    void tellsHowFarItIs() {
        FoldedEvidence evidence = FoldedEvidence.of(Constructed.withStrays(2));
        List<String> told = new ArrayList<>();
        new AutoTuner(TuningCost.USUAL, Seed.DEFAULT).tune(evidence, PatternSettings::of, told::add);
        assertThat(told).containsExactlyInAnyOrder("held out 1 of 2", "held out 2 of 2", "all repetitions");
        assertThat(AutoTuner.steps(evidence)).isEqualTo(3);
    }

    @Test
    void stylesLieAlongTheFront() {
        SessionEvidence evidence = Constructed.session(
                4,
                Seed.DEFAULT,
                (repetition, truth, place, random) -> Constructed.strays(truth, place)
                        ? new Said(1, random.nextDouble(0.60, 0.95))
                        : new Said(truth, random.nextDouble(0.60, 0.95)));
        TuningReport report = tune(TuningCost.USUAL, evidence);
        assertThat(report.proposals()).extracting(Proposal::style).containsExactly("balanced", "calm", "quick");
        assertThat(report.proposals().get(1).tuned().after().falseActivationsPerMinute())
                .as("calm")
                .isLessThanOrEqualTo(report.balanced().tuned().after().falseActivationsPerMinute());
        assertThat(FrontPoint.waitingSeconds(report.proposals().get(2).tuned().after()))
                .as("quick")
                .isLessThanOrEqualTo(
                        FrontPoint.waitingSeconds(report.balanced().tuned().after()));
        assertThat(report.frontAxis()).isEqualTo(Figure.FALSE_ACTIVATIONS);
        for (int i = 1; i < report.front().size(); i++) {
            assertThat(report.front().get(i).unwanted())
                    .isGreaterThan(report.front().get(i - 1).unwanted());
            assertThat(report.front().get(i).waitingSeconds())
                    .isLessThan(report.front().get(i - 1).waitingSeconds());
        }
    }
}
