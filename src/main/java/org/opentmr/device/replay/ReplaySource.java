package org.opentmr.device.replay;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.opentmr.device.Integrity;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.SourceListener;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.Tally;
import org.opentmr.recording.StoredRecording;
import org.opentmr.signal.Block;
import org.opentmr.signal.Clock;
import org.opentmr.signal.HotPath;

/**
 * A recording played as if it were live.
 *
 * <p>Samples keep the recording's numbers (a further round of a loop counts on), are rounded to float as an offline
 * decoder rounds them, and come unchanged otherwise: a sample that is no number stays none. What the recording holds beside
 * them is told as events just before the block that begins with their sample:
 *
 * <ul>
 *   <li>{@link SourceEvent.Kind#MARKER} at the first sample of an annotation, with its label;
 *   <li>{@link SourceEvent.Kind#RETURNED} where another piece begins: at the recording's joins, and where a loop begins
 *       again. The numbers run on there, but the signal does not, which the block says too: a decoder that restarts at
 *       joins restarts before this sample, and then decides as it does offline, to the last bit.
 * </ul>
 *
 * <p>A reader that comes late finds everything that has become due, and loses nothing. A stop halts the recording, a start
 * lets it go on where it was. May be closed from another thread; that ends a wait.
 */
public final class ReplaySource implements Source {

    /** Headroom above the largest sample, so that nobody takes that one for a converter at its rail. */
    private static final double HEADROOM = 2;

    private final StoredRecording recording;
    private final boolean loop;
    private final Clock clock;
    private final RecordingReader reader;
    private final RecordingMarks marks;
    private final Playback playback;
    private final long length;
    private final Tally tally = new Tally();
    private SourceListener listener = event -> {};
    private long position;
    private long offset;

    /**
     * @param recording played without loading all of it; closed with this source
     * @param clock paces it and stamps the blocks
     */
    public ReplaySource(StoredRecording recording, ReplayOptions options, Clock clock) {
        this(recording, options, clock, LockSupport::parkNanos);
    }

    /** @param pause waits so many nanoseconds, or less */
    ReplaySource(StoredRecording recording, ReplayOptions options, Clock clock, LongConsumer pause) {
        this.recording = recording;
        this.clock = clock;
        length = recording.length();
        loop = options.loop() && length > 0;
        reader = new RecordingReader(recording);
        marks = new RecordingMarks(recording);
        playback = new Playback(name(), recording.layout().rateHz(), options.speed(), clock, pause);
    }

    @Override
    public String name() {
        return "recording " + recording.name();
    }

    /**
     * Reads through the recording once, for its largest sample. A recording does not tell the range of its converter: the
     * range stated is the first power of two beyond twice that sample.
     */
    @Override
    public SourceDescription open(SourceListener listener) throws IOException {
        playback.open();
        double largest = reader.largest();
        double beyond = HEADROOM * (largest > 0 ? largest : 1);
        this.listener = listener;
        return new SourceDescription(
                name(), recording.layout(), Math.scalb(1.0, Math.getExponent(beyond) + 1), Integrity.LOCAL);
    }

    @Override
    public void start() {
        playback.start(offset + position);
    }

    @Override
    @HotPath
    public Read read(Block block) throws IOException {
        if (playback.isOver(block, recording.layout().size())) {
            return Read.END;
        }
        if (position == length && !loop) {
            marks.tellUpTo(length, offset, listener);
            playback.end();
            return Read.END;
        }
        long due = playback.awaitDue(offset + position, loop ? Long.MAX_VALUE : length);
        if (playback.isClosed()) {
            return Read.END;
        }
        return due == 0 ? Read.NOTHING : take(due, block);
    }

    private Read take(long due, Block block) throws IOException {
        boolean anew = position == length;
        if (anew) {
            beginAgain();
        }
        anew |= marks.tellUpTo(position, offset, listener);
        long unbroken = marks.nextBy(length) - position;
        int count = (int) Math.min(Math.min(due, unbroken), block.capacity());
        block.begin(offset + position, anew);
        try {
            reader.read(position, count, block, clock.nanos());
        } catch (IOException e) {
            if (playback.isClosed()) {
                return Read.END;
            }
            throw e;
        }
        position += count;
        tally.frame(count);
        return Read.SAMPLES;
    }

    private void beginAgain() {
        marks.tellUpTo(length, offset, listener);
        offset += length;
        position = 0;
        marks.rewind();
        listener.happened(new SourceEvent(SourceEvent.Kind.RETURNED, offset, "the recording begins again"));
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
        try {
            recording.close();
        } catch (IOException e) {
            // It was only read: nothing can be lost.
        }
    }
}
