package org.opentmr.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.Histogram;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.device.replay.PseudoTerminal;
import org.opentmr.device.serial.SerialSource;
import org.opentmr.prosthesis.LimbCommand;
import org.opentmr.prosthesis.Output;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/**
 * The whole road, board to limb, with the cable pulled while the limb runs: speed 0 every time, and the limb runs again when
 * the cable is back. {@code -Dopentmr.unplugs=200} makes it a long run, which prints how long the stops took.
 */
class UnplugSafetyTest {

    private static final int USUAL_CYCLES = 3;
    private static final Clock CLOCK = Clock.system();
    private static final Recording RECORDING = TrainedSession.recording();

    @TempDir
    Path folder;

    /** Notes when the limb was last told to run, and when it was first told to stop after that. */
    private static final class Limb implements Output {

        final AtomicLong runNanos = new AtomicLong();
        final AtomicLong stopNanos = new AtomicLong();

        @Override
        public String name() {
            return "limb";
        }

        @Override
        public void send(LimbCommand command) {
            if (command.safety() == SafetyState.RUNNING) {
                runNanos.set(CLOCK.nanos());
                stopNanos.set(0);
            } else {
                stopNanos.compareAndSet(0, CLOCK.nanos());
            }
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    private BoardAtPty plug() throws IOException {
        return BoardAtPty.plug(RECORDING, folder.resolve("tty"), line -> line);
    }

    @Test
    @Timeout(900)
    void thePulledCableStopsTheLimbEveryTime() throws Exception {
        assumeTrue(PseudoTerminal.available(), "the program socat is not installed");
        int cycles = Integer.getInteger("opentmr.unplugs", USUAL_CYCLES);
        double[] stopMillis = new double[cycles];
        TrainedDecoder decoder = TrainedSession.decoder(RECORDING);
        Limb limb = new Limb();
        BoardAtPty board = plug();
        SerialSource source = BoardAtPty.source(folder.resolve("tty"));
        try (LiveSession session =
                new LiveSession(source, Optional.of(decoder), FailSafeSpec.DEFAULT.withRestSeconds(0), CLOCK)) {
            session.open();
            session.addOutput(limb);
            session.start();
            for (int cycle = 0; cycle < cycles; cycle++) {
                Until.holds(() -> session.snapshot().safety() == SafetyState.RUNNING && limb.stopNanos.get() == 0);
                long unplugged = CLOCK.nanos();
                board.close();
                Until.holds(() -> limb.stopNanos.get() != 0);
                stopMillis[cycle] = (limb.stopNanos.get() - unplugged) * 1e-6;
                assertThat(session.snapshot().speed()).isZero();
                // Every third time it stays out for so long that a person has to re-arm.
                boolean latches = cycle % 3 == 2;
                LockSupport.parkNanos(latches ? 1_200_000_000L : cycle * 37 % 300 * 1_000_000L);
                if (latches) {
                    Until.holds(() -> session.snapshot().safety() == SafetyState.STOPPED);
                }
                long samples = session.snapshot().counters().samples();
                board = plug();
                Until.holds(() -> session.snapshot().counters().samples() > samples + 300);
                session.rearm();
            }
            assertThat(session.snapshot().counters().returns()).isEqualTo(cycles);
        } finally {
            board.close();
        }
        if (cycles > USUAL_CYCLES) {
            Histogram.print("unplugged until speed 0", stopMillis, 10);
        }
    }
}
