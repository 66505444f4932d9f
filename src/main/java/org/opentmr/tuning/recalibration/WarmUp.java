package org.opentmr.tuning.recalibration;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Annotation;

/**
 * Which annotations of a recording stand for the warm-up of a session: every motion once, then every motion a second time,
 * and so on, in the order of the recording within each round.
 *
 * @param round per annotation, how often its motion was done before
 */
record WarmUp(List<Annotation> annotations, int[] round) {

    static WarmUp of(List<Annotation> annotations) {
        Map<Motion, Integer> seen = new HashMap<>();
        int[] round = annotations.stream()
                .mapToInt(annotation -> seen.merge(annotation.motion(), 1, Integer::sum) - 1)
                .toArray();
        return new WarmUp(List.copyOf(annotations), round);
    }

    /** Rounds that hold every motion. */
    int completeRounds() {
        Map<Motion, Integer> times = new HashMap<>();
        annotations.forEach(annotation -> times.merge(annotation.motion(), 1, Integer::sum));
        return times.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** The annotations of the first rounds. */
    BitSet rounds(int count) {
        BitSet chosen = new BitSet();
        for (int a = 0; a < round.length; a++) {
            chosen.set(a, round[a] < count);
        }
        return chosen;
    }

    /** As many whole annotations, round by round, as fit into so many seconds. */
    BitSet seconds(double seconds, double rateHz) {
        BitSet chosen = new BitSet();
        double left = seconds;
        for (int r = 0; chosen.cardinality() < round.length; r++) {
            for (int a = 0; a < round.length; a++) {
                if (round[a] == r) {
                    left -= annotations.get(a).samples() / rateHz;
                    if (left < 0) {
                        return chosen;
                    }
                    chosen.set(a);
                }
            }
        }
        return chosen;
    }
}
