package org.opentmr.device.serial;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.replay.PseudoTerminal;
import org.opentmr.signal.Clock;

/** A {@link TestBoard} behind a pseudo-terminal, sending by the machine's clock; closing it unplugs it. */
final class TestDevice implements Closeable {

    private static final int MOST_AT_ONCE = 256;

    private final PseudoTerminal line;
    private final BoardEmulator board;
    private final Thread thread;
    private final byte[] heard = new byte[256];
    private volatile boolean unplugged;
    private volatile boolean vanishesWhenAsked;
    private volatile boolean hung;
    private final AtomicInteger driven = new AtomicInteger();

    private TestDevice(Path link, int channels, double rateHz) throws IOException {
        board = new TestBoard(rateHz).emulator(BoardOptions.of(channels, rateHz));
        line = PseudoTerminal.open(link, Clock.system());
        thread = new Thread(this::run, "test-device");
        thread.setDaemon(true);
    }

    static TestDevice plug(Path link, int channels, double rateHz) throws IOException {
        TestDevice device = new TestDevice(link, channels, rateHz);
        device.thread.start();
        return device;
    }

    /** One that is gone as soon as it is spoken to. */
    static TestDevice plugVanishing(Path link, int channels, double rateHz) throws IOException {
        TestDevice device = new TestDevice(link, channels, rateHz);
        device.vanishesWhenAsked = true;
        device.thread.start();
        return device;
    }

    /** Still plugged in, but says nothing and hears nothing; as after a brown-out, it must be started again afterwards. */
    void hang(boolean yes) {
        hung = yes;
    }

    String path() {
        return line.path();
    }

    /** How often its joint was driven. */
    int driven() {
        return driven.get();
    }

    boolean isGone() {
        return !thread.isAlive();
    }

    private void run() {
        try {
            long began = System.nanoTime();
            long sent = 0;
            boolean streaming = false;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            float[][] none = new float[board.layout().size()][MOST_AT_ONCE];
            while (!unplugged) {
                if (line.waiting() > 0) {
                    int count = line.read(heard, 0, heard.length);
                    if (vanishesWhenAsked) {
                        line.close();
                        return;
                    }
                    if (!hung) {
                        listen(count, out);
                    }
                }
                if (hung) {
                    board.receive(new byte[] {'x'}, 0, 1, out);
                }
                if (board.isStreaming() && !streaming) {
                    began = System.nanoTime();
                    sent = 0;
                }
                streaming = board.isStreaming();
                if (streaming) {
                    long due = (long)
                            ((System.nanoTime() - began) * 1e-9 * board.layout().rateHz());
                    int more = (int) Math.min(MOST_AT_ONCE, due - sent);
                    board.send(none, 0, more, out);
                    sent += more;
                }
                if (out.size() > 0) {
                    line.write(out.toByteArray());
                    out.reset();
                }
                LockSupport.parkNanos(500_000);
            }
        } catch (IOException e) {
            // unplugged: that is the end of it
        }
    }

    private void listen(int count, ByteArrayOutputStream out) {
        board.receive(heard, 0, count, out);
        for (int i = 0; i < count; i++) {
            if (heard[i] == 'a') {
                driven.incrementAndGet();
            }
        }
    }

    @Override
    public void close() {
        line.close();
        unplugged = true;
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
