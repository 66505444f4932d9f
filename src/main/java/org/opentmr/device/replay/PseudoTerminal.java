package org.opentmr.device.replay;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.opentmr.device.Line;
import org.opentmr.device.LineLostException;
import org.opentmr.signal.Clock;

/**
 * The far side of a serial line that is none: whatever opens the link sees a serial port, and this end is the device.
 *
 * <p>Java cannot make a pseudo-terminal, so the program socat does, as a child process. The link stays usable when the host
 * closes it and opens it again. Closing this end is what unplugging is to a real board. As with a real line nobody listens
 * to, writing blocks once the buffers (about 70 kB) are full.
 */
public final class PseudoTerminal implements Line {

    /** What socat says once all its options are in force. */
    private static final String READY = "starting data transfer loop";

    private static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long STEP_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private final Path link;
    private final Clock clock;
    private final Process socat;
    private final InputStream fromHost;
    private final OutputStream toHost;
    private final Closeable held;

    private PseudoTerminal(Path link, Clock clock, Process socat, Closeable held) {
        this.link = link;
        this.clock = clock;
        this.socat = socat;
        this.held = held;
        fromHost = socat.getInputStream();
        toHost = socat.getOutputStream();
    }

    /** True where socat is installed. */
    public static boolean available() {
        try {
            Process process = new ProcessBuilder("socat", "-V")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Makes a pseudo-terminal.
     *
     * @param link where it is to be found; nothing may be there yet
     */
    public static PseudoTerminal open(Path link, Clock clock) throws IOException {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(link + ": exists already; choose another place for the pseudo-terminal");
        }
        Process socat;
        try {
            socat = new ProcessBuilder("socat", "-d", "-d", "-b", "65536", "PTY,rawer,link=" + link, "STDIO").start();
        } catch (IOException e) {
            throw new IOException(
                    link + ": a pseudo-terminal needs the program socat (Debian: apt-get install socat)", e);
        }
        if (!isReady(socat)) {
            socat.destroyForcibly();
            throw new IOException(link + ": socat could not make a pseudo-terminal there");
        }
        try {
            // Held open here, so that socat does not see the end when the host closes it.
            return new PseudoTerminal(link, clock, socat, new RandomAccessFile(link.toFile(), "rw"));
        } catch (IOException e) {
            socat.destroyForcibly();
            throw e;
        }
    }

    /**
     * Waits until the pseudo-terminal is set up. Its link is there earlier: a host that opened it then would have its own
     * settings overwritten, and wait for bytes for ever.
     */
    private static boolean isReady(Process socat) throws IOException {
        BufferedReader log = socat.errorReader(StandardCharsets.UTF_8);
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            if (line.contains(READY)) {
                Thread drain = new Thread(() -> drain(log), "opentmr-socat-log");
                drain.setDaemon(true);
                drain.start();
                return true;
            }
        }
        return false;
    }

    /** What nobody reads would stop socat one day. */
    private static void drain(BufferedReader log) {
        try {
            log.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // The terminal was closed, and its log with it.
        }
    }

    @Override
    public String path() {
        return link.toString();
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
        long start = clock.nanos();
        while (true) {
            int waiting = waiting();
            if (waiting > 0) {
                return fromHost.read(buffer, from, Math.min(most, waiting));
            }
            if (clock.nanos() - start > WAIT_NANOS) {
                return 0;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    /** Bytes that can be read without waiting. */
    public int waiting() throws IOException {
        try {
            int waiting = fromHost.available();
            if (waiting == 0 && !socat.isAlive()) {
                throw new LineLostException(link + ": the pseudo-terminal is gone");
            }
            return waiting;
        } catch (LineLostException e) {
            throw e;
        } catch (IOException e) {
            throw new LineLostException(link + ": the pseudo-terminal is gone");
        }
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            toHost.write(bytes, from, count);
            toHost.flush();
        } catch (IOException e) {
            throw new LineLostException(link + ": the pseudo-terminal is gone");
        }
    }

    @Override
    public void close() {
        try {
            held.close();
            socat.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
            Files.deleteIfExists(link);
        } catch (IOException e) {
            // Nothing is left that could be put right: the link may be gone already.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
