package org.opentmr.decoder;

import java.util.Optional;
import org.opentmr.control.Command;
import org.opentmr.control.direct.DirectController;
import org.opentmr.signal.HotPath;

/** The trained half of a decoder on one stream: from the features of a window to a decision. For one thread. */
public final class BackEnd {

    private final Decider decider;

    public BackEnd(TrainedDecoder trained) {
        decider = decider(trained.strategy(), trained.spec());
    }

    private static Decider decider(TrainedStrategy trained, DecoderSpec spec) {
        if (trained instanceof TrainedStrategy.Pattern pattern) {
            return new PatternDecider(pattern, spec.control());
        }
        if (trained instanceof TrainedStrategy.Direct direct) {
            return new DirectDecider(direct, spec.incrementSeconds());
        }
        if (trained instanceof TrainedStrategy.Parallel parallel) {
            return new ParallelDecider(parallel, spec.control());
        }
        return new RegressionDecider(
                (TrainedStrategy.Regression) trained, ((Strategy.Regression) spec.strategy()).deadband());
    }

    /**
     * Decides one window.
     *
     * @param features of the window
     * @param activity strength of the contraction, in the unit of the samples
     * @param bad whether a channel was bad within the window
     * @param out receives the decision
     */
    @HotPath
    public void decide(double[] features, double activity, boolean bad, Command out) {
        decider.decide(features, activity, bad, out);
    }

    /**
     * The posterior of the last decision, per motion; the same array at every call. Empty for direct control and regression,
     * which know none.
     */
    public double[] posterior() {
        return decider.posterior();
    }

    /** Where it is direct control: the modes of its groups. */
    public Optional<DirectController> direct() {
        return decider instanceof DirectDecider direct ? Optional.of(direct.controller()) : Optional.empty();
    }

    /** Forgets earlier decisions. */
    public void reset() {
        decider.reset();
    }
}
