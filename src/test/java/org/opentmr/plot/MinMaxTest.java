package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentmr.signal.Seed;

class MinMaxTest {

    private final double[] samples =
            Seed.DEFAULT.stream("trace", 0).doubles(1003, -1, 1).toArray();

    /** Scrolled by any number of samples, the bins in view stay what they were. */
    @Test
    void binsAreAnchoredToTheRecording() {
        MinMax all = MinMax.of(samples, 0, samples.length, 7);
        for (int from = 0; from < 200; from += 3) {
            MinMax view = MinMax.of(samples, from, from + 300, 7);
            assertThat(view.firstBin()).isEqualTo(from / 7);
            for (int bin = 0; bin < view.low().length; bin++) {
                int same = (int) view.firstBin() + bin;
                assertThat(view.low()[bin]).isEqualTo(all.low()[same]);
                assertThat(view.high()[bin]).isEqualTo(all.high()[same]);
                assertThat(view.middle(bin)).isEqualTo(7 * same + 3.0);
            }
        }
    }

    @Test
    void noSpikeIsLost() {
        samples[517] = 99;
        samples[518] = -77;
        MinMax bins = MinMax.of(samples, 0, samples.length, 100);

        assertThat(bins.high()[5]).isEqualTo(99);
        assertThat(bins.low()[5]).isEqualTo(-77);
        assertThat(bins.low()).hasSize(11);
    }

    @Test
    void binsWithoutANumberAreNotANumber() {
        MinMax bins = MinMax.of(new double[] {1, Double.NaN, Double.NaN, Double.NaN, 5}, 0, 5, 2);

        assertThat(bins.low()).containsExactly(1, Double.NaN, 5);
        assertThat(bins.high()).containsExactly(1, Double.NaN, 5);
    }

    @Test
    void refusesWhatLiesOutside() {
        assertThatThrownBy(() -> MinMax.of(samples, 5, 5, 1))
                .hasMessage("bins need 0 <= from < to <= 1003 and perBin >= 1, got from=5, to=5, perBin=1");
        assertThatThrownBy(() -> MinMax.of(samples, 0, 1004, 1)).hasMessageContaining("to=1004");
        assertThatThrownBy(() -> MinMax.of(samples, 0, 10, 0)).hasMessageContaining("perBin=0");
    }
}
