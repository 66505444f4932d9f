package org.opentmr.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.opentmr.device.Line;
import org.opentmr.signal.Seed;

/** A line that does to what a board sends what the test wants; what the host sends comes through. */
final class BadCable implements Line {

    /** What happens to the bytes. */
    enum Fault {
        NONE,
        /** Nothing comes through, though nothing is unplugged. */
        SILENCE,
        /** One byte in a hundred is another one. */
        GARBAGE,
        /** Every second frame of samples is missing. */
        HALF_THE_FRAMES
    }

    private final Line line;
    private final SplittableRandom random = Seed.DEFAULT.stream("bad cable", 0);
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
    private volatile Fault fault = Fault.NONE;
    private long frames;

    BadCable(Line line) {
        this.line = line;
    }

    void inject(Fault other) {
        fault = other;
    }

    @Override
    public String path() {
        return line.path();
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
        return line.read(buffer, from, most);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(count);
        for (int i = from; i < from + count; i++) {
            frame.write(bytes[i]);
            if (bytes[i] == 0) {
                pass(frame.toByteArray(), out);
                frame.reset();
            }
        }
        line.write(out.toByteArray());
    }

    private void pass(byte[] sent, ByteArrayOutputStream out) {
        frames++;
        switch (fault) {
            case NONE -> out.writeBytes(sent);
            case SILENCE -> {}
            case GARBAGE -> {
                for (byte each : sent) {
                    out.write(random.nextInt(100) == 0 ? random.nextInt(256) : each);
                }
            }
            case HALF_THE_FRAMES -> {
                if (frames % 2 == 0) {
                    out.writeBytes(sent);
                }
            }
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
