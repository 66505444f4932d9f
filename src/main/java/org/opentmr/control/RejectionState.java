package org.opentmr.control;

import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/** Judges winners one by one and remembers which motion it accepted last. */
final class RejectionState {

    private final double[] thresholds;
    private final double hysteresis;
    private final double squaredDistanceLimit;
    private final boolean badChannels;
    private final int rest;
    private int held = Command.NO_MOTION;

    RejectionState(Rejection design, MotionSet motions) {
        thresholds = design.thresholds(motions);
        hysteresis = design.hysteresis();
        squaredDistanceLimit = design.squaredDistanceLimit().orElse(Double.NaN);
        badChannels = design.badChannels();
        rest = motions.restIndex();
    }

    @HotPath
    RejectionReason judge(int winner, double confidence, double squaredDistance, boolean badChannel) {
        RejectionReason reason =
                winner == rest ? RejectionReason.NONE : judgeMotion(winner, confidence, squaredDistance, badChannel);
        held = reason == RejectionReason.NONE ? winner : Command.NO_MOTION;
        return reason;
    }

    private RejectionReason judgeMotion(int winner, double confidence, double squaredDistance, boolean badChannel) {
        if (badChannels && badChannel) {
            return RejectionReason.BAD_CHANNEL;
        }
        double threshold = winner == held ? thresholds[winner] - hysteresis : thresholds[winner];
        if (!(confidence > threshold)) {
            return RejectionReason.LOW_CONFIDENCE;
        }
        boolean looksAtDistance = !Double.isNaN(squaredDistanceLimit);
        return looksAtDistance && !(squaredDistance <= squaredDistanceLimit)
                ? RejectionReason.OUTLIER
                : RejectionReason.NONE;
    }

    void reset() {
        held = Command.NO_MOTION;
    }
}
