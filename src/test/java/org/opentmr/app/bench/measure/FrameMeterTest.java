package org.opentmr.app.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.opentmr.ManualClock;

class FrameMeterTest {

    /** The histogram's 1 %. */
    private static final double DIGITS = 0.01;

    private final ManualClock clock = new ManualClock();
    private final FrameMeter meter = new FrameMeter(clock);

    @Test
    void aFrameLastsFromTheEventThatWantedItUntilItIsPainted() {
        meter.eventBegins();
        clock.passMillis(4);
        meter.paintingWanted();
        clock.passMillis(1);
        meter.paintingWanted();
        meter.eventEnds();
        clock.passMillis(2);
        meter.eventBegins();
        clock.passMillis(3);
        meter.painted();
        meter.eventEnds();

        assertThat(meter.frames().count()).isEqualTo(1);
        assertThat(meter.frames().maxMillis()).isCloseTo(10, within(10 * DIGITS));
        assertThat(meter.events().count()).isEqualTo(2);
        assertThat(meter.events().maxMillis()).isCloseTo(5, within(5 * DIGITS));
        assertThat(meter.gaps().count()).isZero();
    }

    @Test
    void gapsAreFromFrameToFrame() {
        for (int frame = 0; frame < 3; frame++) {
            clock.passMillis(20);
            meter.paintingWanted();
            meter.painted();
        }

        assertThat(meter.gaps().count()).isEqualTo(2);
        assertThat(meter.gaps().p50Millis()).isCloseTo(20, within(20 * DIGITS));
    }

    @Test
    void paintingThatNobodyWantedIsNoFrame() {
        meter.painted();

        assertThat(meter.frames()).isEqualTo(new Spread(0, 0, 0, 0));
    }

    @Test
    void theEndOfAnEventThatBeganBeforeTheMeterCountsForNothing() {
        meter.eventEnds();

        assertThat(meter.events().count()).isZero();
    }
}
