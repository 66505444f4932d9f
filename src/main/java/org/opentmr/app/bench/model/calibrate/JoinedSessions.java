package org.opentmr.app.bench.model.calibrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;

/**
 * Puts sessions of one person one behind the other: a motion that was done again has more repetitions then, and all of it is
 * judged, learned and tuned on as one.
 */
final class JoinedSessions {

    private JoinedSessions() {}

    /**
     * One recording of all; the only one itself.
     *
     * @param sessions at least one, oldest first
     * @throws IllegalArgumentException where they differ in channels or rate
     */
    static Recording of(List<Recording> sessions) {
        Recording first = sessions.get(0);
        if (sessions.size() == 1) {
            return first;
        }
        ChannelLayout layout = first.layout();
        long length = 0;
        List<Annotation> annotations = new ArrayList<>();
        List<Long> joins = new ArrayList<>();
        Map<Motion, Integer> numbers = new LinkedHashMap<>();
        int repetitions = 0;
        for (Recording each : sessions) {
            requireSame(first, each);
            if (length > 0) {
                joins.add(length);
            }
            long offset = length;
            each.joins().forEach(join -> joins.add(join + offset));
            int before = repetitions;
            for (Annotation annotation : each.annotations()) {
                annotations.add(moved(annotation, offset, before, numbers));
                repetitions =
                        Math.max(repetitions, before + annotation.repetition().orElse(0));
            }
            length += each.length();
        }
        double[][] samples = new double[layout.size()][Math.toIntExact(length)];
        int at = 0;
        for (Recording each : sessions) {
            for (int c = 0; c < samples.length; c++) {
                System.arraycopy(each.samples()[c], 0, samples[c], at, each.length());
            }
            at += each.length();
        }
        return new Recording(
                first.name() + " and " + (sessions.size() - 1) + " more",
                first.subject(),
                first.session(),
                layout,
                samples,
                annotations,
                joins);
    }

    /** Numbers of motions are those of the order in which they appear: another protocol numbers others. */
    private static Annotation moved(Annotation annotation, long offset, int repetitions, Map<Motion, Integer> numbers) {
        OptionalInt value = annotation.marksMotion()
                ? OptionalInt.of(numbers.computeIfAbsent(annotation.motion(), motion -> numbers.size()))
                : annotation.value();
        OptionalInt repetition = annotation.repetition().isPresent()
                ? OptionalInt.of(repetitions + annotation.repetition().getAsInt())
                : OptionalInt.empty();
        return new Annotation(
                annotation.firstSample() + offset,
                annotation.samples(),
                annotation.label(),
                value,
                repetition,
                annotation.split());
    }

    private static void requireSame(Recording first, Recording other) {
        if (other.layout().size() != first.layout().size()
                || other.layout().rateHz() != first.layout().rateHz()
                || !other.layout().unit().equals(first.layout().unit())) {
            throw new IllegalArgumentException(String.format(
                    "%s (%d electrodes, %.0f Hz) and %s (%d electrodes, %.0f Hz) cannot be learned from together; untick one"
                            + " of them",
                    first.name(),
                    first.layout().size(),
                    first.layout().rateHz(),
                    other.name(),
                    other.layout().size(),
                    other.layout().rateHz()));
        }
    }
}
