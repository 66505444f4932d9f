package org.opentmr.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentmr.ManualClock;
import org.opentmr.device.Source.Read;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.signal.ChannelLayout;

@Timeout(60)
class RelayTest {

    private static final ChannelLayout LAYOUT = ScriptedSource.layout(2, 1000);
    private static final int BLOCK = 25;

    private final ManualClock clock = new ManualClock();
    private final ScriptedSource source = new ScriptedSource(LAYOUT, clock);
    private final LiveSession listening = new LiveSession(source, Optional.empty(), FailSafeSpec.DEFAULT, clock);
    private long next;

    @BeforeEach
    void open() throws IOException {
        listening.open();
        listening.start();
    }

    @AfterEach
    void close() {
        listening.close();
    }

    private LiveSession decoding() throws IOException {
        LiveSession session = new LiveSession(
                new Relay(listening, "the board"),
                Optional.of(new LevelModel(2).decoder(LAYOUT)),
                FailSafeSpec.DEFAULT,
                clock);
        session.open();
        session.start();
        return session;
    }

    private void feed(LiveSession decoding, int millis, float level) {
        for (int i = 0; i < millis; i += BLOCK) {
            clock.passMillis(BLOCK);
            float[][] samples = new float[2][BLOCK];
            Arrays.fill(samples[0], level);
            source.samples(next, samples);
            next += BLOCK;
            long wanted = next;
            Until.holds(() -> decoding.snapshot().sample() == wanted);
        }
    }

    @Test
    void aDecoderComesWhileTheStreamGoesOnAndCountsItsSamples() throws IOException {
        feed(listening, 1000, LevelModel.REST);
        try (LiveSession decoding = decoding()) {
            feed(decoding, 700, LevelModel.REST);
            feed(decoding, 150, LevelModel.CLOSE);
            LiveSnapshot now = decoding.snapshot();
            assertThat(now.motion()).hasToString("hand close");
            assertThat(now.sample()).isEqualTo(1850);
            assertThat(now.gaps()).isZero();
            assertThat(now.counters().samples()).isEqualTo(1850);
        }
        assertThat(listening.hasEnded()).isFalse();
        feed(listening, 100, LevelModel.REST);
    }

    @Test
    void aHaltStopsOneDecoderAndNothingElse() throws IOException {
        try (LiveSession decoding = decoding()) {
            feed(decoding, 700, LevelModel.REST);
            feed(decoding, 150, LevelModel.CLOSE);
            assertThat(decoding.snapshot().speed()).isEqualTo(1);
            decoding.halt("you pressed STOP");
            Until.holds(() -> decoding.snapshot().safety() == SafetyState.STOPPED);
            assertThat(decoding.snapshot().reason()).isEqualTo("you pressed STOP");
            assertThat(decoding.snapshot().speed()).isZero();
            feed(decoding, 100, LevelModel.CLOSE);
            assertThat(decoding.snapshot().safety()).isEqualTo(SafetyState.STOPPED);
            decoding.rearm();
            feed(decoding, 700, LevelModel.REST);
            feed(decoding, 150, LevelModel.CLOSE);
            assertThat(decoding.snapshot().speed()).isEqualTo(1);
        }
    }

    @Test
    void itEndsWithTheStream() throws Exception {
        try (LiveSession decoding = decoding()) {
            feed(decoding, 700, LevelModel.REST);
            source.then(block -> Read.END);
            assertThat(decoding.awaitEnd(30_000)).isTrue();
            Until.holds(() -> decoding.snapshot().safety() == SafetyState.STOPPED);
            assertThat(decoding.snapshot().reason()).isEqualTo("the stream has ended");
        }
    }

    @Test
    void aHoleOfTheStreamIsAHoleForTheDecoder() throws IOException {
        try (LiveSession decoding = decoding()) {
            feed(decoding, 700, LevelModel.REST);
            next += 300;
            feed(decoding, 100, LevelModel.REST);
            assertThat(decoding.snapshot().gaps()).isEqualTo(1);
        }
    }

    @Test
    void isOpenedOnce() throws IOException {
        Relay relay = new Relay(listening, "the board");
        assertThat(relay.open(event -> {}).layout()).isEqualTo(LAYOUT);
        assertThatThrownBy(() -> relay.open(event -> {})).hasMessage("the board: is opened once; make a new relay");
    }
}
