package org.opentmr.recording.edf;

import java.util.Optional;
import org.opentmr.recording.Warnings;
import org.opentmr.signal.Annotation;

/** Keeps annotations within the samples that are there. */
public final class AnnotationBounds {

    private AnnotationBounds() {}

    /**
     * The part of {@code [first, end)} that lies in {@code [0, length)}. A stretch that reaches out is cut and one that
     * lies outside is left out, both with a warning.
     */
    public static Optional<Annotation> within(
            long first, long end, long length, String label, String file, Warnings warnings) {
        String what = file + ": annotation \"" + label + "\", samples " + first + " to " + end + ", ";
        if (first >= length || (first < 0 && end <= 0)) {
            warnings.add(what + "lies outside the " + length + " samples; left out");
            return Optional.empty();
        }
        if (first < 0 || end > length) {
            warnings.add(what + "reaches outside the " + length + " samples; cut");
        }
        long from = Math.max(0, first);
        return Optional.of(new Annotation(from, Math.min(length, end) - from, label));
    }
}
