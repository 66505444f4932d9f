package org.opentmr.app.bench.view.tune;

import java.util.List;
import org.opentmr.app.bench.model.tune.Trial;
import org.opentmr.motion.MotionSet;
import org.opentmr.tuning.ChangedMoment;
import org.opentmr.tuning.DecisionTrack;
import org.opentmr.tuning.SessionEvidence;

/** What a timeline shows of a trial, one element per decision, in the order of time. */
final class Strips {

    /** In place of a motion: the decision was withheld. */
    static final int WITHHELD = -1;

    /** In place of a motion: nobody said what the person did. */
    static final int UNKNOWN = -2;

    private final SessionEvidence evidence;
    private final DecisionTrack was;
    private final DecisionTrack is;
    private final int[] intended;
    private final int[] before;
    private final int[] after;
    private final List<ChangedMoment> moments;

    Strips(Trial trial) {
        evidence = trial.inForce().evidence();
        was = trial.inForce().track();
        is = trial.comparison().track();
        moments = trial.comparison().changes();
        int n = evidence.decisions();
        intended = new int[n];
        before = new int[n];
        after = new int[n];
        for (int d = 0; d < n; d++) {
            int truth = evidence.truth(d);
            intended[d] = truth == SessionEvidence.BETWEEN ? UNKNOWN : truth;
            before[d] = limb(was, d);
            after[d] = limb(is, d);
        }
    }

    private int limb(DecisionTrack track, int d) {
        if (track.moving(d) != MotionSet.NONE) {
            return track.moving(d);
        }
        int rest = evidence.motions().restIndex();
        return track.rejected(d) || rest == MotionSet.NONE ? WITHHELD : rest;
    }

    int decisions() {
        return intended.length;
    }

    MotionSet motions() {
        return evidence.motions();
    }

    List<ChangedMoment> moments() {
        return moments;
    }

    int[] intended() {
        return intended;
    }

    int[] before() {
        return before;
    }

    int[] after() {
        return after;
    }

    double speedBefore(int decision) {
        return was.speed(decision);
    }

    double speedAfter(int decision) {
        return is.speed(decision);
    }

    double seconds(int decision) {
        return evidence.seconds(decision);
    }

    double stepSeconds() {
        return evidence.incrementSeconds();
    }

    /** Of the recording. */
    double endSeconds() {
        return evidence.recording().durationSeconds();
    }

    /** The first decision that falls due at a time or after it; as many as there are where none does. */
    int at(double seconds) {
        int low = 0;
        int high = decisions();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds(middle) < seconds) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What a kind is called. */
    String name(int kind) {
        return switch (kind) {
            case WITHHELD -> "still, withheld";
            case UNKNOWN -> "not said";
            default -> motions().get(kind).name();
        };
    }
}
