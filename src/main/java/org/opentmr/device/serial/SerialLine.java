package org.opentmr.device.serial;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.opentmr.device.Line;
import org.opentmr.device.LineLostException;
import org.opentmr.signal.HotPath;

/**
 * An open serial port. Several threads may write: what one call writes stays together.
 *
 * <p>A board that has hung takes no bytes, and a write beyond the driver's buffer would then wait for ever. So a write begins only
 * once the bytes before it have left, and gives up after {@value #SEND_MILLIS} ms.
 */
final class SerialLine implements Line {

    /** Time for what was written before to leave: 240 bytes at 9600 baud, where a command has some 20. */
    private static final int SEND_MILLIS = 250;

    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final String path;
    private final Port port;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean closed = new AtomicBoolean();

    SerialLine(String path, Port port) {
        this.path = path;
        this.port = port;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    @HotPath
    public int read(byte[] buffer, int from, int most) throws IOException {
        if (closed.get()) {
            throw isClosed();
        }
        int count = port.read(buffer, from, most);
        if (count < 0) {
            throw new LineLostException(path + ": the device is gone (error " + port.errorCode() + ")");
        }
        return count;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        writing.lock();
        try {
            awaitSending();
            if (closed.get()) {
                throw isClosed();
            }
            int written = port.write(bytes, from, count);
            if (written != count) {
                throw new LineLostException(path + ": the device is gone, it took " + Math.max(0, written) + " of "
                        + count + " bytes (error " + port.errorCode() + ")");
            }
        } finally {
            writing.unlock();
        }
    }

    private void awaitSending() throws LineLostException {
        for (int step = 0; port.unsent() > 0; step++) {
            if (closed.get()) {
                throw isClosed();
            }
            if (step == SEND_MILLIS) {
                throw new LineLostException(path + ": the device takes no bytes, " + port.unsent() + " have waited for "
                        + SEND_MILLIS + " ms");
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    private LineLostException isClosed() {
        return new LineLostException(path + ": the line is closed");
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        boolean mine = false;
        try {
            mine = writing.tryLock(SEND_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            port.close();
        } finally {
            if (mine) {
                writing.unlock();
            }
        }
    }
}
