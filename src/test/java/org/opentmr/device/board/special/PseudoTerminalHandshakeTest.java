package org.opentmr.device.board.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.device.Board;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.BoardSession;
import org.opentmr.device.Line;
import org.opentmr.device.replay.PseudoTerminal;
import org.opentmr.signal.Clock;

/** Every board once through a real terminal device, its emulator on a thread of its own. */
@Timeout(120)
class PseudoTerminalHandshakeTest {

    private static final int SAMPLES = 200;

    @TempDir
    Path folder;

    static Stream<Board> boards() {
        return SpecialBoards.all().stream();
    }

    @ParameterizedTest
    @MethodSource("boards")
    void greetsAndStreams(Board board) throws Exception {
        assumeTrue(PseudoTerminal.available(), "the program socat is not installed");
        BoardEmulator emulator = board.emulator(BoardOptions.NONE);
        AtomicBoolean running = new AtomicBoolean(true);
        try (PseudoTerminal device = PseudoTerminal.open(folder.resolve("tty"), Clock.system())) {
            Thread thread = new Thread(() -> play(emulator, device, running), "emulator");
            try (Line line = new FileLine(device.path())) {
                thread.start();
                BoardSession session = board.connect(line, BoardOptions.NONE, Clock.system());
                assertThat(session.description().layout().channels())
                        .isEqualTo(emulator.layout().channels());
                session.start();
                Heard heard = new Heard();
                byte[] buffer = new byte[4096];
                while (heard.samples.size() < SAMPLES) {
                    int count = line.read(buffer, 0, buffer.length);
                    session.decoder().decode(buffer, 0, count, Clock.system().nanos(), heard);
                }
                session.stop();
                assertThat(session.tally().counters().damagedFrames()).isZero();
            } finally {
                running.set(false);
                thread.join();
            }
        }
    }

    /** Some samples every few milliseconds: how many a second is not what is tested. */
    private static void play(BoardEmulator emulator, PseudoTerminal device, AtomicBoolean running) {
        float[][] rest = new float[emulator.layout().size()][8];
        byte[] asked = new byte[256];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        emulator.connected(out);
        try {
            while (running.get()) {
                if (device.waiting() > 0) {
                    emulator.receive(asked, 0, device.read(asked, 0, asked.length), out);
                }
                if (emulator.isStreaming()) {
                    emulator.send(rest, 0, 8, out);
                }
                device.write(out.toByteArray());
                out.reset();
                TimeUnit.MILLISECONDS.sleep(4);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The far end, read by a thread, because a file cannot be read with a time limit. */
    private static final class FileLine implements Line {
        private final String path;
        private final RandomAccessFile file;
        private final LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();

        FileLine(String path) throws IOException {
            this.path = path;
            file = new RandomAccessFile(path, "rw");
            Thread reader = new Thread(this::pump, "far end");
            reader.setDaemon(true);
            reader.start();
        }

        private void pump() {
            byte[] bytes = new byte[4096];
            try {
                for (int count = file.read(bytes); count > 0; count = file.read(bytes)) {
                    for (int i = 0; i < count; i++) {
                        queue.add((int) bytes[i]);
                    }
                }
            } catch (IOException e) {
                queue.clear();
            }
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            try {
                Integer next = queue.poll(100, TimeUnit.MILLISECONDS);
                int count = 0;
                while (next != null) {
                    buffer[from + count++] = next.byteValue();
                    next = count < most ? queue.poll() : null;
                }
                return count;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            file.write(bytes, from, count);
        }

        /** The reading thread ends with the terminal: closing the file under it would wait for it. */
        @Override
        public void close() {}
    }
}
