package org.opentmr.plot;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.limb.Joint;
import org.opentmr.prosthesis.limb.LimbSpec;

/** Made-up trials of a TAC test. */
final class TestTrials {

    private static final double TOLERANCE = 5;
    private static final double OFFSET = 40;

    private TestTrials() {}

    /** Both directions of every joint, after rest. */
    static MotionSet motions(LimbSpec limb) {
        List<Motion> motions = new ArrayList<>(List.of(Motion.REST));
        for (Joint joint : limb.joints()) {
            for (Direction direction : Direction.values()) {
                motions.add(Motion.named(joint.axis().motionName(direction)));
            }
        }
        return new MotionSet(motions);
    }

    /**
     * One joint after the other, the first of them past the target and back at the end; where it is not completed it stays
     * beyond.
     */
    static PathChart.Trial towards(LimbSpec limb, double increment, double seconds, boolean completed) {
        int count = (int) Math.round(seconds / increment);
        int joints = limb.joints().size();
        Posture target = limb.rest();
        for (Joint joint : limb.joints()) {
            target = target.with(joint.axis(), goal(joint));
        }
        double[] times = new double[count];
        List<Posture> postures = new ArrayList<>();
        List<Motion> decisions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            times[i] = i * increment;
            Posture posture = limb.rest();
            Motion decided = Motion.REST;
            for (int k = 0; k < joints; k++) {
                Joint joint = limb.joints().get(k);
                double share = Math.max(0, Math.min(1, (1.6 * i / count - 0.1) * joints - k));
                double beyond = k == 0 ? 1.4 * Math.max(0, Math.min(1, 16.0 * i / count - 11)) : 0;
                double back = k == 0 && completed ? 1.4 * Math.max(0, Math.min(1, 16.0 * i / count - 12)) : 0;
                posture = posture.with(
                        joint.axis(),
                        joint.restDegrees() + share * (goal(joint) - joint.restDegrees()) + 5 * (beyond - back));
                if (share > 0 && share < 1) {
                    decided = towards(joint.axis(), goal(joint) > joint.restDegrees());
                }
            }
            postures.add(posture);
            decisions.add(decided);
        }
        return new PathChart.Trial(
                times, postures, decisions, target, TOLERANCE, completed, "TAC test, posture of " + joints + " axes");
    }

    private static Motion towards(DegreeOfFreedom axis, boolean positive) {
        return Motion.named(axis.motionName(positive ? Direction.POSITIVE : Direction.NEGATIVE));
    }

    private static double goal(Joint joint) {
        double up = joint.clip(joint.restDegrees() + OFFSET);
        double down = joint.clip(joint.restDegrees() - OFFSET);
        return up - joint.restDegrees() >= joint.restDegrees() - down ? up : down;
    }
}
