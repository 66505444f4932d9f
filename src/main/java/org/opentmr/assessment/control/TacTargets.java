package org.opentmr.assessment.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.limb.Joint;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Seed;

/** The postures of a TAC test. */
final class TacTargets {

    private final TacTest test;
    private final LimbSpec limb;
    private final MotionSet motions;

    TacTargets(TacTest test, LimbSpec limb, MotionSet motions) {
        this.test = test;
        this.limb = limb;
        this.motions = motions;
    }

    record Target(int axesMoved, Posture posture) {}

    /** Every posture once. */
    List<Target> all(Seed order) {
        List<Target> targets = new ArrayList<>();
        for (int count : test.axesMoved()) {
            List<Posture> postures = new ArrayList<>();
            combine(limb.rest(), 0, count, postures);
            if (postures.isEmpty()) {
                throw new IllegalArgumentException("the TAC test finds no posture that moves " + count + " of the axes "
                        + test.axes() + " by more than the tolerance of " + test.toleranceDegrees()
                        + " degrees within the limb's range and with the motions " + motions);
            }
            Order.shuffled(postures, order.stream("tac postures", count)).stream()
                    .limit(test.mostPostures())
                    .forEach(posture -> targets.add(new Target(count, posture)));
        }
        return targets;
    }

    private void combine(Posture posture, int nextAxis, int left, List<Posture> found) {
        if (left == 0) {
            found.add(posture);
            return;
        }
        for (int a = nextAxis; a <= test.axes().size() - left; a++) {
            DegreeOfFreedom axis = test.axes().get(a);
            for (double angle : angles(axis).values()) {
                combine(posture.with(axis, angle), a + 1, left - 1, found);
            }
        }
    }

    /** Where the axis can be sent: as far as its range allows, if that is outside the tolerance around rest. */
    private Map<Direction, Double> angles(DegreeOfFreedom axis) {
        Joint joint = limb.joint(axis)
                .orElseThrow(() -> new IllegalArgumentException("the TAC test asks for " + axis
                        + ", which the participant's motions " + motions + " or the limb do not move"));
        Map<Direction, Double> angles = new LinkedHashMap<>();
        for (Direction direction : Direction.values()) {
            double offset = direction == Direction.POSITIVE ? test.offsetDegrees() : -test.offsetDegrees();
            double angle = joint.clip(joint.restDegrees() + offset);
            if (Math.abs(angle - joint.restDegrees()) > test.toleranceDegrees() && driven(axis, direction)) {
                angles.put(direction, angle);
            }
        }
        return angles;
    }

    private boolean driven(DegreeOfFreedom axis, Direction direction) {
        return motions.motions().stream()
                .anyMatch(motion -> motion.drives().contains(new Motion.Drive(axis, direction)));
    }
}
