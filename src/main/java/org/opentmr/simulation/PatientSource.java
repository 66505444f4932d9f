package org.opentmr.simulation;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.SourceListener;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.replay.ReplayOptions;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Block;
import org.opentmr.signal.Clock;
import org.opentmr.signal.HotPath;

/**
 * A patient who follows a protocol as a live stream: the samples of {@link PatientSession}, rounded to float, with a
 * {@link SourceEvent.Kind#MARKER} just before the block that begins with the first sample of an annotation. A stop halts
 * the patient, a start lets them go on. May be closed from another thread; that ends a wait.
 */
public final class PatientSource implements Source {

    private final PatientSession session;
    private final List<Annotation> annotations;
    private final PatientStream stream;
    private SourceListener listener = event -> {};
    private int nextAnnotation;

    /**
     * A source at the beginning of a session.
     *
     * @param session at its beginning; this source's own from now on
     * @param speed simulated time per time on the clock, or {@link ReplayOptions#UNPACED}
     */
    public PatientSource(PatientSession session, double speed, Clock clock) {
        this(session, speed, clock, LockSupport::parkNanos);
    }

    /** As above; {@code pause} waits so many nanoseconds, or less. */
    PatientSource(PatientSession session, double speed, Clock clock, LongConsumer pause) {
        this.session = session;
        annotations = session.annotations();
        stream = new PatientStream(name(), session.layout(), session::generate, speed, clock, pause);
    }

    @Override
    public String name() {
        return "simulated patient";
    }

    @Override
    public SourceDescription open(SourceListener listener) throws IOException {
        SourceDescription opened = stream.open();
        this.listener = listener;
        return opened;
    }

    @Override
    public void start() {
        stream.start();
    }

    @Override
    @HotPath
    public Read read(Block block) {
        if (stream.isOver(block)) {
            return Read.END;
        }
        if (stream.position() == session.length()) {
            stream.end();
            return Read.END;
        }
        long due = stream.awaitDue(session.length());
        if (stream.isClosed()) {
            return Read.END;
        }
        if (due == 0) {
            return Read.NOTHING;
        }
        tellMarkers();
        stream.take(Math.min(due, nextMarker() - stream.position()), block);
        return Read.SAMPLES;
    }

    private long nextMarker() {
        return nextAnnotation < annotations.size()
                ? annotations.get(nextAnnotation).firstSample()
                : session.length();
    }

    private void tellMarkers() {
        while (nextAnnotation < annotations.size() && nextMarker() <= stream.position()) {
            Annotation annotation = annotations.get(nextAnnotation++);
            listener.happened(new SourceEvent(SourceEvent.Kind.MARKER, annotation.firstSample(), annotation.label()));
        }
    }

    @Override
    public void stop() {
        stream.stop();
    }

    @Override
    public State state() {
        return stream.state();
    }

    @Override
    public StreamCounters counters() {
        return stream.counters();
    }

    @Override
    public void close() {
        stream.close();
    }
}
