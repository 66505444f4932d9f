package org.opentmr.device.serial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.opentmr.ManualClock;
import org.opentmr.device.Line;
import org.opentmr.device.LineLostException;

/** A line that brings what a test wrote down; every read of nothing takes 100 ms of the test's own time. */
final class ScriptedLine implements Line {

    private static final byte[] LOST = new byte[0];

    private final ManualClock clock;
    private final Deque<byte[]> script = new ArrayDeque<>();
    private final Map<String, String> answers = new HashMap<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private boolean closed;

    ScriptedLine(ManualClock clock) {
        this.clock = clock;
    }

    ScriptedLine then(byte[] bytes) {
        script.add(bytes);
        return this;
    }

    ScriptedLine then(String text) {
        return then(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** What comes after exactly this was written. */
    ScriptedLine answering(String question, String answer) {
        answers.put(question, answer);
        return this;
    }

    ScriptedLine thenLost() {
        return then(LOST);
    }

    boolean isClosed() {
        return closed;
    }

    String written() {
        return written.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public String path() {
        return "/dev/scripted";
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
        byte[] next = script.poll();
        if (closed || next == LOST) {
            throw new LineLostException("/dev/scripted: the device is gone (error 5)");
        }
        if (next == null) {
            clock.passSeconds(0.1);
            return 0;
        }
        System.arraycopy(next, 0, buffer, from, next.length);
        return next.length;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (closed) {
            throw new LineLostException("/dev/scripted: the line is closed");
        }
        written.write(bytes, from, count);
        String answer = answers.get(new String(bytes, from, count, StandardCharsets.US_ASCII));
        if (answer != null) {
            then(answer);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
