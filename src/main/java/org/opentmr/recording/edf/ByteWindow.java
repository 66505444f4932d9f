package org.opentmr.recording.edf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.opentmr.recording.RecordingException;

/** A sliding window of bounded size over a file: large reads, and none where the bytes are already there. */
final class ByteWindow {

    /** Large enough that system calls do not count, small enough for the processor's cache. */
    static final int CAPACITY = 1 << 19;

    private final String file;
    private final FileChannel channel;
    private final long size;
    private final byte[] bytes;
    private long start;
    private int length;

    ByteWindow(String file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
        this.bytes = new byte[(int) Math.min(CAPACITY, size)];
    }

    /** Bytes of the file when it was opened. */
    long size() {
        return size;
    }

    /** What {@link #seek} points into. */
    byte[] bytes() {
        return bytes;
    }

    /**
     * Brings {@code count} bytes from {@code position} on into the window.
     *
     * @param ahead how many bytes to read when a read is needed, at least {@code count}; fewer at the end of the file
     * @return the index of the first one in {@link #bytes()}
     */
    int seek(long position, int count, int ahead) throws IOException {
        if (position < start || position + count > start + length) {
            if (position + count > size) {
                throw shortened(size);
            }
            int wanted = (int) Math.min(Math.min(Math.max(count, ahead), CAPACITY), size - position);
            length = 0;
            fill(ByteBuffer.wrap(bytes, 0, wanted), position);
            start = position;
            length = wanted;
        }
        return (int) (position - start);
    }

    /** Fills {@code target} from {@code position} on, past the window. */
    void copy(long position, byte[] target) throws IOException {
        fill(ByteBuffer.wrap(target), position);
    }

    private void fill(ByteBuffer target, long position) throws IOException {
        long at = position;
        while (target.hasRemaining()) {
            int read = channel.read(target, at);
            if (read < 0) {
                throw shortened(at);
            }
            at += read;
        }
    }

    private RecordingException shortened(long at) {
        return new RecordingException(
                file + ": ended at byte " + at + " while being read; it held " + size + " bytes when it was opened");
    }
}
