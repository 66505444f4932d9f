package org.opentmr.device;

import java.io.Closeable;
import java.io.IOException;
import org.opentmr.signal.HotPath;

/**
 * An open line of bytes to a device. One thread reads; another may write at the same time.
 *
 * <p>A line that has failed never recovers: close it and open a new one.
 */
public interface Line extends Closeable {

    /** As the user typed it: a port, a link, a pseudo-terminal. */
    String path();

    /**
     * Waits for at least one byte, at most about 100 ms.
     *
     * @return how many bytes were put into {@code buffer[from .. from + most)}; 0 where none came
     * @throws LineLostException where the device is gone
     */
    @HotPath
    int read(byte[] buffer, int from, int most) throws IOException;

    /**
     * Writes all bytes.
     *
     * @throws LineLostException where the device is gone or takes no more
     */
    void write(byte[] bytes, int from, int count) throws IOException;

    default void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    @Override
    void close();
}
