package org.opentmr.app.bench.view.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource({
        "MORE,    90,    93,    ▲ better",
        "MORE,    93,    90,    ▼ worse",
        "LESS,    3.1,   0.8,   ▼ better",
        "LESS,    0.8,   3.1,   ▲ worse",
        "NEITHER, 1,     2,     ▲ more",
        "NEITHER, 2,     1,     ▼ less",
        "MORE,    90.01, 90.04, same",
    })
    void tellsByArrowAndWord(Figure.Wish wish, double before, double after, String verdict) {
        assertThat(new Figure("figure", "%", 1, wish).verdict(before, after)).isEqualTo(verdict);
    }

    @Test
    void whatIsNotKnownIsNeitherBetterNorWorse() {
        Figure figure = new Figure("missed", "%", 1, Figure.Wish.LESS);
        assertThat(figure.number(Double.NaN)).isEqualTo("–");
        assertThat(figure.verdict(Double.NaN, 3)).isEmpty();
        assertThat(figure.verdict(3, Double.NaN)).isEmpty();
        assertThat(figure.verdict(Double.NaN, Double.NaN)).isEqualTo("same");
    }

    @Test
    void isSpokenWithUnitAndWithoutArrows() {
        Figure figure = new Figure("false activations", "per minute", 1, Figure.Wish.LESS);
        assertThat(figure.spoken(OptionalDouble.of(3.1), 0.8))
                .isEqualTo("false activations: 0.8 per minute, before 3.1 per minute, better");
        assertThat(figure.spoken(OptionalDouble.empty(), 0.8)).isEqualTo("false activations: 0.8 per minute");
    }

    @Test
    void refusesDecimalsThatCannotBeShown() {
        assertThatThrownBy(() -> new Figure("missed", "%", -1, Figure.Wish.LESS))
                .hasMessage("missed can be shown with 0 to 6 decimals, got -1");
    }
}
