package org.opentmr.device.board.special;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A 4-bit counter at 1000 frames a second, which comes round every 16 ms. */
class CounterTrackTest {

    private static final long MILLI = 1_000_000;

    private final CounterTrack track = new CounterTrack(16, 1000);
    private long index;

    /** Frames up to the one before {@code end}, each a millisecond after the other, arriving late by so much. */
    private long follow(long end, long lateMillis, double clockRatio) {
        long steps = 0;
        while (index < end) {
            steps += track.step((int) (index % 16), (long) (index * clockRatio * MILLI) + lateMillis * MILLI);
            index++;
        }
        return steps;
    }

    @Test
    void countsWhatTheCounterShows() {
        follow(100, 0, 1);
        index += 7;
        assertThat(track.step((int) (index % 16), index * MILLI)).isEqualTo(8);
        index++;
        assertThat(follow(5000, 0, 1)).isEqualTo(5000 - 108);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 48, 160, 1600})
    void findsWholeTurnsByTheClock(int lost) {
        follow(3000, 0, 1);
        index += lost;
        assertThat(follow(index + 4000, 0, 1)).isEqualTo(4000 + lost);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 53, 90, 999})
    void findsTurnsBesideWhatTheCounterShows(int lost) {
        follow(3000, 0, 1);
        index += lost;
        assertThat(follow(index + 4000, 0, 1)).isEqualTo(4000 + lost);
    }

    @Test
    void aBurstAfterAPauseIsNoLoss() {
        long steps = follow(3000, 0, 1);
        long resumed = 3800;
        while (index < resumed) {
            steps += track.step((int) (index % 16), resumed * MILLI);
            index++;
        }
        steps += follow(9000, 0, 1);
        assertThat(steps).isEqualTo(9000);
    }

    @Test
    void jitterIsNoLoss() {
        long steps = 0;
        for (long i = 0; i < 20_000; i++) {
            steps += track.step((int) (i % 16), (i / 100 + 1) * 100 * MILLI);
        }
        assertThat(steps).isEqualTo(20_000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.995, 1.005})
    void aClockThatIsOffIsNoLoss(double ratio) {
        assertThat(follow(60_000, 0, ratio)).isEqualTo(60_000);
    }

    @Test
    void restartForgets() {
        follow(100, 0, 1);
        track.restart();
        assertThat(track.step(9, 0)).isEqualTo(1);
    }
}
