package org.opentmr.device.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Allocation;
import org.opentmr.signal.Seed;

class ClockDriftTest {

    private static final double LEAST_DELAY_NANOS = 400_000;

    private final ClockDrift drift = new ClockDrift();
    private final SplittableRandom random = Seed.DEFAULT.stream("jitter", 0);

    /** Frames every 4 ms; delays exponential about 2 ms, and now and then a hiccup of up to 60 ms. */
    private void run(double ppm, double seconds) {
        for (long frame = 0; frame * 0.004 < seconds; frame++) {
            add(frame, ppm, delay());
        }
    }

    private double delay() {
        double jitter = -2e6 * Math.log(1 - random.nextDouble());
        double hiccup = random.nextInt(500) == 0 ? 6e7 * random.nextDouble() : 0;
        return LEAST_DELAY_NANOS + jitter + hiccup;
    }

    private void add(long frame, double ppm, double delayNanos) {
        drift.add(deviceMicros(frame), arrival(frame, ppm, delayNanos));
    }

    private static long deviceMicros(long frame) {
        return 5_000_000_000L + frame * 4000;
    }

    private static long arrival(long frame, double ppm, double delayNanos) {
        return Math.round(frame * 4e6 / (1 + ppm * 1e-6) + delayNanos) - 3_000_000_000L;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 50, -50, 300, -20_000})
    void isFoundThroughJitter(double ppm) {
        run(ppm, 200);
        assertThat(drift.partsPerMillion())
                .as("the earliest of 250 frames a second is some 10 µs late; over 200 s that is well under 1 ppm")
                .isCloseTo(ppm, within(1 + Math.abs(ppm) * 1e-4));
    }

    @Test
    void delayIsToldAsExcessOverTheLeast() {
        run(80, 200);
        long frame = 50_001;
        assertThat(drift.excessNanos(deviceMicros(frame), arrival(frame, 80, LEAST_DELAY_NANOS)))
                .isCloseTo(0, within(100_000.0));
        assertThat(drift.excessNanos(deviceMicros(frame), arrival(frame, 80, LEAST_DELAY_NANOS + 7e6)))
                .isCloseTo(7e6, within(100_000.0));
    }

    @Test
    void followsAClockThatWarmsUp() {
        run(40, 600);
        double before = drift.partsPerMillion();
        for (long frame = 150_000; frame < 300_000; frame++) {
            drift.add(
                    deviceMicros(frame),
                    arrival(150_000, 40, 0) + Math.round((frame - 150_000) * 4e6 / (1 + 45e-6) + delay()));
        }
        assertThat(drift.partsPerMillion() - before).isCloseTo(5, within(1.0));
    }

    @Test
    void isUnknownAtFirstAndAfterAReset() {
        run(50, 15);
        assertThat(drift.partsPerMillion()).isNaN();
        run(50, 100);
        drift.reset();
        assertThat(drift.partsPerMillion()).isNaN();
    }

    @Test
    void allocatesNothing() {
        long[] frame = {0};
        Allocation.assertNone(() -> {
            for (int i = 0; i < 2000; i++) {
                add(frame[0]++, 30, LEAST_DELAY_NANOS);
            }
        });
    }
}
