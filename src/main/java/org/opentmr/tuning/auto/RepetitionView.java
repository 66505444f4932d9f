package org.opentmr.tuning.auto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.opentmr.decoder.Repetitions;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Recording;
import org.opentmr.tuning.SessionEvidence;

/**
 * The same session with only some repetitions annotated: all of it is replayed, as live, but nothing else is counted.
 */
final class RepetitionView {

    private RepetitionView() {}

    /** The numbers of the repetitions, ascending. */
    static int[] repetitions(Recording recording) {
        return Arrays.stream(Repetitions.of(recording.motions()))
                .distinct()
                .sorted()
                .toArray();
    }

    /** The recording without the motions of some repetitions. */
    static Recording without(Recording recording, IntPredicate leftOut) {
        int[] repetition = Repetitions.of(recording.motions());
        List<Annotation> kept = new ArrayList<>();
        int motion = 0;
        for (Annotation annotation : recording.annotations()) {
            if (!annotation.marksMotion() || !leftOut.test(repetition[motion++])) {
                kept.add(annotation);
            }
        }
        return new Recording(
                recording.name(),
                recording.subject(),
                recording.session(),
                recording.layout(),
                recording.samples(),
                kept,
                recording.joins());
    }

    /** Evidence that counts some repetitions only. */
    static SessionEvidence of(SessionEvidence evidence, IntPredicate kept) {
        int[] repetition = Repetitions.of(evidence.annotations());
        int[] place = new int[repetition.length];
        int places = 0;
        for (int a = 0; a < place.length; a++) {
            place[a] = kept.test(repetition[a]) ? places++ : SessionEvidence.BETWEEN;
        }
        int[] annotation = new int[evidence.decisions()];
        boolean[] inside = new boolean[evidence.decisions()];
        for (int d = 0; d < annotation.length; d++) {
            int was = evidence.annotation()[d];
            annotation[d] = was == SessionEvidence.BETWEEN ? was : place[was];
            inside[d] = evidence.inside()[d] && annotation[d] != SessionEvidence.BETWEEN;
        }
        return new SessionEvidence(
                without(evidence.recording(), number -> !kept.test(number)),
                evidence.spec(),
                evidence.motions(),
                evidence.ranges(),
                evidence.heldOut(),
                evidence.end(),
                annotation,
                inside,
                evidence.restart(),
                evidence.posterior(),
                evidence.activity(),
                evidence.squaredDistance(),
                evidence.bad());
    }
}
