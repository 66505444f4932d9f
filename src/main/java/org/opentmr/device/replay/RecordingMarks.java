package org.opentmr.device.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.SourceListener;
import org.opentmr.recording.StoredRecording;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.HotPath;

/** What a recording holds beside its samples, told in the order of the samples. */
final class RecordingMarks {

    private record Mark(long sample, SourceEvent.Kind kind, String text) {}

    private final List<Mark> marks = new ArrayList<>();
    private int next;

    RecordingMarks(StoredRecording recording) {
        for (long join : recording.joins()) {
            if (join > 0 && join < recording.length()) {
                marks.add(new Mark(join, SourceEvent.Kind.RETURNED, "another piece of the recording begins"));
            }
        }
        for (Annotation annotation : recording.annotations()) {
            if (annotation.firstSample() <= recording.length()) {
                marks.add(new Mark(annotation.firstSample(), SourceEvent.Kind.MARKER, annotation.label()));
            }
        }
        // Stable: a join stays before the annotations of its sample.
        marks.sort(Comparator.comparingLong(Mark::sample));
    }

    void rewind() {
        next = 0;
    }

    /** The first sample, {@code end} at most, before which something is yet to be told. */
    @HotPath
    long nextBy(long end) {
        return next < marks.size() ? Math.min(end, marks.get(next).sample()) : end;
    }

    /**
     * Tells everything that belongs before a sample.
     *
     * @param offset from the recording's numbers to the stream's
     * @return whether another piece begins there
     */
    boolean tellUpTo(long sample, long offset, SourceListener listener) {
        boolean anew = false;
        while (next < marks.size() && marks.get(next).sample() <= sample) {
            Mark mark = marks.get(next++);
            listener.happened(new SourceEvent(mark.kind(), offset + mark.sample(), mark.text()));
            anew |= mark.kind() == SourceEvent.Kind.RETURNED;
        }
        return anew;
    }
}
