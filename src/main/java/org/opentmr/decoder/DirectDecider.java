package org.opentmr.decoder;

import org.opentmr.control.Command;
import org.opentmr.control.direct.DirectController;
import org.opentmr.signal.HotPath;

/** Direct control: the features are the envelopes. */
final class DirectDecider implements Decider {

    private static final double[] NO_POSTERIOR = {};

    private final DirectController controller;

    DirectDecider(TrainedStrategy.Direct trained, double incrementSeconds) {
        controller = new DirectController(trained.sites(), trained.motions(), incrementSeconds);
    }

    @Override
    @HotPath
    public void decide(double[] features, double activity, boolean bad, Command out) {
        controller.decide(features, bad, out);
    }

    @Override
    public double[] posterior() {
        return NO_POSTERIOR;
    }

    @Override
    public void reset() {
        controller.reset();
    }

    DirectController controller() {
        return controller;
    }
}
