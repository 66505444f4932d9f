package org.opentmr.control.simultaneous;

import java.util.Arrays;
import org.opentmr.control.Command;
import org.opentmr.control.RejectionReason;
import org.opentmr.control.Together;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/**
 * Turns one signed estimate per axis into a command: beyond the deadband each axis moves at its own speed, all at once. For
 * one thread; allocates nothing. An estimate that is not a number, and a bad channel, stop everything. The confidence is NaN:
 * an estimate of speed has none.
 */
public final class AxisSpeeds {

    private final Deadband deadband;
    private final int motions;
    private final int[] forwards;
    private final int[] backwards;
    private final Together together;
    private final boolean[] on;

    /**
     * @param set of the commands; holds rest
     * @param forwards per axis, the motion of positive speed, {@link MotionSet#NONE} where there is none
     * @param backwards that of negative speed
     */
    public AxisSpeeds(Deadband deadband, MotionSet set, int[] forwards, int[] backwards) {
        if (forwards.length != backwards.length) {
            throw new IllegalArgumentException("every axis has two ways, got " + forwards.length + " motions forwards and "
                    + backwards.length + " backwards");
        }
        this.deadband = deadband;
        motions = set.size();
        this.forwards = forwards.clone();
        this.backwards = backwards.clone();
        together = new Together(set);
        on = new boolean[motions];
    }

    /**
     * Decides on one window.
     *
     * @param estimates per axis, -1 to 1 of full speed
     * @param out is overwritten
     */
    @HotPath
    public void decide(double[] estimates, boolean badChannel, Command out) {
        if (estimates.length != forwards.length) {
            throw new IllegalArgumentException(
                    "speeds of " + forwards.length + " axes got " + estimates.length + " estimates");
        }
        out.begin(motions);
        Arrays.fill(on, false);
        RejectionReason reason = badChannel
                ? RejectionReason.BAD_CHANNEL
                : finite(estimates) ? RejectionReason.NONE : RejectionReason.INVALID_POSTERIOR;
        double fastest = 0;
        if (!reason.isFault()) {
            for (int axis = 0; axis < estimates.length; axis++) {
                double speed = deadband.speed(estimates[axis]);
                int motion = speed > 0 ? forwards[axis] : backwards[axis];
                if (speed != 0 && motion != MotionSet.NONE) {
                    on[motion] = true;
                    out.setSpeed(motion, Math.abs(speed));
                    fastest = Math.max(fastest, Math.abs(speed));
                }
            }
        }
        int decision = together.of(on, out);
        out.setEvidence(decision, Double.NaN);
        out.setDecision(reason, decision, decision, decision, fastest);
    }

    private static boolean finite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
