package org.opentmr.firmware;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.opentmr.signal.Clock;

/** The host's side of a line, frame by frame; keeps everything that it heard. */
final class Host implements AutoCloseable {

    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long STEP_NANOS = 1_000_000;

    private final RandomAccessFile line;
    private final FileInputStream in;
    private final Deque<Frame> waiting = new ArrayDeque<>();
    private final List<Frame> heard = new ArrayList<>();
    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private boolean damageExpected;
    private int seq;

    Host(String path) throws IOException {
        line = new RandomAccessFile(path, "rw");
        in = new FileInputStream(line.getFD());
    }

    /** A little-endian payload of u8 (byte), u16 (short), u32 (int). */
    static byte[] payload(Number... fields) {
        ByteBuffer out = ByteBuffer.allocate(4 * fields.length).order(ByteOrder.LITTLE_ENDIAN);
        for (Number field : fields) {
            if (field instanceof Byte) {
                out.put(field.byteValue());
            } else if (field instanceof Short) {
                out.putShort(field.shortValue());
            } else {
                out.putInt(field.intValue());
            }
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    /** Sends a new command and returns its number. */
    int send(int type, byte... payload) throws IOException {
        int number = seq++;
        write(new Frame(type, number, payload).encoded());
        return number;
    }

    void write(byte[] bytes) throws IOException {
        line.write(bytes);
    }

    /** Waits until the board listens: what it is told while it starts is lost. */
    Frame greet() throws IOException {
        Clock clock = Clock.system();
        long began = clock.nanos();
        while (clock.nanos() - began < PATIENCE_NANOS) {
            int number = send(Frame.HELLO_REQ, (byte) 1, (byte) 0);
            long asked = clock.nanos();
            while (clock.nanos() - asked < PATIENCE_NANOS / 100) {
                Frame frame = poll();
                if (frame != null
                        && frame.type() == Frame.HELLO
                        && (frame.fields().getShort(4) & 0xFFFF) == number) {
                    return frame;
                }
                LockSupport.parkNanos(STEP_NANOS);
            }
        }
        throw new IOException("the board does not answer");
    }

    Frame ask(int answer, int type, byte... payload) throws IOException {
        send(type, payload);
        return await(answer);
    }

    /** The next frame of a type. */
    Frame await(int type) throws IOException {
        return await(frame -> frame.type() == type);
    }

    /** The next frame that is as it should be; those before it are kept in {@link #heard}. */
    Frame await(Predicate<Frame> wanted) throws IOException {
        Clock clock = Clock.system();
        long began = clock.nanos();
        while (clock.nanos() - began < PATIENCE_NANOS) {
            Frame frame = poll();
            if (frame == null) {
                LockSupport.parkNanos(STEP_NANOS);
            } else if (wanted.test(frame)) {
                return frame;
            }
        }
        throw new IOException("nothing of the kind in " + PATIENCE_NANOS / 1_000_000_000L + " s");
    }

    private Frame poll() throws IOException {
        if (waiting.isEmpty() && in.available() > 0) {
            byte[] bytes = new byte[in.available()];
            int count = in.read(bytes);
            for (int i = 0; i < count; i++) {
                if (bytes[i] != 0) {
                    run.write(bytes[i]);
                } else if (run.size() > 0) {
                    take(run.toByteArray());
                    run.reset();
                }
            }
        }
        Frame frame = waiting.poll();
        if (frame != null) {
            heard.add(frame);
        }
        return frame;
    }

    private void take(byte[] encoded) {
        try {
            waiting.add(Frame.decode(encoded));
        } catch (IllegalArgumentException e) {
            if (!damageExpected) {
                throw e;
            }
            damageExpected = false;
        }
    }

    /** One damaged frame may come, cut off by a reset. */
    void expectDamage() {
        damageExpected = true;
    }

    /** All frames so far. */
    List<Frame> heard() {
        return heard;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
