package org.opentmr.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opentmr.assessment.ConfusionMatrix;
import org.opentmr.motion.MotionSet;

/** Counts what a session's decisions come to, one by one in the order of time. */
final class OutcomeCount {

    /** No decision of a contraction was right yet. */
    private static final long NEVER = -1;

    private final SessionEvidence evidence;
    private final DecisionTrack track;
    private final MotionSet motions;
    private final int rest;
    private final long[][] counts;
    private final long[] rejected;
    private final int[] still;
    private final int[] falseActivations;
    private final SpeedSample[] correct;
    private final long[] firstCorrect;
    private boolean wasMoving;

    OutcomeCount(SessionEvidence evidence, DecisionTrack track) {
        if (track.decisions() != evidence.decisions()) {
            throw new IllegalArgumentException("a track of " + track.decisions() + " decisions does not belong to a"
                    + " session of " + evidence.decisions());
        }
        this.evidence = evidence;
        this.track = track;
        motions = evidence.motions();
        rest = motions.restIndex();
        int size = motions.size();
        counts = new long[size][size];
        rejected = new long[size];
        still = new int[size];
        falseActivations = new int[size];
        correct = new SpeedSample[size];
        Arrays.setAll(correct, motion -> new SpeedSample());
        firstCorrect = new long[evidence.annotations().size()];
        Arrays.fill(firstCorrect, NEVER);
        for (int d = 0; d < track.decisions(); d++) {
            count(d);
        }
    }

    private void count(int d) {
        int moving = track.moving(d);
        boolean begins = moving != MotionSet.NONE && (evidence.restart()[d] || !wasMoving);
        int truth = evidence.truth(d);
        if (truth != SessionEvidence.BETWEEN) {
            noteFirstCorrect(d, truth, moving);
            if (evidence.inside()[d]) {
                noteDecided(d, truth);
                noteMoving(d, truth, moving, begins);
            }
        }
        wasMoving = moving != MotionSet.NONE;
    }

    private void noteFirstCorrect(int d, int truth, int moving) {
        int contraction = evidence.annotation()[d];
        if (moving == truth && firstCorrect[contraction] == NEVER) {
            firstCorrect[contraction] = evidence.end()[d];
        }
    }

    private void noteDecided(int d, int truth) {
        int decided = track.motion(d);
        if (decided == MotionSet.NONE || (track.rejected(d) && decided == rest)) {
            rejected[truth]++;
        } else {
            counts[truth][decided]++;
        }
    }

    private void noteMoving(int d, int truth, int moving, boolean begins) {
        if (moving == MotionSet.NONE) {
            still[truth]++;
        } else if (moving == truth) {
            correct[truth].add(track.speed(d));
        } else if (truth == rest && begins) {
            falseActivations[moving]++;
        }
    }

    ControlOutcome outcome() {
        List<MotionOutcome> outcomes = new ArrayList<>();
        for (int motion = 0; motion < motions.size(); motion++) {
            if (motion != rest) {
                outcomes.add(outcome(motion));
            }
        }
        double restSeconds = rest == MotionSet.NONE ? 0 : due(rest) * evidence.incrementSeconds();
        return new ControlOutcome(
                new ConfusionMatrix(motions, counts, rejected),
                restSeconds,
                Arrays.stream(falseActivations).sum(),
                outcomes);
    }

    private MotionOutcome outcome(int motion) {
        int contractions = 0;
        List<Double> delays = new ArrayList<>();
        for (int a = 0; a < firstCorrect.length; a++) {
            if (evidence.motionOfAnnotation(a) == motion) {
                contractions++;
                if (firstCorrect[a] != NEVER) {
                    delays.add((firstCorrect[a] - evidence.annotations().get(a).firstSample())
                            / evidence.recording().layout().rateHz());
                }
            }
        }
        int due = (int) due(motion);
        int right = correct[motion].size();
        return new MotionOutcome(
                motions.get(motion),
                due,
                (double) still[motion] / due,
                (double) (due - still[motion] - right) / due,
                falseActivations[motion],
                contractions,
                contractions - delays.size(),
                median(delays),
                correct[motion].deciles());
    }

    /** Decisions whose window lies in the motion; every one of them is in the confusion matrix. */
    private long due(int motion) {
        return Arrays.stream(counts[motion]).sum() + rejected[motion];
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
