package org.opentmr.decoder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Annotation;

/** Which repetition of its motion each annotation is. */
public final class Repetitions {

    private Repetitions() {}

    /**
     * Per annotation its repetition: the recording's own number where every annotation has one, else counted from 0 in
     * the order in which the motion appears.
     */
    public static int[] of(List<Annotation> annotations) {
        boolean numbered = annotations.stream().allMatch(a -> a.repetition().isPresent());
        Map<Motion, Integer> seen = new HashMap<>();
        return annotations.stream()
                .mapToInt(a -> numbered ? a.repetition().orElseThrow() : seen.merge(a.motion(), 1, Integer::sum) - 1)
                .toArray();
    }
}
