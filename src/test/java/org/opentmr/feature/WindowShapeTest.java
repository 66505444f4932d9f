package org.opentmr.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowShapeTest {

    @Test
    void secondsAreRoundedToSamples() {
        WindowShape shape = WindowShape.ofSeconds(8, 0.2, 0.025, 200);
        assertThat(shape).isEqualTo(new WindowShape(8, 40, 5, 200));
        assertThat(shape.windowSeconds()).isEqualTo(0.2);
        assertThat(shape.incrementSeconds()).isEqualTo(0.025);
    }

    @Test
    void refusesAHopLongerThanTheWindow() {
        assertThatThrownBy(() -> new WindowShape(1, 10, 11, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samples=10, hop=11");
    }

    @ParameterizedTest(name = "{0} every {1}")
    @CsvSource({"200,50,50,50,4", "200,33,2,31,13", "150,100,50,50,3", "40,40,40,40,1", "50,37,13,24,3", "7,1,1,1,7"})
    void windowsAreMadeOfWholeBlocks(int samples, int hop, int even, int odd, int perWindow) {
        Blocks blocks = Blocks.of(new WindowShape(1, samples, hop, 100));
        assertThat(blocks.length(0)).isEqualTo(even);
        assertThat(blocks.length(1)).isEqualTo(odd);
        assertThat(blocks.perWindow()).isEqualTo(perWindow);
        int end = 0;
        int windows = 0;
        for (int block = 0; block < 60; block++) {
            end += blocks.length(block);
            if (blocks.complete(block + 1)) {
                assertThat(end).isEqualTo(windows * hop + samples);
                windows++;
            }
        }
        assertThat(windows).isPositive();
    }
}
