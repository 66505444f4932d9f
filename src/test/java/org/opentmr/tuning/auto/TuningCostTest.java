package org.opentmr.tuning.auto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.signal.Seed;

class TuningCostTest {

    private static final TuningCost LIMITED = TuningCost.USUAL.withConstraints(
            List.of(Constraint.parse("false/min<=1"), Constraint.parse("missed <= 10%")));

    @Test
    void anythingWithinLimitsIsBetterThanAnythingBeyond() {
        SplittableRandom random = Seed.DEFAULT.stream("figures", 0);
        double worstWithin = 0;
        double bestBeyond = Double.POSITIVE_INFINITY;
        int beyond = 0;
        for (int i = 0; i < 2000; i++) {
            Figures figures = new Figures(
                    random.nextDouble(2),
                    random.nextDouble(0.2),
                    random.nextDouble(),
                    random.nextDouble(3),
                    random.nextDouble(),
                    random.nextDouble(1000));
            double rank = LIMITED.rank(figures, random.nextDouble(50));
            if (figures.falseActivationsPerMinute() > 1 || figures.missedShare() > 0.1) {
                bestBeyond = Math.min(bestBeyond, rank);
                beyond++;
            } else {
                worstWithin = Math.max(worstWithin, rank);
            }
        }
        assertThat(beyond).isBetween(1000, 1900);
        assertThat(worstWithin).isLessThan(bestBeyond);
    }

    @Test
    void beyondALimitLessIsBetter() {
        assertThat(LIMITED.rank(new Figures(3, 0, 0.5, 2, 1, 9), 0))
                .isLessThan(LIMITED.rank(new Figures(3.1, 0, 0, 0, 0, 0), 0));
    }

    @Test
    void weighsWhatThereIs() {
        TuningCost cost = new TuningCost(Map.of(Figure.FALSE_ACTIVATIONS, 2.0, Figure.MISSED, 10.0), List.of());
        assertThat(cost.cost(new Figures(3, 0.25, 1, 1, 1, 1))).isEqualTo(2 * 3 + 10 * 0.25);
        assertThat(cost.cost(new Figures(Double.NaN, 0.25, 1, 1, 1, 1))).isEqualTo(2.5);
        assertThat(TuningCost.USUAL.withWeights("false/min=0, wrong=3").cost(new Figures(9, 0, 1, 0, 0, 0)))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "false/min<=1, FALSE_ACTIVATIONS, 1",
        "missed<=10%, MISSED, 0.1",
        "missed <= 0.1, MISSED, 0.1",
        "delay<=300ms, DELAY, 0.3",
        "delay<=0.3, DELAY, 0.3",
        "DELAY <= .3 s, DELAY, 0.3",
        "drift<=2s/min, DRIFT, 2",
        "false/min<=0, FALSE_ACTIVATIONS, 0"
    })
    void readsLimits(String text, Figure figure, double limit) {
        assertThat(Constraint.parse(text)).isEqualTo(new Constraint(figure, limit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false/min<1|\"false/min<1\" is no constraint; write a figure, <= and a limit, as in false/min<=1,"
                        + " missed<=10% or delay<=300ms",
                "false/min<=-1|\"false/min<=-1\" is no constraint; write a figure, <= and a limit, as in false/min<=1,"
                        + " missed<=10% or delay<=300ms",
                "joy<=1|there is no figure \"joy\"; there are false/min, missed, wrong, delay, slowness, drift",
                "missed<=300ms|missed is in %, not in ms"
            })
    void refusesWhatIsNoLimit(String text, String message) {
        assertThatThrownBy(() -> Constraint.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesWhatIsNoWeight() {
        assertThatThrownBy(() -> TuningCost.USUAL.withWeights("missed=10,wrong"))
                .hasMessage("\"wrong\" is no weight; write figures and numbers, as in false/min=2,missed=10");
        assertThatThrownBy(() -> TuningCost.USUAL.withWeights("missed=-1"))
                .hasMessage("missed needs a weight of at least 0, got -1.0");
        assertThatThrownBy(() -> new TuningCost(Map.of(Figure.WRONG, 0.0), List.of()))
                .hasMessageContaining("at least one weight above 0");
        assertThatThrownBy(() -> new TuningCost(Map.of(Figure.WRONG, Double.NaN), List.of()))
                .hasMessageContaining("wrong needs a weight of at least 0, got NaN");
    }

    @Test
    void saysWhatIsBroken() {
        assertThat(LIMITED.broken(new Figures(1.5, 0.05, 0, 0, 0, 0)))
                .containsExactly("false activations in rest at most 1.00/min, but it is 1.50/min");
        assertThat(LIMITED.words())
                .endsWith("false activations in rest at most 1.00/min, contraction missed at most 10.0 %");
    }
}
