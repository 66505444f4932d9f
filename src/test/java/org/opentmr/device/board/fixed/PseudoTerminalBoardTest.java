package org.opentmr.device.board.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.device.Board;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.BoardSession;
import org.opentmr.device.Line;
import org.opentmr.device.LineLostException;
import org.opentmr.device.replay.PseudoTerminal;
import org.opentmr.signal.Clock;

/** Every board once with the operating system's terminal in between. */
@Timeout(120)
class PseudoTerminalBoardTest {

    @TempDir
    Path folder;

    static Stream<Named<Descriptor>> boards() {
        return EveryBoardTest.boards();
    }

    @ParameterizedTest
    @MethodSource("boards")
    void streamsOverATerminal(Descriptor descriptor) throws IOException, InterruptedException {
        assumeTrue(PseudoTerminal.available(), "the program socat is not installed");
        Samples sent = new Samples(descriptor, 300, 1);
        Board board = new FixedBoard(descriptor);
        PseudoTerminal device = PseudoTerminal.open(folder.resolve("tty"), Clock.system());
        Thread emulator = new Thread(() -> play(board.emulator(BoardOptions.NONE), sent.planar, device));
        try (Line line = new TerminalLine(device.path())) {
            emulator.start();
            BoardSession session = board.connect(line, BoardOptions.NONE, Clock.system());
            session.start();
            Heard heard = new Heard();
            byte[] buffer = new byte[4096];
            while (heard.size() < 400) {
                int count = line.read(buffer, 0, buffer.length);
                session.decoder().decode(buffer, 0, count, 0, heard);
            }
            session.stop();
            assertThat(session.tally().counters().lostSamples()).isZero();
            ConversationTest.checkContinuous(sent, heard, 0, heard.size());
        } finally {
            device.close();
            emulator.join();
        }
    }

    private static void play(BoardEmulator board, float[][] planar, PseudoTerminal device) {
        byte[] buffer = new byte[256];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int sample = 0;
        try {
            while (true) {
                if (device.waiting() > 0) {
                    board.receive(buffer, 0, device.read(buffer, 0, buffer.length), out);
                } else {
                    LockSupport.parkNanos(1_000_000);
                }
                if (board.isStreaming()) {
                    board.send(planar, sample, 1, out);
                    sample = (sample + 1) % planar[0].length;
                }
                device.write(out.toByteArray());
                out.reset();
            }
        } catch (IOException e) {
            // The test has closed the terminal: that is the end.
        }
    }

    /** The host's end, without a library for serial ports. */
    private static final class TerminalLine implements Line {

        private final String path;
        private final FileInputStream in;
        private final FileOutputStream out;

        TerminalLine(String path) throws IOException {
            this.path = path;
            in = new FileInputStream(path);
            out = new FileOutputStream(path);
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            for (int i = 0; i < 100; i++) {
                int waiting = in.available();
                if (waiting > 0) {
                    return in.read(buffer, from, Math.min(most, waiting));
                }
                LockSupport.parkNanos(1_000_000);
            }
            return 0;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws LineLostException {
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                throw new LineLostException(path + ": gone");
            }
        }

        @Override
        public void close() {
            try {
                in.close();
                out.close();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
