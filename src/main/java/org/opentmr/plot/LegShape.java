package org.opentmr.plot;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Posture;
import org.opentmr.plot.BodyPart.Tone;
import org.opentmr.prosthesis.limb.AmputationLevel;

/** The parts of a leg in a posture, about the proportions of an adult (thigh 40 cm, shank 40 cm, foot 25 cm). */
final class LegShape {

    private static final double THIGH = 40;
    private static final double SHANK = 40;

    private LegShape() {}

    static List<BodyPart> parts(AmputationLevel level, Posture posture) {
        BoneFrame thigh = BoneFrame.HANGING;
        BoneFrame shank = thigh.bent(-ArmShape.angle(posture, DegreeOfFreedom.KNEE, 0));
        BoneFrame foot = shank.bent(90 + ArmShape.angle(posture, DegreeOfFreedom.ANKLE, 0))
                .rolled(-ArmShape.angle(posture, DegreeOfFreedom.FOOT_INVERSION, 0));
        Point3 hip = Point3.ORIGIN;
        Point3 knee = hip.plus(THIGH, thigh.along());
        Point3 ankle = knee.plus(SHANK, shank.along());

        List<BodyPart> parts = new ArrayList<>();
        if (level == AmputationLevel.TRANSFEMORAL) {
            parts.add(BodyPart.between(Tone.RESIDUAL, hip, 8.4, hip.plus(0.68 * THIGH, thigh.along()), 6.2));
            parts.add(BodyPart.between(
                    Tone.PROSTHESIS, hip.plus(0.55 * THIGH, thigh.along()), 7.6, thigh.at(knee, 0, 0.4, 0), 5.6));
            parts.add(BodyPart.between(Tone.PROSTHESIS, knee, 5.3, ankle, 3.3)
                    .with(shank.at(knee, 0.3 * SHANK, -1.2, 0), 5.2));
        } else {
            // from the middle of the thigh on: more would make the foot small
            parts.add(BodyPart.between(Tone.RESIDUAL, hip.plus(0.45 * THIGH, thigh.along()), 7.4, knee, 5.6));
            parts.add(BodyPart.between(Tone.RESIDUAL, knee, 5.3, shank.at(knee, 0.52 * SHANK, -0.6, 0), 4.4)
                    .with(shank.at(knee, 0.3 * SHANK, -1.2, 0), 5.2));
            parts.add(BodyPart.between(Tone.PROSTHESIS, shank.at(knee, 0.42 * SHANK, -0.8, 0), 5.6, ankle, 3.3));
        }
        foot(parts, foot, ankle);
        return parts;
    }

    private static void foot(List<BodyPart> parts, BoneFrame foot, Point3 ankle) {
        Tone tone = Tone.PROSTHESIS;
        parts.add(BodyPart.between(tone, ankle, 3.4, foot.at(ankle, -4, -5, 0), 3)
                .with(foot.at(ankle, 11.5, -5.2, 2.4), 1.9)
                .with(foot.at(ankle, 11.5, -5.0, -2.6), 2.2));
        parts.add(BodyPart.between(tone, foot.at(ankle, 11, -5.2, 2.4), 1.9, foot.at(ankle, 11, -5.0, -2.6), 2.2)
                .with(foot.at(ankle, 16, -5.7, 2), 1.3)
                .with(foot.at(ankle, 18, -5.7, -2.2), 1.4));
        parts.add(BodyPart.between(Tone.INNER, foot.at(ankle, -4, -7.1, 0), 2.4, foot.at(ankle, 10, -6.6, 2.2), 1.5)
                .with(foot.at(ankle, 10, -6.6, -2.4), 1.5)
                .with(foot.at(ankle, 16.5, -6.6, -1.6), 1.0)
                .with(foot.at(ankle, 15.5, -6.6, 1.6), 1.0));
    }
}
