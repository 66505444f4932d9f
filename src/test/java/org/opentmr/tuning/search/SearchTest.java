package org.opentmr.tuning.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.ManualClock;
import org.opentmr.assessment.SplitRule;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

class SearchTest {

    private static final MadeRecording.Shape EVEN = (channel, motion) -> 1;
    private static final MadeRecording.Shape WHITE = (channel, motion) -> 0;

    private static SearchSettings settings(
            SearchScope scope, OptionalDouble budget, List<String> pool, Criterion criterion, boolean floating) {
        return new SearchSettings(scope, budget, pool, 4, criterion, floating, Direction.BACKWARD);
    }

    private static SearchResult search(SearchSettings settings, Clock clock, SearchInput... inputs) {
        return new Search(List.of(inputs), settings, SplitRule.AUTO, TestProvenance.NONE, clock)
                .run(SearchListener.NONE);
    }

    /** The second of four electrodes grows with the motion, the others carry noise alike. */
    private static Recording oneDecides(boolean column) {
        return new MadeRecording("decisive", 4, 4, 4, column)
                .make((channel, motion) -> channel == 1 ? 1 + 3.0 * motion : 5, WHITE, 1);
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void theDecisiveElectrodeIsFoundAmongNoise(Direction direction) {
        SearchSettings usual = SearchSettings.of(SearchScope.CHANNELS);
        SearchResult result = search(
                new SearchSettings(
                        usual.scope(), usual.budgetMillis(), usual.pool(), 4, Criterion.ACCURACY, false, direction),
                new ManualClock(),
                MadeRecording.input(oneDecides(false), "LOGTD"));
        assertThat(result.chosen().candidate().channels()).containsExactly(1);
        assertThat(result.electrodeNames(result.chosen().candidate())).containsExactly("E2");
        assertThat(result.nested().heldOut().accuracy().estimate())
                .as("far above the 1/4 of guessing, and judged by repetitions that no fold's choice has seen")
                .isGreaterThan(0.8);
        assertThat(result.electrodes())
                .hasSize(4)
                .allSatisfy(
                        row -> assertThat(row.candidate().used(result.layout())).contains(1));
        assertThat(result.electrodes())
                .extracting(row -> row.candidate().electrodes(result.layout()))
                .containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void featuresThatCompleteEachOtherAreChosenTogether(Criterion criterion) {
        // Motions 0 and 1 differ from 2 and 3 in strength, 0 and 2 from 1 and 3 in smoothness.
        Recording recording = new MadeRecording("two qualities", 2, 4, 4, true)
                .make((c, motion) -> motion < 2 ? 1 : 3, (c, motion) -> motion % 2 == 0 ? 0 : 0.8, 2);
        SearchResult result = search(
                settings(
                        SearchScope.FEATURES,
                        OptionalDouble.empty(),
                        List.of("SKEW", "ZC", "MEAN", "MAV"),
                        criterion,
                        true),
                new ManualClock(),
                MadeRecording.input(recording, "SKEW"));
        assertThat(result.chosen().candidate().features()).contains("ZC").contains("MAV");
        assertThat(result.present().heldOut().accuracy().estimate())
                .as("skewness says nothing")
                .isLessThan(0.5);
        assertThat(result.nested().gainHeld().estimate()).isGreaterThan(0.4);
    }

    @Test
    void theBudgetLeavesOutAFeatureThatIsPureLatency() {
        // On 100 samples fuzzy entropy compares some 5000 pairs with an exponential each, many times what an amplitude
        // takes.
        Recording recording =
                new MadeRecording("strength", 4, 3, 4, true).make((c, motion) -> 1 + 2.0 * motion, WHITE, 3);
        SearchInput input = MadeRecording.input(recording, "MAV");
        Candidate start = Candidate.of(input.base(), recording.layout());
        Measurer measurer = new Measurer(
                List.of(input), SplitRule.AUTO, List.of(), TestProvenance.NONE, Clock.system(), SearchListener.NONE);
        Latency fast = measurer.latency(start.withFeatures("RMS"));
        Latency slow = measurer.latency(start.withFeatures("RMS+FUZZYEN"));
        double between = Math.sqrt(fast.p99ComputeMillis() * slow.p99ComputeMillis());
        SearchResult result = search(
                settings(
                        SearchScope.FEATURES,
                        OptionalDouble.of(1e3 * input.base().delaySeconds() + between),
                        List.of("FUZZYEN", "RMS"),
                        Criterion.ACCURACY,
                        false),
                Clock.system(),
                input);
        assertThat(slow.p99ComputeMillis()).isGreaterThan(4 * fast.p99ComputeMillis());
        assertThat(result.rows())
                .allSatisfy(row -> assertThat(row.candidate().features()).doesNotContain("FUZZYEN"));
        assertThat(result.leftOut()).anySatisfy(left -> {
            assertThat(left.candidate().features()).contains("FUZZYEN");
            assertThat(left.reason()).startsWith("over the budget: delay 125.0 ms and computation ");
        });
    }

    @Test
    void aBudgetLeavesOutWindowsThatDelayTooLong() {
        SearchInput input = MadeRecording.input(oneDecides(true), "MAV");
        SearchResult result = search(
                settings(SearchScope.WINDOWS, OptionalDouble.of(90), List.of("MAV"), Criterion.ACCURACY, false),
                new ManualClock(),
                input);
        assertThat(result.rows())
                .filteredOn(row -> !row.stages().contains(Stage.PRESENT))
                .extracting(
                        row -> row.candidate().windowSeconds(),
                        row -> row.candidate().incrementSeconds())
                .containsExactlyInAnyOrder(tuple(0.1, 0.025), tuple(0.1, 0.05), tuple(0.15, 0.025));
        assertThat(result.rows())
                .allSatisfy(row -> assertThat(row.latency().meanDelayMillis())
                        .isEqualTo(500
                                * (row.candidate().windowSeconds()
                                        + row.candidate().incrementSeconds())));
        assertThatThrownBy(() -> search(
                        settings(SearchScope.WINDOWS, OptionalDouble.of(20), List.of("MAV"), Criterion.ACCURACY, false),
                        new ManualClock(),
                        input))
                .hasMessage("none of 10 decoders keeps within the budget; of the first: over the budget: delay 125.0 ms"
                        + " and computation 0.00 ms");
    }

    @Test
    void noiseLooksBetterThanChanceWhereItIsChosenAndNotWhereItIsJudged() {
        double promised = 0;
        double held = 0;
        int people = 12;
        for (int person = 0; person < people; person++) {
            Recording noise = new MadeRecording("noise", 6, 4, 4, true).make(EVEN, WHITE, 100 + person);
            SearchResult.Nested nested = search(
                            SearchSettings.of(SearchScope.CHANNELS),
                            new ManualClock(),
                            MadeRecording.input(noise, "LOGTD"))
                    .nested();
            promised += nested.promised() / people;
            held += nested.heldOut().accuracy().estimate() / people;
            assertThat(nested.optimism())
                    .isEqualTo(nested.promised() - nested.heldOut().accuracy().estimate());
        }
        assertThat(promised).as("the best of many guesses at one of 4").isGreaterThan(0.29);
        // 12 people × 8 contractions × 4 windows apart: standard error of a guess 0.022
        assertThat(held).as("a guess at one of 4").isBetween(0.25 - 0.06, 0.25 + 0.06);
        assertThat(promised - held).isGreaterThan(0.03);
    }

    @Test
    void isTheSameOnOneThreadAndOnTwo() throws Exception {
        List<SearchResult> results = new ArrayList<>();
        for (int threads : new int[] {1, 2}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                results.add(pool.submit(() -> search(
                                settings(
                                        SearchScope.ALL,
                                        OptionalDouble.empty(),
                                        List.of("MAV", "ZC", "LOGTD"),
                                        Criterion.ACCURACY,
                                        false),
                                new ManualClock(),
                                MadeRecording.input(oneDecides(true), "TD4"),
                                MadeRecording.input(oneDecides(true), "TD4")))
                        .get());
            } finally {
                pool.shutdown();
            }
        }
        assertThat(figures(results.get(1))).isEqualTo(figures(results.get(0)));
        assertThat(results.get(0).rows())
                .extracting(row -> row.stages().toString())
                .anyMatch(stages -> stages.contains("CLASSIFIERS"))
                .anyMatch(stages -> stages.contains("WINDOWS"))
                .anyMatch(stages -> stages.contains("ELECTRODES"));
    }

    private static List<String> figures(SearchResult result) {
        List<String> figures = new ArrayList<>(result.rows().stream()
                .map(row -> row.candidate() + " " + row.choosingAccuracy() + " "
                        + row.heldOut().accuracy() + " " + row.heldOut().activeError())
                .toList());
        figures.add(
                result.chosen().candidate() + " " + result.nested().heldOut().accuracy());
        return figures;
    }

    @Test
    void everyFoldOfALeaveOneOutSplitChoosesForItself() {
        AtomicInteger measured = new AtomicInteger();
        Search search = new Search(
                List.of(MadeRecording.input(oneDecides(false), "LOGTD")),
                SearchSettings.of(SearchScope.CHANNELS),
                SplitRule.AUTO,
                TestProvenance.NONE,
                new ManualClock());
        SearchResult result = search.run(new SearchListener() {
            @Override
            public void measured(Candidate candidate) {
                measured.incrementAndGet();
            }

            @Override
            public void told(String line) {}
        });
        assertThat(result.nested().choices())
                .hasSize(4)
                .allSatisfy(choice -> assertThat(choice.channels()).containsExactly(1));
        assertThat(measured.get()).isGreaterThanOrEqualTo(search.expectedCandidates());
        assertThat(result.split())
                .contains("leave one repetition out, 4 repetitions")
                .contains("3 folds");
    }

    @Test
    void recordingsOfDifferentSetUpsAreRefused() {
        SearchInput four = MadeRecording.input(oneDecides(true), "MAV");
        SearchInput two = MadeRecording.input(new MadeRecording("other", 2, 2, 4, true).make(EVEN, WHITE, 1), "MAV");
        assertThatThrownBy(() -> search(SearchSettings.of(SearchScope.WINDOWS), new ManualClock(), four, two))
                .hasMessage("decisive has 4 channels at 500.0 Hz, other has 2 at 500.0 Hz; search on recordings of one"
                        + " set-up");
    }

    @Test
    void tooFewRepetitionsAreRefusedInOneLine() {
        Recording two = new MadeRecording("short", 2, 3, 2, false).make(EVEN, WHITE, 1);
        assertThatThrownBy(() -> search(
                        SearchSettings.of(SearchScope.WINDOWS), new ManualClock(), MadeRecording.input(two, "MAV")))
                .hasMessage("short: choosing a decoder needs at least 2 repetitions of the motions to choose on, beside"
                        + " those that judge it; there is 1; record more repetitions");
    }
}
