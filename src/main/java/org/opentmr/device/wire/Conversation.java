package org.opentmr.device.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.Line;
import org.opentmr.device.Tally;
import org.opentmr.signal.Clock;

/** Asks a board and waits for its answers, over a line that may lose either (section 4 of the protocol). */
final class Conversation {

    /** After so long without an answer a command is sent again. */
    static final long PATIENCE_NANOS = 100_000_000;

    /** How often a command is sent before the host gives up. */
    static final int TRIES = 3;

    private static final long QUIET_NANOS = 50_000_000;
    private static final long LONGEST_QUIETING_NANOS = 500_000_000;

    /** Lines of a board's log that are kept; more is a board that talks on and on. */
    private static final int MOST_NOTES = 64;

    private final Line line;
    private final Clock clock;
    private final CommandWriter writer;
    private final FrameSplitter splitter = new FrameSplitter(new Tally());
    private final byte[] buffer = new byte[4096];
    private final List<Report.Log> notes = new ArrayList<>();
    private long bytesHeard;
    private long framesHeard;
    private long lastDataNanos;

    Conversation(Line line, Clock clock, CommandWriter writer) {
        this.line = line;
        this.clock = clock;
        this.writer = writer;
    }

    /** Forgets an unfinished frame: others have read from the line in between. */
    void interrupted() {
        splitter.reset();
    }

    /** What the board had to say of itself; empty afterwards. */
    List<Report.Log> takeNotes() {
        List<Report.Log> taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }

    /** What came so far, for a message about a board that does not answer. */
    String heard() {
        if (framesHeard > 0) {
            return "heard " + framesHeard + " OpenTMR frames, but not the answer";
        }
        return bytesHeard > 0
                ? "heard " + bytesHeard + " bytes, but no OpenTMR frame: another kind of board, or another baud rate?"
                : "heard nothing: is it switched on, and is this its port?";
    }

    /** Stops a board that streams for an earlier host, and waits until it is quiet. */
    void quieten() throws IOException {
        Command stop = new Command.Stop();
        writer.separate();
        int number = writer.send(stop);
        long began = clock.nanos();
        long sent = began;
        lastDataNanos = began;
        for (int tries = 1; true; ) {
            read(OutputStream.nullOutputStream());
            for (Report report = nextReport(); report != null; report = nextReport()) {
                note(report);
            }
            long now = clock.nanos();
            if (now - lastDataNanos >= QUIET_NANOS || now - began >= LONGEST_QUIETING_NANOS) {
                return;
            }
            if (now - sent >= PATIENCE_NANOS && tries < TRIES) {
                writer.repeat(stop, number);
                sent = now;
                tries++;
            }
        }
    }

    <R extends Report> R ask(Command command, Class<R> answer) throws IOException {
        return ask(command, answer, TRIES, OutputStream.nullOutputStream());
    }

    /**
     * Sends a command until it is answered.
     *
     * @param copy receives all bytes that are read meanwhile
     * @throws IOException where the board refuses it, or does not answer
     */
    <R extends Report> R ask(Command command, Class<R> answer, int tries, OutputStream copy) throws IOException {
        int number = writer.send(command);
        for (int sent = 1; true; sent++) {
            R heard = await(command, number, answer, copy);
            if (heard != null) {
                return heard;
            }
            if (sent >= tries) {
                throw new IOException(line.path() + ": the board did not answer " + Wire.commandName(command.type())
                        + ", sent " + tries + " times; " + heard());
            }
            writer.repeat(command, number);
        }
    }

    private <R extends Report> @Nullable R await(Command command, int number, Class<R> answer, OutputStream copy)
            throws IOException {
        long began = clock.nanos();
        R found = sift(command, number, answer);
        while (found == null && clock.nanos() - began < PATIENCE_NANOS) {
            read(copy);
            found = sift(command, number, answer);
        }
        return found;
    }

    private <R extends Report> @Nullable R sift(Command command, int number, Class<R> answer) throws IOException {
        for (Report report = nextReport(); report != null; report = nextReport()) {
            if (report.request() != number) {
                note(report);
            } else if (report instanceof Report.Nack nack && nack.command() == command.type()) {
                throw new IOException(line.path() + ": " + nack.explain());
            } else if (answer.isInstance(report)
                    && !(report instanceof Report.Ack ack && ack.command() != command.type())) {
                return answer.cast(report);
            }
        }
        return null;
    }

    private void note(Report report) {
        if (report instanceof Report.Log log && notes.size() < MOST_NOTES) {
            notes.add(log);
        }
    }

    private void read(OutputStream copy) throws IOException {
        int count = line.read(buffer, 0, buffer.length);
        bytesHeard += count;
        copy.write(buffer, 0, count);
        splitter.offer(buffer, 0, count);
    }

    private @Nullable Report nextReport() {
        for (int length = splitter.next(); length >= 0; length = splitter.next()) {
            framesHeard++;
            int type = splitter.frame()[0] & 0xFF;
            if (type == Wire.DATA) {
                lastDataNanos = clock.nanos();
            } else if (MessageReader.knows(type)
                    && MessageReader.read(splitter.frame(), length) instanceof Report report) {
                return report;
            }
        }
        return null;
    }
}
