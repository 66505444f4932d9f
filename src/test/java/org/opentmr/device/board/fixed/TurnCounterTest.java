package org.opentmr.device.board.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnCounterTest {

    private static final double RATE_HZ = 250;

    private final TurnCounter counter = new TurnCounter(Counter.ofOneByte(0), RATE_HZ);

    @BeforeEach
    void first() {
        counter.take(10, 0, 0);
    }

    private static long nanos(double frames) {
        return (long) (frames / RATE_HZ * 1e9);
    }

    @ParameterizedTest(name = "count {0} after {1} frames of time, {2} waiting: {3}")
    @CsvSource({
        // the counter alone
        "11, 1, 0, 1",
        "12, 2, 0, 2",
        "9, 255, 0, 255",
        "10, 0.5, 0, 0",
        // the counter is right even where the time is not: late, early, the clock stood still
        "11, 150, 0, 1",
        "60, 0, 0, 50",
        "60, 200, 0, 50",
        // whole turns
        "10, 256, 0, 256",
        "11, 257, 0, 257",
        "60, 306, 0, 306",
        "60, 562, 0, 562",
        "60, 600, 0, 562",
        "60, 500, 0, 562",
        "9, 1023, 0, 1023",
        "10, 256000, 0, 256000",
        // a queue behind it: this machine has stalled
        "11, 800, 124, 1",
        "11, 800, 10, 769",
    })
    void framesSinceTheLast(int count, double frames, int waiting, long ahead) {
        assertThat(counter.take(count, nanos(frames), waiting)).isEqualTo(ahead);
    }

    @Test
    void isAheadKnowsNothingAtFirstAndGoesRound() {
        assertThat(counter.isAhead(11, 1)).isTrue();
        assertThat(counter.isAhead(12, 1)).isFalse();
        assertThat(counter.isAhead(9, 255)).isTrue();
        assertThat(counter.isAhead(11, 257)).isTrue();
        counter.forget();
        assertThat(counter.isAhead(200, 1)).isTrue();
        assertThat(counter.take(200, nanos(1e6), 0)).isEqualTo(1);
    }

    @Test
    void aDamagedCountDoesNotFitBeforeTheNext() {
        for (int bit = 0; bit < 8; bit++) {
            assertThat(counter.fitsBefore(11 ^ (1 << bit), 12))
                    .as("bit %d", bit)
                    .isFalse();
        }
        assertThat(counter.fitsBefore(14, 15)).isTrue();
        assertThat(counter.fitsBefore(14, 19)).isTrue();
        assertThat(counter.fitsBefore(2, 3)).isTrue();
    }

    @Test
    void stepsOfMoreThanOneAndTwoBytes() {
        Counter wide = new Counter(1, 2, 60_000, 4, List.of(0));
        byte[] frame = new byte[3];
        wide.write(0x8001, frame);
        assertThat(frame).containsExactly(0, 0x80, 1);
        assertThat(wide.read(frame, 0)).isEqualTo(0x8001);
        TurnCounter steps = new TurnCounter(wide, 1000);
        steps.take(59_996, 0, 0);
        assertThat(steps.isAhead(0, 1)).isTrue();
        assertThat(steps.take(8, 3_000_000, 0)).isEqualTo(3);
        assertThat(steps.take(8, 15_003_000_000L, 0)).isEqualTo(15_000);
    }

    @Test
    void refusesCountersThatCannotBe() {
        assertThatThrownBy(() -> new Counter(0, 1, 257, 1, List.of(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a counter needs at >= 0, 1 or 2 bytes and a modulus that fits in, got at=0, bytes=1,"
                        + " modulus=257");
        assertThatThrownBy(() -> new Counter(0, 1, 256, 3, List.of(0)))
                .hasMessage("a counter's step must divide its modulus, got step=3, modulus=256");
        assertThatThrownBy(() -> Counter.ofOneByte(1).withFirstChannels(16, 8, 0))
                .hasMessage("a turn of 256 frames must hold whole samples of as many frames as [16, 8, 0] has entries");
    }
}
