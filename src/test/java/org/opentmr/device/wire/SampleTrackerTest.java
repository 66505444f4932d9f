package org.opentmr.device.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.device.wire.SampleTracker.Found;

class SampleTrackerTest {

    private static final int SAMPLES = 4;
    private static final long MICROS_AT_START = 4_294_000_000L;

    private final SampleTracker tracker = new SampleTracker(2000);

    /** A frame as an honest board sends it, with 3 ms of transport. */
    private Found take(long sample, long extraMicros) {
        long micros = MICROS_AT_START + sample * 500 + extraMicros;
        return tracker.take((int) sample & 0xFFFF, micros & 0xFFFFFFFFL, SAMPLES, sample * 500_000 + 3_000_000);
    }

    private void assertNext(long sample, long lost) {
        assertThat(take(sample, 0)).isEqualTo(Found.NEXT);
        assertThat(tracker.first()).isEqualTo(sample);
        assertThat(tracker.lost()).isEqualTo(lost);
        assertThat(tracker.expected()).isEqualTo(sample + SAMPLES);
    }

    @Test
    void numbersAndTimesComeRound() {
        for (long sample = 0; sample < 500_000; sample += SAMPLES) {
            assertNext(sample, 0);
            assertThat(tracker.micros()).isEqualTo(MICROS_AT_START + sample * 500);
        }
    }

    /** 9,000,000 samples are 75 minutes: the time has come round; 30 hours, and it has 25 times. */
    @ParameterizedTest
    @ValueSource(longs = {4, 65_532, 65_536, 65_540, 131_072, 200_000, 8_589_934, 9_000_000, 216_000_000})
    void gapsOfAnyLengthAreCounted(long gap) {
        assertNext(0, 0);
        assertNext(SAMPLES, 0);
        assertNext(2 * SAMPLES + gap, gap);
        assertNext(3 * SAMPLES + gap, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {65_528, 65_530, 65_532, 65_534})
    void wrapsWithinAndBetweenFrames(long sample) {
        tracker.expect(sample);
        tracker.restart((int) sample);
        assertNext(sample, 0);
        assertNext(sample + SAMPLES, 0);
        assertThat(take(sample, 0)).isEqualTo(Found.LATE);
        assertThat(take(sample + SAMPLES, 0)).isEqualTo(Found.DUPLICATE);
        assertNext(sample + 3 * SAMPLES, SAMPLES);
    }

    /** One round of the number later the same number is no duplicate; without the time nobody could tell. */
    @Test
    void timeTellsARoundFromADuplicate() {
        assertNext(0, 0);
        assertNext(65_536, 65_532);
        assertThat(take(65_536, 0)).isEqualTo(Found.DUPLICATE);
    }

    /** A resonator may be 1 % off: a gap of ten minutes is still counted exactly. */
    @Test
    void ratesNeedNotBeExact() {
        assertNext(0, 0);
        long sample = 1_200_000;
        long micros = MICROS_AT_START + Math.round(sample * 500 * 1.01);
        assertThat(tracker.take((int) sample & 0xFFFF, micros & 0xFFFFFFFFL, SAMPLES, sample * 500_000))
                .isEqualTo(Found.NEXT);
        assertThat(tracker.first()).isEqualTo(sample);
    }

    @ParameterizedTest
    @CsvSource({"30000, 0", "0, 1000000000", "-2000, 0", "32768, 3000000000"})
    void oneFrameThatContradictsItselfCostsNothingElse(int wrongSamples, long wrongMicros) {
        assertNext(0, 0);
        assertNext(SAMPLES, 0);
        int number = 2 * SAMPLES + wrongSamples & 0xFFFF;
        long micros = MICROS_AT_START + 2 * SAMPLES * 500 + wrongMicros & 0xFFFFFFFFL;
        assertThat(tracker.take(number, micros, SAMPLES, 7_000_000)).isNotEqualTo(Found.NEXT);
        assertNext(3 * SAMPLES, SAMPLES);
    }

    @Test
    void twoFramesThatAgreeAreBelieved() {
        assertNext(0, 0);
        assertNext(1000, 996);
        long arrival = 1000 * 500_000L + 3_000_000 + 1_000_000_000L;
        assertThat(tracker.take(40_000, 77, SAMPLES, arrival)).isEqualTo(Found.DOUBTFUL);
        assertThat(tracker.take(40_004, 2077, SAMPLES, arrival + 2_000_000)).isEqualTo(Found.NEXT);
        assertThat(tracker.first()).as("1.002 s later by the host's clock").isEqualTo(3004);
        assertThat(tracker.take(40_008, 4077, SAMPLES, arrival + 4_000_000)).isEqualTo(Found.NEXT);
        assertThat(tracker.lost()).isZero();
    }

    @Test
    void aRestartCountsOn() {
        assertNext(0, 0);
        tracker.restart(0);
        assertThat(tracker.take(8, 5, SAMPLES, 0)).isEqualTo(Found.NEXT);
        assertThat(tracker.first()).isEqualTo(12);
        assertThat(tracker.lost())
                .as("the first frame after START has number 0")
                .isEqualTo(8);
    }
}
