package org.opentmr.tuning.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.opentmr.ManualClock;
import org.opentmr.assessment.Split;
import org.opentmr.assessment.SplitRule;
import org.opentmr.classifier.Trainers;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Phase;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Recording;

class PartsTest {

    private static final MadeRecording MADE = new MadeRecording("made", 3, 3, 6, false);

    @Test
    void whatJudgesIsNeverChosenOn() {
        List<Annotation> annotations = MADE.annotations();
        NestedSplit nested = NestedSplit.of(annotations, SplitRule.AUTO);
        assertThat(nested.folds()).isEqualTo(6);
        for (int f = 0; f < nested.folds(); f++) {
            BitSet judging = nested.outer().folds().get(f).test();
            BitSet chosenOn = new BitSet();
            for (Split.Fold fold : nested.inner().get(f).folds()) {
                assertThat(fold.train().intersects(judging)).isFalse();
                assertThat(fold.test().intersects(judging)).isFalse();
                assertThat(fold.train().intersects(fold.test())).isFalse();
                chosenOn.or(fold.test());
            }
            assertThat(chosenOn).as("every other event takes part once").isEqualTo(nested.choosing(f));
            assertThat(nested.inner().get(f).folds()).hasSize(4);
        }
    }

    @Test
    void theFrontHoldsWhatNothingBeats() {
        double[] accuracy = {0.9, 0.95, 0.95, 0.8, 0.96, 0.9};
        double[] millis = {10, 20, 30, 15, 40, 10};
        assertThat(ParetoFront.of(accuracy, millis)).containsExactly(true, true, false, false, true, true);
    }

    @Test
    void aPoolGivesTheSameNumbersAsItsPartsAlone() {
        Recording recording = MADE.make((c, m) -> 1 + m, (c, m) -> 0.2 * c, 5);
        SearchInput input = MadeRecording.input(recording, "LOGTD+LCOV");
        Candidate candidate = Candidate.of(input.base(), recording.layout());
        List<SearchInput> inputs = List.of(input);
        Tables pooled = new Tables(inputs, List.of("ZC", "LCOV", "MAV", "LOGTD"), Phase.CAUSAL, new ManualClock());
        Tables alone = new Tables(inputs, List.of(), Phase.CAUSAL, new ManualClock());
        for (Candidate each : List.of(candidate, candidate.withChannels(List.of(0, 2)))) {
            assertThat(pooled.of(0, each).features())
                    .isDeepEqualTo(alone.of(0, each).features());
        }
    }

    @Test
    void aCandidateOfFewerElectrodesHasTheClassifierThatGoesWithThem() {
        Recording recording = MADE.make((c, m) -> 1, (c, m) -> 0, 1);
        DecoderSpec base = DefaultDecoder.spec(recording.layout(), Optional.empty(), false);
        Candidate present = Candidate.of(base, recording.layout());
        assertThat(present.spec(base, recording.layout())).isEqualTo(base);
        Candidate fewer = present.withChannels(List.of(2, 0));
        assertThat(fewer.channels()).containsExactly(0, 2);
        assertThat(fewer.spec(base, recording.layout()).classifier()).isEqualTo("FUSION(4)");
        assertThat(fewer.on(recording).layout().channels())
                .extracting(channel -> channel.name())
                .containsExactly("E1", "E3");
        assertThat(fewer.on(recording).samples()[1]).isSameAs(recording.samples()[2]);
        assertThat(present.withFeatures("TD4").spec(base, recording.layout()).classifier())
                .isEqualTo("LDA(LW)");
    }

    @Test
    void everyClassifierThatStandsAloneIsTried() {
        assertThat(ClassifierSelection.names())
                .contains(
                        "LDA",
                        "LDA(LW)",
                        "QDA(0.01)",
                        "RDA(0.8,0.02)",
                        "NB",
                        "KNN(5)",
                        "SVM(1)",
                        "SUBSPACE(0.7,0.02,10)")
                .doesNotContain("RDA", "FUSION(2)")
                .noneMatch(name -> name.startsWith("TEMPERED") || name.startsWith("STANDARDISED"))
                .isSubsetOf(Trainers.names());
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        SearchSettings usual = SearchSettings.of(SearchScope.ALL);
        assertThatThrownBy(() -> with(usual, OptionalDouble.of(Double.NaN), usual.pool(), 3))
                .hasMessage("a budget needs more than 0 ms, got NaN");
        assertThatThrownBy(() -> with(usual, OptionalDouble.empty(), List.of("MAV", "MAV"), 3))
                .hasMessage("features are chosen from a list in which none stands twice, got [MAV, MAV]");
        assertThatThrownBy(() -> with(usual, OptionalDouble.empty(), List.of("NOSUCH"), 3))
                .hasMessageStartingWith("no feature is called \"NOSUCH\"");
        assertThatThrownBy(() -> with(usual, OptionalDouble.empty(), usual.pool(), 0))
                .hasMessage("feature selection needs room for 1 feature, got 0");
    }

    private static SearchSettings with(SearchSettings usual, OptionalDouble budget, List<String> pool, int most) {
        return new SearchSettings(
                usual.scope(), budget, pool, most, usual.criterion(), usual.floating(), usual.direction());
    }
}
