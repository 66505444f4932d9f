package org.opentmr.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.signal.Seed;

class IntervalTest {

    private static final int WINDOWS = 80;

    @Test
    void isStudentsTWhereUnitsAreAlikeInSize() {
        Interval interval = Interval.ofMean(new double[] {1, 2, 3, 4});

        // t(0.975, 3) = 3.182446, standard error sqrt(5/3)/2
        assertThat(interval.estimate()).isEqualTo(2.5);
        assertThat(interval.high() - 2.5).isEqualTo(3.182446 * Math.sqrt(5.0 / 3) / 2, within(1e-6));
        assertThat(2.5 - interval.low()).isEqualTo(interval.high() - 2.5, within(1e-12));
        assertThat(interval.units()).isEqualTo(4);
    }

    @Test
    void isTheSameFromMeanAndDeviation() {
        Interval values = Interval.ofMean(new double[] {1, 2, 3, 4});
        Interval moments = Interval.ofMean(2.5, Math.sqrt(5.0 / 3), 4);
        assertThat(moments.estimate()).isEqualTo(values.estimate());
        assertThat(moments.low()).isCloseTo(values.low(), within(1e-12));
        assertThat(moments.high()).isCloseTo(values.high(), within(1e-12));
        assertThat(Interval.ofMean(0.1, 1, 4).notBelowZero().low()).isZero();
        assertThat(Interval.ofMeanShare(0.9, 0.5, 4).high()).isEqualTo(1);
    }

    @Test
    void ofAProportionIsWilsonsScoreInterval() {
        // By hand from Wilson 1927: 10 of 10 is 1 / (1 + z²/10) to 1; 5 of 10 lies about the middle.
        Interval all = Interval.ofProportion(1, 10);
        assertThat(all.low()).isCloseTo(0.7224672, within(1e-6));
        assertThat(all.high()).isCloseTo(1, within(1e-12));
        Interval half = Interval.ofProportion(0.5, 10);
        assertThat(half.low()).isCloseTo(0.2365931, within(1e-6));
        assertThat(half.high()).isCloseTo(0.7634069, within(1e-6));
        assertThat(Interval.ofProportion(Double.NaN, 0).units()).isZero();
    }

    @Test
    void itsCentreIsTheAccuracyOverAllWindows() {
        Decisions decisions = TestDecisions.session(TestDecisions.motions(5), 6, 0.1, Seed.DEFAULT);
        Accuracy accuracy = Accuracy.of(decisions);

        assertThat(Interval.ofAccuracy(List.of(decisions)).estimate()).isEqualTo(accuracy.accuracy(), within(1e-15));
        assertThat(Interval.ofAccuracy(List.of(decisions), 3).estimate())
                .isEqualTo(accuracy.confusion().accuracy(3), within(1e-15));
        assertThat(Interval.ofAccuracy(List.of(decisions)).units()).isEqualTo(6);
        assertThat(Interval.ofAccuracy(List.of(decisions, decisions)).units()).isEqualTo(12);
    }

    @Test
    void staysBetweenZeroAndOne() {
        Interval interval = Interval.ofAccuracy(List.of(repetitions(new double[] {1, 1, 0.9, 0.6})));

        assertThat(interval.high()).isOne();
        assertThat(interval.low()).isBetween(0.0, 0.875);
    }

    @Test
    void isUnknownWithFewerThanTwoRepetitions() {
        Interval one = Interval.ofAccuracy(List.of(repetitions(new double[] {0.8})));
        assertThat(one.estimate()).isEqualTo(0.8);
        assertThat(one.low()).isNaN();
        assertThat(one.high()).isNaN();

        Interval none = Interval.ofAccuracy(List.of(repetitions(new double[] {0.8, 0.7})), 0);
        assertThat(none.estimate()).isNaN();
        assertThat(none.low()).isNaN();
        assertThat(none.units()).isZero();
    }

    /**
     * Repetitions whose accuracy is drawn uniformly between 65 and 100 %: how often each interval holds the true 82.5 %. The
     * t interval supposes a normal population, a uniform one costs it about 2 percentage points at 4 repetitions; 2,000
     * experiments leave a standard error of 0.5.
     */
    @ParameterizedTest
    @ValueSource(ints = {4, 6, 10})
    void coversTheTruthAsOftenAsItSays(int repetitions) {
        SplittableRandom random = Seed.DEFAULT.stream("interval coverage", repetitions);
        double truth = 0.825;
        int experiments = 2000;
        int covered = 0;
        int coveredByWindows = 0;
        int coveredByBootstrap = 0;
        for (int experiment = 0; experiment < experiments; experiment++) {
            double[] shares = random.doubles(repetitions, 0.65, 1.0)
                    .map(share -> Math.rint(share * WINDOWS) / WINDOWS)
                    .toArray();
            Interval interval = Interval.ofAccuracy(List.of(repetitions(shares)));
            covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
            double p = interval.estimate();
            double reach = 1.96 * Math.sqrt(p * (1 - p) / (WINDOWS * repetitions));
            coveredByWindows += Math.abs(p - truth) <= reach ? 1 : 0;
            double[] means = IntStream.range(0, 400)
                    .mapToDouble(draw -> random.ints(repetitions, 0, repetitions)
                            .mapToDouble(unit -> shares[unit])
                            .average()
                            .orElseThrow())
                    .sorted()
                    .toArray();
            coveredByBootstrap += means[10] <= truth && truth <= means[389] ? 1 : 0;
        }

        assertThat((double) covered / experiments).isBetween(0.92, 0.97);
        assertThat((double) coveredByBootstrap / experiments)
                .as("a bootstrap of repetitions is too narrow when they are few")
                .isLessThan((double) covered / experiments - 0.015);
        assertThat((double) coveredByWindows / experiments)
                .as("windows are not independent")
                .isLessThan(0.85);
    }

    /** Windows of motion 1, one repetition per share, that share of each correct. */
    private static Decisions repetitions(double[] shares) {
        DecisionLog log = new DecisionLog("test", TestDecisions.motions(2), 1000);
        for (int repetition = 0; repetition < shares.length; repetition++) {
            for (int i = 0; i < WINDOWS; i++) {
                boolean correct = i < Math.rint(shares[repetition] * WINDOWS);
                log.add(1, correct ? 1 : 0, false, 1, new double[0], repetition, repetition, 0);
            }
        }
        Decisions decisions = log.decisions();
        assertThat(Accuracy.of(decisions).accuracy())
                .isEqualTo(Arrays.stream(shares).average().orElseThrow(), within(1e-12));
        return decisions;
    }
}
