package org.opentmr.simulation;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.opentmr.device.Integrity;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.SourceListener;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.Tally;
import org.opentmr.device.replay.Playback;
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

    /** Range of a 24-bit converter with a reference of 4.5 V and a gain of 24. */
    private static final double RANGE_MICROVOLTS = 4.5 / 24 * 1e6;

    /** Samples made at a time, at most. */
    private static final int STRETCH = 256;

    private final PatientSession session;
    private final List<Annotation> annotations;
    private final Clock clock;
    private final Playback playback;
    private final double[][] exact;
    private final float[][] rounded;
    private final Tally tally = new Tally();
    private SourceListener listener = event -> {};
    private int nextAnnotation;
    private long position;

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
        this.clock = clock;
        annotations = session.annotations();
        playback = new Playback(name(), session.layout().rateHz(), speed, clock, pause);
        exact = new double[session.layout().size()][STRETCH];
        rounded = new float[session.layout().size()][STRETCH];
    }

    @Override
    public String name() {
        return "simulated patient";
    }

    @Override
    public SourceDescription open(SourceListener listener) throws IOException {
        playback.open();
        this.listener = listener;
        return new SourceDescription(name(), session.layout(), RANGE_MICROVOLTS, Integrity.LOCAL);
    }

    @Override
    public void start() {
        playback.start(position);
    }

    @Override
    @HotPath
    public Read read(Block block) {
        if (playback.isOver(block, exact.length)) {
            return Read.END;
        }
        if (position == session.length()) {
            playback.end();
            return Read.END;
        }
        long due = playback.awaitDue(position, session.length());
        if (playback.isClosed()) {
            return Read.END;
        }
        return due == 0 ? Read.NOTHING : take(due, block);
    }

    private Read take(long due, Block block) {
        tellMarkers();
        long unbroken = nextMarker() - position;
        int count = (int) Math.min(Math.min(due, unbroken), block.capacity());
        block.begin(position);
        for (int done = 0; done < count; ) {
            int run = Math.min(STRETCH, count - done);
            session.generate(exact, 0, run);
            for (int c = 0; c < exact.length; c++) {
                for (int i = 0; i < run; i++) {
                    rounded[c][i] = (float) exact[c][i];
                }
            }
            done += block.append(rounded, 0, run, clock.nanos());
        }
        position += count;
        tally.frame(count);
        return Read.SAMPLES;
    }

    private long nextMarker() {
        return nextAnnotation < annotations.size()
                ? annotations.get(nextAnnotation).firstSample()
                : session.length();
    }

    private void tellMarkers() {
        while (nextAnnotation < annotations.size() && nextMarker() <= position) {
            Annotation annotation = annotations.get(nextAnnotation++);
            listener.happened(new SourceEvent(SourceEvent.Kind.MARKER, annotation.firstSample(), annotation.label()));
        }
    }

    @Override
    public void stop() {
        playback.stop();
    }

    @Override
    public State state() {
        return playback.state();
    }

    @Override
    public StreamCounters counters() {
        return tally.counters();
    }

    @Override
    public void close() {
        playback.close();
    }
}
