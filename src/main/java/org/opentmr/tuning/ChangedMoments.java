package org.opentmr.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** Finds where two tracks of one session differ in what the limb does. */
final class ChangedMoments {

    /** Changes of one kind that lie no further apart are one moment to a person; default of this program. */
    private static final double CLOSE_SECONDS = 0.5;

    private final SessionEvidence evidence;
    private final DecisionTrack before;
    private final DecisionTrack after;
    private final int close;
    private final List<ChangedMoment> found = new ArrayList<>();
    private int first;
    private int last;
    private int decisions;

    private ChangedMoments(SessionEvidence evidence, DecisionTrack before, DecisionTrack after) {
        this.evidence = evidence;
        this.before = before;
        this.after = after;
        close = (int) Math.round(CLOSE_SECONDS / evidence.incrementSeconds());
    }

    /** In the order of time. */
    static List<ChangedMoment> of(SessionEvidence evidence, DecisionTrack before, DecisionTrack after) {
        ChangedMoments moments = new ChangedMoments(evidence, before, after);
        for (int d = 0; d < evidence.decisions(); d++) {
            if (before.moving(d) != after.moving(d)) {
                moments.add(d);
            }
        }
        moments.close();
        return moments.found;
    }

    private void add(int d) {
        if (decisions > 0 && d - last <= close && isLike(d)) {
            last = d;
            decisions++;
            return;
        }
        close();
        first = d;
        last = d;
        decisions = 1;
    }

    private boolean isLike(int d) {
        return before.moving(d) == before.moving(first)
                && after.moving(d) == after.moving(first)
                && evidence.annotation()[d] == evidence.annotation()[first];
    }

    private void close() {
        if (decisions == 0) {
            return;
        }
        Motion was = motion(before.moving(first));
        Motion is = motion(after.moving(first));
        int truth = evidence.truth(first);
        Optional<Motion> intended = truth == SessionEvidence.BETWEEN
                ? Optional.empty()
                : Optional.of(evidence.motions().get(truth));
        found.add(new ChangedMoment(
                evidence.seconds(first),
                evidence.seconds(last) + evidence.incrementSeconds(),
                decisions,
                was,
                is,
                intended,
                ChangedMoment.Effect.of(was, is, intended)));
        decisions = 0;
    }

    private Motion motion(int moving) {
        return moving == MotionSet.NONE ? Motion.REST : evidence.motions().get(moving);
    }
}
