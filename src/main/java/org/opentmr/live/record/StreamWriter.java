package org.opentmr.live.record;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.bids.BidsSession;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Block;
import org.opentmr.signal.ChannelLayout;

/**
 * Writes a stream into a file whose time is the stream's: where samples never came, the last ones are repeated and marked.
 * The file begins with the first sample that is written. For one thread.
 */
final class StreamWriter implements Closeable {

    /** Label of values that are not a number or beyond the range; the file holds 0 or the range's end in their place. */
    static final String BAD_VALUE = Annotation.BAD + "_VALUE";

    /** Kind of the moment at which samples were overwritten before they could be written. */
    static final String OVERRUN = "OVERRUN";

    static final String RAIL = "RAIL";

    /** A longer one would fill the disk with nothing. */
    static final double LONGEST_GAP_SECONDS = 3600;

    /** A stream that keeps complaining must not use up the room for annotations. */
    static final int MOMENTS_A_SECOND = 8;

    private static final int FILL = 1024;
    private static final long NONE = -1;

    private final BidsSession session;
    private final ChannelLayout layout;
    private final BadListener listener;
    private final ValueWatch watch;
    private final PendingAnnotations pending = new PendingAnnotations();
    private final float[] last;
    private final float[][] held;
    private long origin = NONE;
    private long length;
    private long filled;
    private int moments;
    private long momentsLeftOut;

    StreamWriter(BidsSession session, SourceDescription source, BadListener listener) {
        this.session = session;
        this.layout = source.layout();
        this.listener = listener;
        watch = new ValueWatch(layout.size(), source.largest(), layout.rateHz(), new Marks());
        last = new float[layout.size()];
        held = new float[layout.size()][FILL];
    }

    private final class Marks implements ValueWatch.Findings {
        @Override
        public void bad(long first, long end) {
            pending.add(new Annotation(first, end - first, BAD_VALUE));
            listener.bad(first, end);
        }

        @Override
        public void rail(int channel, long sample) {
            moment(sample, EventLabel.of(RAIL, layout.channels().get(channel).name()));
        }
    }

    /** Takes the next block. */
    void write(Block block) throws IOException {
        if (origin == NONE) {
            origin = block.firstSample();
        }
        long missing = block.firstSample() - origin - length;
        if (missing < 0) {
            throw new RecordingException(session.samples() + ": the stream went back from sample " + (origin + length)
                    + " to " + block.firstSample() + "; start another recording");
        }
        if (missing > 0) {
            fill(missing);
        }
        watch.look(block);
        session.append(block.samples(), 0, block.count());
        length += block.count();
        for (int c = 0; c < last.length; c++) {
            float value = block.samples()[c][block.count() - 1];
            last[c] = Float.isFinite(value) ? value : last[c];
        }
        annotateAll(pending.complete(origin, length));
    }

    private void fill(long missing) throws IOException {
        if (missing > LONGEST_GAP_SECONDS * layout.rateHz()) {
            throw new RecordingException(String.format(
                    Locale.ROOT,
                    "%s: the stream jumped by %.0f s, too long a gap to keep in one file; start another recording",
                    session.samples(),
                    missing / layout.rateHz()));
        }
        watch.flush();
        for (int c = 0; c < last.length; c++) {
            Arrays.fill(held[c], last[c]);
        }
        // Before the samples: a crash must not leave any of them unmarked.
        session.annotate(new Annotation(length, missing, Annotation.BAD_SKIPPED));
        listener.bad(origin + length, origin + length + missing);
        long left = missing;
        while (left > 0) {
            int run = (int) Math.min(FILL, left);
            session.append(held, 0, run);
            length += run;
            left -= run;
        }
        filled += missing;
    }

    /** Samples were overwritten before this writer came to them; the gap itself shows in the next block. */
    void overrun(long samples) {
        moment(origin + length, EventLabel.of(OVERRUN, samples + " samples came too fast for the disk"));
    }

    /** Marks what happened beside the samples, except for what a device merely says of itself. */
    void event(SourceEvent event) {
        if (event.kind() != SourceEvent.Kind.LOG) {
            moment(event.sample(), EventLabel.of(event));
        }
    }

    private void moment(long sample, String label) {
        if (moments++ < MOMENTS_A_SECOND) {
            pending.add(new Annotation(Math.max(0, sample), 0, label));
        } else {
            momentsLeftOut++;
        }
    }

    /** Marks a stretch, in the stream's sample numbers. */
    void annotate(Annotation annotation) throws IOException {
        pending.add(annotation);
        annotateAll(pending.complete(origin, length));
    }

    private void annotateAll(List<Annotation> annotations) throws IOException {
        for (Annotation annotation : annotations) {
            session.annotate(annotation);
        }
    }

    /** What is to be done once a second: everything goes to the disk, and the file must still be there. */
    void everySecond() throws IOException {
        moments = 0;
        annotateAll(pending.moments(origin, length));
        session.force();
        if (!session.isInPlace()) {
            throw new RecordingException(session.samples() + ": was deleted or moved away while it was recorded");
        }
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        try {
            watch.flush();
            annotateAll(pending.rest(origin, length));
        } finally {
            session.close();
        }
    }

    /** Samples per channel in the file, repeated ones included. */
    long length() {
        return length;
    }

    /** Samples per channel that never came and were filled in. */
    long filled() {
        return filled;
    }

    /** Values that were not a number or beyond the range. */
    long badValues() {
        return session.clipped();
    }

    /** Moments that were not marked because there were too many. */
    long momentsLeftOut() {
        return momentsLeftOut;
    }
}
