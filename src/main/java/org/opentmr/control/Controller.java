package org.opentmr.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/**
 * Turns posteriors into commands, one per window, through the stages of a {@link ControlSpec}. For one thread; allocates
 * nothing.
 *
 * <p>What it guarantees: rest, a rejected window without a vote, an invalid posterior and (where rejection looks at them) a
 * bad channel have speed 0, the last two at once even while a vote would carry the motion on; an activity that is not
 * finite gives speed 0. What it does not know is time: samples that stay away and decisions that are too old are the
 * watchdog's.
 */
public final class Controller {

    private final int motions;
    private final int rest;
    private final @Nullable RejectionState rejection;
    private final @Nullable VoteState vote;
    private final @Nullable RampState ramp;
    private final @Nullable ProportionalSpeed proportional;
    private final ActivityRange[] ranges;

    Controller(ControlSpec spec, MotionSet motions, List<ActivityRange> ranges) {
        if (spec.proportional().isPresent() && ranges.size() != motions.size()) {
            throw new IllegalArgumentException("proportional speed needs one activity range per motion, got "
                    + ranges.size() + " ranges, " + motions.size() + " motions");
        }
        this.motions = motions.size();
        rest = motions.restIndex();
        rejection = spec.rejection()
                .map(design -> new RejectionState(design, motions))
                .orElse(null);
        vote = spec.vote().map(design -> new VoteState(design, motions)).orElse(null);
        ramp = spec.ramp().map(design -> new RampState(design, motions.size())).orElse(null);
        proportional = spec.proportional().orElse(null);
        this.ranges = ranges.toArray(ActivityRange[]::new);
    }

    /**
     * Decides on one window.
     *
     * @param posterior one number per motion, in the order of the motion set; of equal ones the first wins
     * @param activity sum over channels of the mean absolute value, in the signal's unit; looked at where speed is
     *     proportional
     * @param squaredDistance Mahalanobis distance to the winner's mean, squared; looked at where rejection has a limit, and
     *     NaN is beyond any
     * @param badChannel whether any channel is bad in this window
     * @param out is overwritten
     */
    @HotPath
    public void decide(double[] posterior, double activity, double squaredDistance, boolean badChannel, Command out) {
        if (posterior.length != motions) {
            throw new IllegalArgumentException(
                    "a controller for " + motions + " motions got a posterior of " + posterior.length);
        }
        int winner = winner(posterior);
        double confidence = winner == Command.NO_MOTION ? 0 : posterior[winner];
        decide(winner, confidence, activity, squaredDistance, badChannel, out);
    }

    /**
     * Decides on one window whose winner was found before, for whoever decides on the same windows over and over.
     *
     * @param winner as {@link #winner} gives it
     * @param confidence its posterior; 0 where there is none
     * @param activity as above
     * @param squaredDistance as above
     * @param badChannel as above
     * @param out is overwritten
     */
    @HotPath
    public void decide(
            int winner, double confidence, double activity, double squaredDistance, boolean badChannel, Command out) {
        RejectionReason reason = judge(winner, confidence, squaredDistance, badChannel);
        boolean rejected = reason != RejectionReason.NONE;
        int afterRejection = rejected ? rest : winner;
        int afterVote = vote == null ? afterRejection : vote.vote(afterRejection, rejected);
        int decision = reason.isFault() ? rest : afterVote;
        double speed = speed(decision, activity);
        out.begin(motions);
        if (decision != Command.NO_MOTION) {
            out.setSpeed(decision, speed);
        }
        out.setEvidence(winner, confidence);
        out.setDecision(reason, afterRejection, afterVote, decision, speed);
    }

    /** Forgets all earlier windows: a new stream, or a new start after a stop. */
    public void reset() {
        if (rejection != null) {
            rejection.reset();
        }
        if (vote != null) {
            vote.reset();
        }
        if (ramp != null) {
            ramp.reset();
        }
    }

    /**
     * The index of the largest number of a posterior, the first of equal ones; {@link Command#NO_MOTION} where any is not
     * finite or all are 0 or below.
     */
    @HotPath
    public static int winner(double[] posterior) {
        int winner = Command.NO_MOTION;
        double largest = 0;
        for (int k = 0; k < posterior.length; k++) {
            if (!Double.isFinite(posterior[k])) {
                return Command.NO_MOTION;
            }
            if (posterior[k] > largest) {
                largest = posterior[k];
                winner = k;
            }
        }
        return winner;
    }

    private RejectionReason judge(int winner, double confidence, double squaredDistance, boolean badChannel) {
        if (winner == Command.NO_MOTION) {
            if (rejection != null) {
                rejection.reset();
            }
            return RejectionReason.INVALID_POSTERIOR;
        }
        return rejection == null
                ? RejectionReason.NONE
                : rejection.judge(winner, confidence, squaredDistance, badChannel);
    }

    private double speed(int decision, double activity) {
        double ramped = ramp == null ? 1 : ramp.advance(decision);
        if (decision == rest || decision == Command.NO_MOTION) {
            return 0;
        }
        return proportional == null ? ramped : ramped * proportional.speed(ranges[decision].strength(activity));
    }
}
