package org.opentmr.decoder;

import org.opentmr.classifier.Scorer;
import org.opentmr.control.Command;
import org.opentmr.control.Controller;
import org.opentmr.signal.HotPath;

/** The trained half of a decoder on one stream: posterior and control. For one thread. */
public final class BackEnd {

    private final Scorer scorer;
    private final Controller controller;
    private final boolean needsDistance;
    private final double[] posterior;

    public BackEnd(TrainedDecoder trained) {
        scorer = trained.model().newScorer();
        controller = trained.spec().control().newController(trained.model().motions(), trained.activityRanges());
        needsDistance = trained.spec().control().rejection().stream()
                .anyMatch(rejection -> rejection.squaredDistanceLimit().isPresent());
        posterior = new double[trained.model().motions().size()];
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
        scorer.score(features, posterior);
        double squaredDistance = needsDistance ? scorer.squaredDistance(features, winner()) : Double.NaN;
        controller.decide(posterior, activity, squaredDistance, bad, out);
    }

    private int winner() {
        int winner = 0;
        for (int k = 1; k < posterior.length; k++) {
            if (posterior[k] > posterior[winner]) {
                winner = k;
            }
        }
        return winner;
    }

    /** The posterior of the last decision, per motion; the same array at every call. */
    public double[] posterior() {
        return posterior;
    }

    /** Forgets earlier decisions. */
    public void reset() {
        controller.reset();
    }
}
