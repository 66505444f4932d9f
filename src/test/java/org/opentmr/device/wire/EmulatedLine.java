package org.opentmr.device.wire;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.opentmr.ManualClock;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.Line;
import org.opentmr.device.Tally;

/**
 * A line in memory with an emulated board at its other end. Time passes only while a read waits. Frames of either
 * direction can be lost by their type, and a board can be deaf while it boots.
 */
final class EmulatedLine implements Line {

    private final BoardEmulator board;
    private final ManualClock clock;
    private final FrameSplitter commands = new FrameSplitter(new Tally());
    private final FrameSplitter answers = new FrameSplitter(new Tally());
    private final FrameWriter frames = new FrameWriter();
    private final ByteArrayOutputStream toHost = new ByteArrayOutputStream();
    private final float[][] samples;
    private final long beganNanos;
    private long sampled;

    /** Types of the commands that the host has sent, in order. */
    final List<Integer> heard = new ArrayList<>();

    /** When the host sent each, in ms since the line was opened. */
    final List<Long> heardMillis = new ArrayList<>();

    /** Whether the next frame of this type gets lost; asked for every frame. */
    IntPredicate loses = type -> false;

    long deafMillis;

    EmulatedLine(BoardEmulator board, ManualClock clock) {
        this.board = board;
        this.clock = clock;
        beganNanos = clock.nanos();
        samples = new float[board.layout().size()][1];
    }

    private long millis() {
        return (clock.nanos() - beganNanos) / 1_000_000;
    }

    @Override
    public String path() {
        return "/dev/emulated";
    }

    /** Lets the board say something unasked. */
    void say(Report report) {
        toHost.write(frames.encoded(), 0, frames.write(7, report));
    }

    @Override
    public int read(byte[] buffer, int from, int most) {
        if (toHost.size() == 0) {
            clock.passMillis(10);
            sample();
        }
        byte[] waiting = toHost.toByteArray();
        int count = Math.min(waiting.length, most);
        System.arraycopy(waiting, 0, buffer, from, count);
        toHost.reset();
        toHost.write(waiting, count, waiting.length - count);
        return count;
    }

    /** The board samples its own number, in counts, as fast as the clock goes. */
    private void sample() {
        long due =
                Math.round((clock.nanos() - beganNanos) * 1e-9 * board.layout().rateHz());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (; sampled < due; sampled++) {
            for (float[] channel : samples) {
                channel[0] = sampled % 30_000;
            }
            board.send(samples, 0, 1, out);
        }
        pass(out.toByteArray());
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        commands.offer(bytes, from, count);
        for (int length = commands.next(); length >= 0; length = commands.next()) {
            int type = commands.frame()[0] & 0xFF;
            heard.add(type);
            heardMillis.add(millis());
            if (millis() >= deafMillis && !loses.test(type)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                board.receive(frames.encoded(), 0, Noise.write(Arrays.copyOf(commands.frame(), length), frames), out);
                pass(out.toByteArray());
            }
        }
    }

    private void pass(byte[] said) {
        answers.offer(said, 0, said.length);
        for (int length = answers.next(); length >= 0; length = answers.next()) {
            if (!loses.test(answers.frame()[0] & 0xFF)) {
                byte[] frame = Arrays.copyOf(answers.frame(), length);
                toHost.write(frames.encoded(), 0, Noise.write(frame, frames));
            }
        }
    }

    @Override
    public void close() {}
}
