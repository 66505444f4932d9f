package org.opentmr.live;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSpeed;

/**
 * Which joint of a device moves along which axis.
 *
 * @param joints number of the joint per axis, from 0; axes that are missing move nothing
 */
public record JointMap(Map<DegreeOfFreedom, Integer> joints) {

    public JointMap {
        joints = Map.copyOf(joints);
        joints.forEach((axis, joint) -> {
            if (joint < 0) {
                throw new IllegalArgumentException("joints count from 0, got " + joint + " for " + axis);
            }
        });
    }

    /** The axes of some motions, in the order in which they appear, each on the next joint, as long as there are joints. */
    public static JointMap inOrder(Iterable<Motion> motions, int joints) {
        Map<DegreeOfFreedom, Integer> map = new EnumMap<>(DegreeOfFreedom.class);
        for (Motion motion : motions) {
            for (Motion.Drive drive : motion.drives()) {
                if (map.size() < joints) {
                    map.putIfAbsent(drive.axis(), map.size());
                }
            }
        }
        return new JointMap(map);
    }

    /**
     * Writes the velocity of every joint: the speed where a motion drives its axis forwards, less than 0 where backwards, 0
     * where none does.
     */
    void velocities(List<MotionSpeed> going, double[] velocities) {
        Arrays.fill(velocities, 0);
        for (MotionSpeed each : going) {
            for (Motion.Drive drive : each.motion().drives()) {
                Integer joint = joints.get(drive.axis());
                if (joint != null && joint < velocities.length) {
                    velocities[joint] = drive.direction() == Direction.POSITIVE ? each.speed() : -each.speed();
                }
            }
        }
    }
}
