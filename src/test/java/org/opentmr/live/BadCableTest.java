package org.opentmr.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.replay.PseudoTerminal;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/** The whole road, board to limb, over a cable that fails without being pulled. */
@Timeout(120)
class BadCableTest {

    private static final Recording RECORDING = TrainedSession.recording();

    @TempDir
    Path folder;

    private final AtomicReference<BadCable> cable = new AtomicReference<>();
    private BoardAtPty board;
    private LiveSession session;

    @BeforeEach
    void running() throws Exception {
        assumeTrue(PseudoTerminal.available(), "the program socat is not installed");
        Path port = folder.resolve("tty");
        board = BoardAtPty.plug(RECORDING, port, line -> {
            BadCable bad = new BadCable(line);
            cable.set(bad);
            return bad;
        });
        session = new LiveSession(
                BoardAtPty.source(port),
                Optional.of(TrainedSession.decoder(RECORDING)),
                FailSafeSpec.DEFAULT.withRestSeconds(0),
                Clock.system());
        session.open();
        session.start();
        Until.holds(() -> safety() == SafetyState.RUNNING);
    }

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
            board.close();
        }
    }

    private void inject(BadCable.Fault fault) {
        Objects.requireNonNull(cable.get()).inject(fault);
    }

    private SafetyState safety() {
        return session.snapshot().safety();
    }

    private StreamCounters counters() {
        return session.snapshot().counters();
    }

    @Test
    void silenceStopsAndAPersonReArms() {
        inject(BadCable.Fault.SILENCE);
        Until.holds(() -> safety() == SafetyState.HELD);
        assertThat(session.snapshot().speed()).isZero();
        Until.holds(() -> safety() == SafetyState.STOPPED);
        inject(BadCable.Fault.NONE);
        long heard = counters().samples();
        Until.holds(() -> counters().samples() > heard + 300);
        assertThat(safety()).as("fresh samples alone are no reason to move").isEqualTo(SafetyState.STOPPED);
        session.rearm();
        Until.holds(() -> safety() == SafetyState.RUNNING);
    }

    @Test
    void garbageCostsTheFramesThatWereHit() {
        long before = counters().samples();
        inject(BadCable.Fault.GARBAGE);
        Until.holds(() -> counters().damagedFrames() > 20 && counters().lostSamples() > 100);
        inject(BadCable.Fault.NONE);
        assertThat(counters().samples()).as("the others came through").isGreaterThan(before);
        Until.holds(() -> safety() == SafetyState.STOPPED || safety() == SafetyState.RUNNING);
        Until.holds(() -> {
            session.rearm();
            return safety() == SafetyState.RUNNING;
        });
    }

    @Test
    void halfTheFramesMoveNothing() {
        inject(BadCable.Fault.HALF_THE_FRAMES);
        Until.holds(() -> safety() != SafetyState.RUNNING);
        long lost = counters().lostSamples();
        while (counters().lostSamples() < lost + 1000) {
            LiveSnapshot now = session.snapshot();
            assertThat(now.speed()).isZero();
        }
        inject(BadCable.Fault.NONE);
        Until.holds(() -> {
            session.rearm();
            return safety() == SafetyState.RUNNING;
        });
    }
}
