package org.opentmr.plot;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Posture;
import org.opentmr.plot.BodyPart.Tone;
import org.opentmr.prosthesis.limb.AmputationLevel;

/** The parts of an arm in a posture, about the proportions of an adult (upper arm 30 cm, forearm 25 cm). */
final class ArmShape {

    private static final double UPPER_ARM = 30;
    private static final double FOREARM = 25;

    /** Where nothing else is known the elbow is bent, as on an arm rest. */
    private static final double NEUTRAL_ELBOW = 90;

    private static final double RELAXED_HAND = 25;

    private ArmShape() {}

    static List<BodyPart> parts(AmputationLevel level, Posture posture) {
        BoneFrame upper = BoneFrame.HANGING
                .bent(angle(posture, DegreeOfFreedom.SHOULDER_FLEXION, 0))
                .spread(angle(posture, DegreeOfFreedom.SHOULDER_ABDUCTION, 0))
                .rolled(angle(posture, DegreeOfFreedom.HUMERAL_ROTATION, 0));
        BoneFrame forearm = upper.bent(angle(posture, DegreeOfFreedom.ELBOW, NEUTRAL_ELBOW));
        BoneFrame turned = forearm.rolled(angle(posture, DegreeOfFreedom.FOREARM_ROTATION, 0));
        BoneFrame hand = turned.spread(-angle(posture, DegreeOfFreedom.WRIST_FLEXION, 0))
                .bent(angle(posture, DegreeOfFreedom.WRIST_DEVIATION, 0));
        Point3 elbow = Point3.ORIGIN.plus(UPPER_ARM, upper.along());
        Point3 wrist = elbow.plus(FOREARM, forearm.along());

        List<BodyPart> parts = new ArrayList<>();
        upperArm(parts, level, upper, elbow);
        forearm(parts, level, forearm, turned, elbow, wrist);
        HandShape.add(parts, hand, wrist, angle(posture, DegreeOfFreedom.HAND, RELAXED_HAND) / 90);
        return parts;
    }

    static double angle(Posture posture, DegreeOfFreedom axis, double neutral) {
        return posture.degrees().getOrDefault(axis, neutral);
    }

    private static void upperArm(List<BodyPart> parts, AmputationLevel level, BoneFrame upper, Point3 elbow) {
        Point3 shoulder = Point3.ORIGIN;
        Tone tone = Tone.RESIDUAL;
        if (level == AmputationLevel.SHOULDER_DISARTICULATION) {
            // the chest beside the joint, which is what is left
            parts.add(BodyPart.between(tone, new Point3(-1, 1, -9), 6.5, new Point3(-1, -9, -10), 7));
            tone = Tone.PROSTHESIS;
        }
        if (level == AmputationLevel.TRANSHUMERAL) {
            parts.add(BodyPart.between(tone, shoulder, 5.6, shoulder.plus(0.66 * UPPER_ARM, upper.along()), 4.2));
            parts.add(
                    BodyPart.between(Tone.PROSTHESIS, shoulder.plus(0.55 * UPPER_ARM, upper.along()), 5.0, elbow, 4.2));
        } else {
            parts.add(BodyPart.between(tone, shoulder, 5.6, elbow, 4.0)
                    .with(shoulder.plus(0.4 * UPPER_ARM, upper.along()), 5.0));
        }
    }

    private static void forearm(
            List<BodyPart> parts,
            AmputationLevel level,
            BoneFrame forearm,
            BoneFrame turned,
            Point3 elbow,
            Point3 wrist) {
        boolean transradial = level == AmputationLevel.TRANSRADIAL;
        Point3 belly = elbow.plus(0.3 * FOREARM, forearm.along());
        Point3 middle = elbow.plus(0.5 * FOREARM, forearm.along());
        Point3 thumbSide = turned.at(wrist, 0, 0.9, 0);
        Point3 littleSide = turned.at(wrist, 0, -0.9, 0);
        if (transradial) {
            parts.add(BodyPart.between(Tone.RESIDUAL, elbow, 4.0, middle, 3.3).with(belly, 4.1));
            parts.add(
                    BodyPart.between(Tone.PROSTHESIS, elbow.plus(0.46 * FOREARM, forearm.along()), 4.2, thumbSide, 2.2)
                            .with(littleSide, 2.2));
        } else {
            parts.add(BodyPart.between(Tone.PROSTHESIS, elbow, 4.0, thumbSide, 2.2)
                    .with(littleSide, 2.2)
                    .with(belly, 4.3));
        }
    }
}
