package org.opentmr.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.opentmr.Allocation;

class SampleHistoryTest {

    private final SampleHistory history = new SampleHistory(2, 100);

    /** Channel 0 holds the sample's own number, channel 1 its negative. */
    private static Block block(long from, int count, boolean anew) {
        Block block = new Block(2, Math.max(1, count));
        block.begin(from, anew);
        float[][] samples = new float[2][count];
        for (int i = 0; i < count; i++) {
            samples[0][i] = from + i;
            samples[1][i] = -(from + i);
        }
        block.append(samples, 0, count, 0);
        return block;
    }

    @Test
    void keepsTheLastSamplesByTheirNumbersHoweverTheyCome() {
        SplittableRandom random = Seed.DEFAULT.stream("blocks", 0);
        long next = 0;
        for (int i = 0; i < 300; i++) {
            int count = random.nextInt(0, 300);
            history.add(block(next, count, false));
            next += count;
            assertThat(history.end()).isEqualTo(next);
            assertThat(history.end() - history.first()).isEqualTo(Math.min(next, history.capacity()));
            for (long n = history.first(); n < history.end(); n++) {
                assertThat(history.at(0, n)).isEqualTo((float) n);
                assertThat(history.at(1, n)).isEqualTo((float) -n);
                assertThat(history.begins(n)).isFalse();
            }
        }
        assertThat(history.streams()).isEqualTo(1);
    }

    @Test
    void whatNeverCameIsNotANumber() {
        history.add(block(0, 50, false));
        history.add(block(60, 5, true));

        assertThat(history.range(0, 48, 62))
                .containsExactly(
                        48,
                        49,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        60,
                        61);
        assertThat(history.begins(60)).isTrue();
        assertThat(history.begins(61)).isFalse();

        history.add(block(1_000_000_000_000L, 10, false));
        assertThat(history.first()).isEqualTo(1_000_000_000_010L - history.capacity());
        assertThat(history.range(1, history.first(), history.end() - 10)).containsOnly(Double.NaN);
        assertThat(history.at(1, history.end() - 1)).isEqualTo((float) -1_000_000_000_009L);
    }

    @Test
    void numbersThatBeginAgainAreAnotherStream() {
        history.add(block(500, 50, false));
        assertThat(history.first()).isEqualTo(500);
        history.add(block(0, 10, false));

        assertThat(history.first()).isZero();
        assertThat(history.end()).isEqualTo(10);
        assertThat(history.streams()).isEqualTo(2);

        history.clear();
        assertThat(history.end()).isEqualTo(history.first());
        assertThat(history.streams()).isEqualTo(3);
    }

    @Test
    void aCopyStaysWhenTheStreamGoesOn() {
        history.add(block(0, 100, false));
        SampleHistory copy = history.copy();
        history.add(block(100, 128, false));

        assertThat(copy.end()).isEqualTo(100);
        assertThat(copy.at(0, 99)).isEqualTo(99);
        assertThat(history.at(0, 99 + 128)).isEqualTo(227);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> new SampleHistory(0, 10)).hasMessageContaining("channels=0");
        assertThatThrownBy(() -> new SampleHistory(1, 1)).hasMessageContaining("2 to 2^28");
        assertThatThrownBy(() -> history.add(new Block(3, 10))).hasMessage("a history of 2 channels got a block of 3");
        history.add(block(10, 10, false));
        assertThatThrownBy(() -> history.range(0, 9, 12)).hasMessage("a range lies within 10 to 20, got from=9, to=12");
        assertThatThrownBy(() -> history.range(0, 12, 21)).hasMessageContaining("to=21");
    }

    @Test
    void allocatesNothing() {
        Block block = block(0, 20, false);
        float[][] more = new float[2][20];
        long[] next = {0};
        Allocation.assertNone(() -> {
            next[0] += 25;
            block.begin(next[0]);
            block.append(more, 0, 20, 0);
            history.add(block);
        });
    }
}
