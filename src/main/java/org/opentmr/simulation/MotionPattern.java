package org.opentmr.simulation;

import java.util.SplittableRandom;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Seed;

/**
 * How strongly a motion shows at every place around the limb: two bumps (von Mises functions of the angle) over a low
 * floor, drawn from the seed and the name of the motion.
 */
final class MotionPattern {

    /** What reaches an electrode from muscles elsewhere; default of the simulation. */
    private static final double FLOOR = 0.08;

    private final double[] centre = new double[2];
    private final double[] sharpness = new double[2];
    private final double[] height = new double[2];

    MotionPattern(Seed seed, Motion motion) {
        SplittableRandom random = seed.stream("pattern of " + motion.name(), 0);
        for (int bump = 0; bump < 2; bump++) {
            centre[bump] = random.nextDouble(2 * Math.PI);
            sharpness[bump] = random.nextDouble(0.8, 2.5);
            height[bump] = bump == 0 ? 1 : random.nextDouble(0.2, 0.7);
        }
    }

    /** Relative amplitude at an angle around the limb, in radians; about 0.1 to 1.8. */
    double at(double angle) {
        double sum = FLOOR;
        for (int bump = 0; bump < 2; bump++) {
            sum += height[bump] * StrictMath.exp(sharpness[bump] * (StrictMath.cos(angle - centre[bump]) - 1));
        }
        return sum;
    }
}
