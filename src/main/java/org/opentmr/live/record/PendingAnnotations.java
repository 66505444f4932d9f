package org.opentmr.live.record;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.opentmr.signal.Annotation;

/**
 * Annotations on their way from the stream's sample numbers into a file, which must hold the samples before what is said
 * of them. For one thread.
 */
final class PendingAnnotations {

    private final List<Annotation> waiting = new ArrayList<>();

    /** @param annotation in the stream's sample numbers */
    void add(Annotation annotation) {
        waiting.add(annotation);
    }

    /**
     * Those whose samples are all in the file, in the file's sample numbers.
     *
     * @param origin number of the file's first sample in the stream
     * @param length samples in the file
     */
    List<Annotation> complete(long origin, long length) {
        return take(origin, length, false, false);
    }

    /** The same, and every moment beside, put on the file's last sample where the stream has not come as far. */
    List<Annotation> moments(long origin, long length) {
        return take(origin, length, true, false);
    }

    /** All that is left, cut to the file. */
    List<Annotation> rest(long origin, long length) {
        return take(origin, length, true, true);
    }

    private List<Annotation> take(long origin, long length, boolean moments, boolean stretches) {
        List<Annotation> taken = new ArrayList<>();
        for (Iterator<Annotation> each = waiting.iterator(); each.hasNext() && length > 0; ) {
            Annotation annotation = each.next();
            boolean isMoment = annotation.samples() == 0;
            boolean isComplete = annotation.end() + (isMoment ? 1 : 0) - origin <= length;
            if (isComplete || (isMoment ? moments : stretches)) {
                cut(annotation, origin, length).ifPresent(taken::add);
                each.remove();
            }
        }
        return taken;
    }

    private static Optional<Annotation> cut(Annotation annotation, long origin, long length) {
        boolean isMoment = annotation.samples() == 0;
        long first = Math.max(0, annotation.firstSample() - origin);
        long end = Math.min(length, Math.max(0, annotation.end() - origin));
        if (isMoment) {
            first = Math.min(first, length - 1);
            end = first;
        } else if (end <= first) {
            return Optional.empty();
        }
        return Optional.of(new Annotation(
                first,
                end - first,
                annotation.label(),
                annotation.value(),
                annotation.repetition(),
                annotation.split()));
    }
}
