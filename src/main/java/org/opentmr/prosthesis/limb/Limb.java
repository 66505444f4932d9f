package org.opentmr.prosthesis.limb;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSpeed;
import org.opentmr.motion.Posture;

/**
 * A limb that moves. Each joint follows the speed commanded to it: speed grows at most by the joint's acceleration, falls to
 * 0 at once where the command says so, and ends at the limits of the range. For one thread.
 */
public final class Limb {

    private final LimbSpec spec;
    private final double[] degrees;
    private final double[] wanted;
    private final double[] speed;

    public Limb(LimbSpec spec) {
        this.spec = spec;
        int joints = spec.joints().size();
        degrees = new double[joints];
        wanted = new double[joints];
        speed = new double[joints];
        place(spec.rest());
    }

    public LimbSpec spec() {
        return spec;
    }

    /** Puts the limb somewhere, standing still; angles beyond a joint's range end at its limit. */
    public void place(Posture posture) {
        for (int j = 0; j < degrees.length; j++) {
            Joint joint = spec.joints().get(j);
            degrees[j] = joint.clip(posture.angle(joint.axis()));
            wanted[j] = 0;
            speed[j] = 0;
        }
    }

    /**
     * What the limb is to do from now on. Joints that the motion does not drive stop; a motion that drives none of its joints
     * stops all.
     *
     * @param share of every driven joint's full speed, 0 to 1; NaN counts as 0
     */
    public void command(Motion motion, double share) {
        Arrays.fill(wanted, 0);
        drive(motion, share);
    }

    /** {@link #command(Motion, double)} for several motions at once, each at its speed. */
    public void command(List<MotionSpeed> going) {
        Arrays.fill(wanted, 0);
        for (MotionSpeed each : going) {
            drive(each.motion(), each.speed());
        }
    }

    private void drive(Motion motion, double share) {
        double known = share > 0 ? Math.min(share, 1) : 0;
        for (Motion.Drive drive : motion.drives()) {
            for (int j = 0; j < wanted.length; j++) {
                Joint joint = spec.joints().get(j);
                if (drive.axis() == joint.axis()) {
                    wanted[j] = (drive.direction() == Direction.POSITIVE ? known : -known) * joint.degreesPerSecond();
                }
            }
        }
    }

    /** Lets time pass. */
    public void advance(double seconds) {
        if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("time passes forwards and ends, got seconds=" + seconds);
        }
        for (int j = 0; j < degrees.length; j++) {
            Joint joint = spec.joints().get(j);
            double most = joint.degreesPerSecondSquared() * seconds;
            // Turning round and slowing down begin at once: only growth of speed is limited.
            double from = speed[j] * wanted[j] > 0 ? speed[j] : 0;
            double reach = Math.abs(from) + most;
            speed[j] = Math.max(-reach, Math.min(reach, wanted[j]));
            double moved = degrees[j] + speed[j] * seconds;
            degrees[j] = joint.clip(moved);
            if (degrees[j] != moved) {
                speed[j] = 0;
            }
        }
    }

    public Posture posture() {
        Map<DegreeOfFreedom, Double> now = new EnumMap<>(DegreeOfFreedom.class);
        for (int j = 0; j < degrees.length; j++) {
            now.put(spec.joints().get(j).axis(), degrees[j]);
        }
        return new Posture(now);
    }

    /** Speed of an axis now, degrees per second; 0 for an axis that the limb does not have. */
    public double degreesPerSecond(DegreeOfFreedom axis) {
        for (int j = 0; j < degrees.length; j++) {
            if (spec.joints().get(j).axis() == axis) {
                return speed[j];
            }
        }
        return 0;
    }
}
