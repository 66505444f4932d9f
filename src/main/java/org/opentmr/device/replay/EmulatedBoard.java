package org.opentmr.device.replay;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.opentmr.device.Board;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Line;
import org.opentmr.device.LineOpener;
import org.opentmr.device.LineSettings;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.signal.Block;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;

/**
 * A source passed off as a board on a line, so that other software sees the board there.
 *
 * <p>The source runs while the host has the board stream and halts while it does not; the source sets the pace. Samples are
 * brought to the board's unit, rate and number of channels; gaps of the source are closed up. A host that does not read
 * costs samples, which are counted, as with a real board, and never holds anything up. It may close its end and come back;
 * as nothing tells this end, the board greets once, at the beginning.
 *
 * <p>Use: open a source, choose an emulator with {@link #emulator}, a line with {@link #line}, then {@link #run()}.
 */
public final class EmulatedBoard implements Closeable {

    /** Enough for a packet of any source here; a drop costs no more than this at once. */
    private static final int BLOCK_SAMPLES = 256;

    /** Bounds what one block becomes where the board is much faster than the source. */
    private static final double MOST_BOARD_SAMPLES = 4096;

    /** How often to look whether it was closed while the host is silent. */
    private static final int WAIT_MILLIS = 100;

    /** For the last bytes to pass through a pseudo-terminal and a host to read them, before the line is closed. */
    private static final Duration LINGER = Duration.ofMillis(500);

    private final Source source;
    private final ChannelLayout given;
    private final BoardEmulator emulator;
    private final Emulation emulation;
    private final HostLink host;
    private final Block block;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicLong samples = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong replaced = new AtomicLong();
    private ChannelLayout sent;
    private BoardFeed feed;
    private volatile boolean closed;

    /**
     * @param source opened and not started; closed with this board
     * @param description what opening it gave
     * @param line to the host; closed with this board
     * @throws IllegalArgumentException where the source has more channels than the board, or another unit; says what to do.
     *     Source and line are left open then
     */
    public EmulatedBoard(
            Source source, SourceDescription description, BoardEmulator emulator, Line line, Emulation emulation) {
        this.source = source;
        this.emulator = emulator;
        this.emulation = emulation;
        given = description.layout();
        sent = emulator.layout();
        BoardFeed.requireFit(source.name(), given, sent, emulation.gain());
        double most = MOST_BOARD_SAMPLES * given.rateHz() / sent.rateHz();
        block = new Block(given.size(), (int) Math.max(1, Math.min(BLOCK_SAMPLES, most)));
        feed = feed();
        host = new HostLink(line);
    }

    private BoardFeed feed() {
        return new BoardFeed(given, sent, emulation, block.capacity());
    }

    /**
     * A board's emulator with the channels and the rate of a source, as far as such a board can have them.
     *
     * @param microvoltsPerCount makes a board that gives counts take microvolts
     */
    public static BoardEmulator emulator(Board board, ChannelLayout layout, OptionalDouble microvoltsPerCount) {
        OptionalInt channels = OptionalInt.of(layout.size());
        OptionalDouble rateHz = OptionalDouble.of(layout.rateHz());
        for (BoardOptions wish : List.of(
                new BoardOptions(channels, rateHz, microvoltsPerCount),
                new BoardOptions(channels, OptionalDouble.empty(), microvoltsPerCount),
                new BoardOptions(OptionalInt.empty(), rateHz, microvoltsPerCount))) {
            try {
                return board.emulator(wish);
            } catch (IllegalArgumentException e) {
                // The next wish asks for less; what the board says to the last one, below, is for the user.
            }
        }
        return board.emulator(new BoardOptions(OptionalInt.empty(), OptionalDouble.empty(), microvoltsPerCount));
    }

    /**
     * A line at a path: what stands there already, or else a new pseudo-terminal.
     *
     * @param opener opens ports; asked too where the path is a bare name such as COM3
     */
    public static Line line(String path, LineSettings settings, LineOpener opener, Clock clock) throws IOException {
        Path place = Path.of(path);
        boolean bare = place.getNameCount() == 1 && !place.isAbsolute() && !path.startsWith(".");
        return bare || Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                ? opener.open(path, settings)
                : PseudoTerminal.open(place, clock);
    }

    /**
     * Serves the host until the source ends or this board is closed.
     *
     * @throws IOException where the line or the source fails
     */
    public void run() throws IOException {
        try {
            emulator.connected(out);
            answer();
            boolean streams = false;
            while (!closed) {
                listen(streams ? 0 : WAIT_MILLIS);
                if (emulator.isStreaming() != streams) {
                    streams = !streams;
                    startOrStop(streams);
                }
                if (streams && !pass()) {
                    host.drain(LINGER);
                    Thread.sleep(LINGER.toMillis());
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    private void startOrStop(boolean streams) throws IOException {
        if (streams) {
            source.start();
        } else {
            source.stop();
        }
    }

    private void listen(long millis) throws IOException, InterruptedException {
        byte[] heard = host.heard(millis);
        while (heard.length > 0) {
            emulator.receive(heard, 0, heard.length, out);
            answer();
            if (!emulator.layout().equals(sent)) {
                sent = emulator.layout();
                feed = feed();
            }
            heard = host.heard(0);
        }
    }

    private void answer() {
        if (out.size() > 0) {
            host.answer(out.toByteArray());
            out.reset();
        }
    }

    /** Passes a block on; false where there will be no more. */
    private boolean pass() throws IOException, InterruptedException {
        Source.Read read = source.read(block);
        if (read == Source.Read.SAMPLES) {
            long before = feed.replaced();
            int count = feed.take(block);
            replaced.addAndGet(feed.replaced() - before);
            emulator.send(feed.samples(), 0, count, out);
            boolean taken = out.size() == 0 || host.send(out.toByteArray(), emulation.patience());
            out.reset();
            (taken ? samples : dropped).addAndGet(count);
        }
        return read != Source.Read.END;
    }

    /** How it has fared; from any thread. */
    public EmulationCounters counters() {
        return new EmulationCounters(samples.get(), dropped.get(), replaced.get(), host.written());
    }

    /** Unplugs the board; from any thread. */
    @Override
    public void close() {
        closed = true;
        host.close();
        source.close();
    }
}
