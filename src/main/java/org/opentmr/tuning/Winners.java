package org.opentmr.tuning;

import org.opentmr.control.Command;
import org.opentmr.control.Controller;

/**
 * The most probable motion of every decision.
 *
 * @param motion its index; {@link Command#NO_MOTION} where the posterior is invalid
 * @param confidence its posterior; 0 where there is none
 */
record Winners(int[] motion, double[] confidence) {

    static Winners of(double[][] posterior) {
        int[] motion = new int[posterior.length];
        double[] confidence = new double[posterior.length];
        for (int d = 0; d < posterior.length; d++) {
            motion[d] = Controller.winner(posterior[d]);
            confidence[d] = motion[d] == Command.NO_MOTION ? 0 : posterior[d][motion[d]];
        }
        return new Winners(motion, confidence);
    }
}
