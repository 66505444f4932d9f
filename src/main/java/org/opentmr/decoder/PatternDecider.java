package org.opentmr.decoder;

import org.opentmr.classifier.Scorer;
import org.opentmr.control.Command;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.Controller;
import org.opentmr.signal.HotPath;

/** Pattern recognition: posterior and control. */
final class PatternDecider implements Decider {

    private final Scorer scorer;
    private final Controller controller;
    private final boolean needsDistance;
    private final double[] posterior;

    PatternDecider(TrainedStrategy.Pattern trained, ControlSpec control) {
        scorer = trained.model().newScorer();
        controller = control.newController(trained.motions(), trained.activityRanges());
        needsDistance = control.rejection().stream()
                .anyMatch(rejection -> rejection.squaredDistanceLimit().isPresent());
        posterior = new double[trained.motions().size()];
    }

    @Override
    @HotPath
    public void decide(double[] features, double activity, boolean bad, Command out) {
        scorer.score(features, posterior);
        int winner = Controller.winner(posterior);
        boolean found = winner != Command.NO_MOTION;
        double squaredDistance = needsDistance && found ? scorer.squaredDistance(features, winner) : Double.NaN;
        controller.decide(winner, found ? posterior[winner] : 0, activity, squaredDistance, bad, out);
    }

    @Override
    public double[] posterior() {
        return posterior;
    }

    @Override
    public void reset() {
        controller.reset();
    }
}
