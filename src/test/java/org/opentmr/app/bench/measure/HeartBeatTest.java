package org.opentmr.app.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.opentmr.ManualClock;

class HeartBeatTest {

    private final ManualClock clock = new ManualClock();
    private final Queue<Runnable> asked = new ArrayDeque<>();
    private final HeartBeat heart = new HeartBeat(asked::add, clock);

    @Test
    void aPromptAnswerTakesNoTime() {
        heart.ask();
        asked.remove().run();

        assertThat(heart.delays().count()).isEqualTo(1);
        // The histogram's smallest step.
        assertThat(heart.delays().maxMillis()).isLessThan(0.002);
    }

    @Test
    void aLongSilenceCountsForAllWhoWouldHaveAsked() {
        heart.ask();
        clock.passMillis(10 * HeartBeat.INTERVAL_MILLIS);
        asked.remove().run();

        assertThat(heart.delays().count()).isEqualTo(10);
        assertThat(heart.delays().maxMillis()).isCloseTo(50, within(0.5));
        assertThat(heart.delays().p50Millis()).isBetween(20.0, 30.0);
    }

    @Test
    void anAnswerAfterTheEndIsNotCounted() {
        heart.ask();
        heart.close();
        asked.remove().run();

        assertThat(heart.delays().count()).isZero();
    }
}
