package org.opentmr.live.record;

import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.SourceListener;
import org.opentmr.live.record.RecorderStatus.State;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.bids.BidsSession;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Block;
import org.opentmr.signal.Clock;
import org.opentmr.signal.SampleRing;

/**
 * Puts a stream on the disk as it arrives, on a thread of its own. Data records go to the file as they fill and are forced
 * to the disk once a second.
 *
 * <p>It never holds the stream up: while the disk is slow the ring fills, and what is overwritten there is told of, marked
 * and filled in. Where the disk is full or the file is gone, the recording ends, what was written is closed and stays
 * readable, and the listener is told in words; the stream itself goes on.
 *
 * <p>{@link #happened}, {@link #annotate} and {@link #status} may be called from any thread and return at once.
 */
public final class Recorder implements SourceListener, Closeable {

    private static final long SECOND_NANOS = 1_000_000_000L;

    /** How long to wait for samples before looking at annotations and the clock. */
    private static final long WAIT_NANOS = SECOND_NANOS / 20;

    /** A disk that has not answered for so long will not. */
    private static final long CLOSING_MILLIS = 30_000;

    private final BidsSession session;
    private final SampleRing.Reader reader;
    private final double rateHz;
    private final StreamWriter writer;
    private final SourceListener listener;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "recorder");
    private final ConcurrentLinkedQueue<SourceEvent> events = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Annotation> annotations = new ConcurrentLinkedQueue<>();
    private volatile RecorderStatus status = new RecorderStatus(State.RECORDING, 0, 0, 0, 0, 0, Optional.empty());
    private volatile boolean closing;
    private final Block block;
    private long streamEnd;
    private long overrun;

    private Recorder(
            BidsSession session,
            SampleRing.Reader reader,
            SourceDescription source,
            SourceListener listener,
            BadListener badListener,
            Clock clock) {
        this.session = session;
        this.reader = reader;
        this.rateHz = source.layout().rateHz();
        this.writer = new StreamWriter(session, source, badListener);
        this.listener = listener;
        this.clock = clock;
        block = newBlock(source);
        thread.setDaemon(true);
    }

    /** A tenth of a second: shorter costs more calls, longer marks bad values more coarsely. */
    static Block newBlock(SourceDescription source) {
        return new Block(source.layout().size(), (int)
                Math.max(1, Math.round(source.layout().rateHz() / 10)));
    }

    /**
     * Begins to record everything that the reader gives.
     *
     * @param session a recording that was begun; the recorder closes it
     * @param reader of the stream; the recorder's from now on
     * @param source what the stream is made of
     * @param listener is told of trouble as {@link SourceEvent.Kind#WARNING}, on the recorder's thread
     */
    public static Recorder start(
            BidsSession session,
            SampleRing.Reader reader,
            SourceDescription source,
            SourceListener listener,
            Clock clock) {
        return start(session, reader, source, listener, (first, end) -> {}, clock);
    }

    static Recorder start(
            BidsSession session,
            SampleRing.Reader reader,
            SourceDescription source,
            SourceListener listener,
            BadListener badListener,
            Clock clock) {
        Recorder recorder = new Recorder(session, reader, source, listener, badListener, clock);
        recorder.thread.start();
        return recorder;
    }

    /** Marks an event of the source in the file. */
    @Override
    public void happened(SourceEvent event) {
        if (status.state() == State.RECORDING) {
            events.add(event);
        }
    }

    /** Marks a stretch in the file, in the stream's sample numbers; it is put there once its samples are. */
    public void annotate(Annotation annotation) {
        if (status.state() == State.RECORDING) {
            annotations.add(annotation);
        }
    }

    public RecorderStatus status() {
        return status;
    }

    private void run() {
        try {
            record();
            if (writer.length() == 0) {
                warn("no sample came; " + session.samples() + " is empty");
            }
            writer.close();
            publish(State.CLOSED, Optional.empty());
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    private void record() throws IOException {
        long second = clock.nanos();
        boolean last;
        do {
            last = closing;
            reader.await(last ? 0 : WAIT_NANOS);
            takeSamples();
            takeMarks();
            if (clock.nanos() - second >= SECOND_NANOS) {
                second = clock.nanos();
                writer.everySecond();
            }
            publish(State.RECORDING, Optional.empty());
        } while (!last);
    }

    /** Writes what waits, but no more than the ring holds: then the clock and the marks have their turn. */
    private void takeSamples() throws IOException {
        long left = reader.capacity();
        while (left > 0 && reader.read(block) > 0) {
            if (reader.overrun() > overrun) {
                overrun(reader.overrun() - overrun);
            }
            writer.write(block);
            streamEnd = block.end();
            left -= block.count();
        }
    }

    private void takeMarks() throws IOException {
        for (SourceEvent event = events.poll(); event != null; event = events.poll()) {
            writer.event(event);
        }
        for (Annotation annotation = annotations.poll(); annotation != null; annotation = annotations.poll()) {
            writer.annotate(annotation);
        }
    }

    private void overrun(long samples) {
        overrun += samples;
        writer.overrun(samples);
        warn(String.format(
                Locale.ROOT,
                "the disk is too slow: %.2f s were not recorded; they are marked %s in %s",
                samples / rateHz,
                Annotation.BAD_SKIPPED,
                session.samples()));
    }

    private void fail(Exception reason) {
        String words = String.format(
                Locale.ROOT,
                "recording has stopped after %.1f s: %s; what was written stays readable",
                writer.length() / rateHz,
                inWords(reason));
        try (writer) {
            takeMarks();
        } catch (IOException | RuntimeException e) {
            reason.addSuppressed(e);
        }
        publish(State.FAILED, Optional.of(words));
        events.clear();
        annotations.clear();
        warn(words);
    }

    private String inWords(Exception reason) {
        String text = reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
        return reason instanceof RecordingException ? text : session.samples() + ": " + text;
    }

    private void warn(String text) {
        listener.happened(new SourceEvent(SourceEvent.Kind.WARNING, streamEnd, text));
    }

    private void publish(State state, Optional<String> failure) {
        status = new RecorderStatus(
                state, writer.length(), writer.filled(), overrun, writer.badValues(), writer.momentsLeftOut(), failure);
    }

    /**
     * Writes what the ring still holds, closes the file and completes its sidecars. A recording that has failed before is
     * closed already; {@link RecorderStatus#failure()} says why.
     *
     * @throws RecordingException where the disk does not answer
     */
    @Override
    public void close() throws IOException {
        closing = true;
        LockSupport.unpark(thread);
        try {
            // Never interrupted: that would close the file under the writer.
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            throw new RecordingException(
                    session.samples() + ": the disk does not answer; what was forced to it before stays readable");
        }
    }
}
