package org.opentmr.prosthesis.limb;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;

/**
 * The joints of a limb.
 *
 * @param joints at least one, each axis once
 */
public record LimbSpec(List<Joint> joints) {

    public LimbSpec {
        joints = List.copyOf(joints);
        Set<DegreeOfFreedom> axes = EnumSet.noneOf(DegreeOfFreedom.class);
        for (Joint joint : joints) {
            if (!axes.add(joint.axis())) {
                throw new IllegalArgumentException("a limb has each axis once, " + joint.axis() + " stands twice");
            }
        }
        if (axes.isEmpty()) {
            throw new IllegalArgumentException("a limb needs at least one joint");
        }
    }

    public Optional<Joint> joint(DegreeOfFreedom axis) {
        return joints.stream().filter(joint -> joint.axis() == axis).findFirst();
    }

    /** Every joint at rest. */
    public Posture rest() {
        Map<DegreeOfFreedom, Double> degrees = new EnumMap<>(DegreeOfFreedom.class);
        joints.forEach(joint -> degrees.put(joint.axis(), joint.restDegrees()));
        return new Posture(degrees);
    }

    /** Where a motion ends that begins at rest: every joint that it drives at the end of its range. */
    public Posture end(Motion motion) {
        Posture end = rest();
        for (Motion.Drive drive : motion.drives()) {
            Optional<Joint> driven = joint(drive.axis());
            if (driven.isPresent()) {
                Joint joint = driven.get();
                end = end.with(
                        drive.axis(),
                        drive.direction() == DegreeOfFreedom.Direction.POSITIVE
                                ? joint.highestDegrees()
                                : joint.lowestDegrees());
            }
        }
        return end;
    }

    /** A posture brought into the range of every joint. */
    public Posture clip(Posture posture) {
        Map<DegreeOfFreedom, Double> degrees = new EnumMap<>(DegreeOfFreedom.class);
        joints.forEach(joint -> degrees.put(joint.axis(), joint.clip(posture.angle(joint.axis()))));
        return new Posture(degrees);
    }

    /**
     * The joints that a set of motions can move.
     *
     * @throws IllegalArgumentException where it moves none
     */
    public LimbSpec drivenBy(MotionSet motions) {
        Set<DegreeOfFreedom> driven = EnumSet.noneOf(DegreeOfFreedom.class);
        motions.motions().stream()
                .flatMap(motion -> motion.drives().stream())
                .map(Motion.Drive::axis)
                .forEach(driven::add);
        List<Joint> kept =
                joints.stream().filter(joint -> driven.contains(joint.axis())).toList();
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("none of the motions " + motions + " moves a joint of this limb");
        }
        return new LimbSpec(kept);
    }
}
