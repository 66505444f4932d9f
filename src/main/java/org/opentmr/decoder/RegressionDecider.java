package org.opentmr.decoder;

import org.opentmr.classifier.LinearRegression;
import org.opentmr.control.Command;
import org.opentmr.control.simultaneous.AxisSpeeds;
import org.opentmr.control.simultaneous.Deadband;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/** Regression: one signed speed per axis. */
final class RegressionDecider implements Decider {

    private static final double[] NO_POSTERIOR = {};

    private final LinearRegression regression;
    private final AxisSpeeds speeds;
    private final double[] estimates;

    RegressionDecider(TrainedStrategy.Regression trained, Deadband deadband) {
        regression = trained.regression();
        MotionSet motions = trained.motions();
        speeds = new AxisSpeeds(
                deadband,
                motions,
                trained.axes().stream()
                        .mapToInt(axis -> axis.forwards().map(motions::indexOf).orElse(MotionSet.NONE))
                        .toArray(),
                trained.axes().stream()
                        .mapToInt(axis -> axis.backwards().map(motions::indexOf).orElse(MotionSet.NONE))
                        .toArray());
        estimates = new double[regression.outputs()];
    }

    @Override
    @HotPath
    public void decide(double[] features, double activity, boolean bad, Command out) {
        regression.estimate(features, estimates);
        speeds.decide(estimates, bad, out);
    }

    @Override
    public double[] posterior() {
        return NO_POSTERIOR;
    }

    @Override
    public void reset() {
        // Every window stands alone.
    }
}
