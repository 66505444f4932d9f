package org.opentmr.live.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.SourceListener;
import org.opentmr.recording.bids.BidsSession;
import org.opentmr.recording.bids.BidsWriter;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Block;
import org.opentmr.signal.Clock;
import org.opentmr.signal.SampleRing;

/**
 * A recording with a person in front of the electrodes: the {@link Recorder} writes, the {@link GuidedSession}, where
 * there is a protocol, leads and marks.
 *
 * <p>One thread calls {@link #poll}, {@link #redo}, {@link #mark}, {@link #finish} and {@link #close}, and polls about
 * twenty times a second; {@link #happened} is for the source's thread, {@link #failure} for any.
 */
public final class RecordingSession implements SourceListener, Closeable {

    private final Path samples;
    private final double rateHz;
    private final Recorder recorder;
    private final SampleRing.Reader reader;
    private final Block block;
    private final Optional<GuidedSession> guide;
    private final ConcurrentLinkedQueue<Annotation> bad;
    private boolean started;
    private long streamEnd;

    private RecordingSession(
            Path samples,
            SourceDescription source,
            SampleRing.Reader reader,
            Recorder recorder,
            Optional<GuidedSession> guide,
            ConcurrentLinkedQueue<Annotation> bad) {
        this.samples = samples;
        this.rateHz = source.layout().rateHz();
        this.recorder = recorder;
        this.reader = reader;
        this.block = Recorder.newBlock(source);
        this.guide = guide;
        this.bad = bad;
    }

    /**
     * Begins to record the stream from now on. Samples, channels and a first sidecar are on the disk when
     * it returns.
     *
     * @param writer of the data set
     * @param source what the stream is made of
     * @param readers makes readers of the stream
     * @param listener is told of trouble with the file, on the recorder's thread
     * @throws org.opentmr.recording.RecordingException where a recording of this name exists
     */
    public static RecordingSession begin(
            BidsWriter writer,
            RecordingPlan plan,
            SourceDescription source,
            Supplier<SampleRing.Reader> readers,
            SourceListener listener,
            Clock clock)
            throws IOException {
        BidsSession session = writer.begin(plan.name(), source.layout(), source.largest(), plan.factsOf(source));
        Optional<GuidedSession> guide = plan.protocol()
                .map(protocol -> new GuidedSession(protocol, source.layout().rateHz()));
        ConcurrentLinkedQueue<Annotation> bad = new ConcurrentLinkedQueue<>();
        BadListener badListener = guide.isPresent()
                ? (first, end) -> bad.add(new Annotation(first, end - first, Annotation.BAD))
                : (first, end) -> {};
        Recorder recorder = Recorder.start(session, readers.get(), source, listener, badListener, clock);
        return new RecordingSession(session.samples(), source, readers.get(), recorder, guide, bad);
    }

    /** Marks an event of the source in the file. */
    @Override
    public void happened(SourceEvent event) {
        recorder.happened(event);
    }

    /** Follows the stream and tells how things stand. */
    public SessionStatus poll() {
        while (reader.read(block) > 0) {
            follow();
        }
        for (Annotation each = bad.poll(); each != null; each = bad.poll()) {
            long first = each.firstSample();
            long end = each.end();
            guide.ifPresent(session -> session.spoiled(first, end));
        }
        passOn();
        RecorderStatus status = recorder.status();
        return new SessionStatus(
                status,
                status.samples() / rateHz,
                status.filledSamples() / rateHz,
                guide.filter(session -> started).map(GuidedSession::prompt));
    }

    private void follow() {
        long first = block.firstSample();
        if (!started) {
            guide.ifPresent(session -> session.start(first));
            started = true;
        } else if (first > streamEnd) {
            guide.ifPresent(session -> session.gap(streamEnd, first));
        }
        streamEnd = block.end();
        guide.ifPresent(session -> session.advance(streamEnd));
    }

    private void passOn() {
        guide.ifPresent(session -> session.takeAnnotations().forEach(recorder::annotate));
    }

    /**
     * Has the contraction that the person does, or has just done, done again.
     *
     * @return false where there is none
     */
    public boolean redo() {
        boolean again = guide.map(GuidedSession::redo).orElse(false);
        passOn();
        return again;
    }

    /** Marks this moment. */
    public void mark(String text) {
        recorder.happened(new SourceEvent(SourceEvent.Kind.MARKER, streamEnd, text));
    }

    /** Ends the protocol before its time; the recording goes on until it is closed. */
    public void finish() {
        guide.filter(session -> started && !session.isDone()).ifPresent(GuidedSession::finish);
        passOn();
    }

    /** Why the recording has ended before its time; empty while it goes on. From any thread. */
    public Optional<String> failure() {
        return recorder.status().failure();
    }

    /** The sample file. */
    public Path samples() {
        return samples;
    }

    /** Ends the protocol where it is not through, writes what is left and closes the file. */
    @Override
    public void close() throws IOException {
        poll();
        finish();
        recorder.close();
    }
}
