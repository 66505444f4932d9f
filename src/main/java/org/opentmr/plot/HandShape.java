package org.opentmr.plot;

import java.util.List;
import org.opentmr.plot.BodyPart.Tone;

/**
 * A hand with five fingers, from open to a fist. Its frame: along the fingers, front to the thumb, outer to the back of the
 * hand. Drawn a little larger than life, because it is what people look at.
 */
final class HandShape {

    private static final double LARGER = 1.2;
    private static final double PALM = 9.5 * LARGER;
    private static final double HALF_PALM = 3.1 * LARGER;
    private static final double FINGER = 0.95 * LARGER;

    /** Three bones of the longest finger, and how long each finger is beside it, from the index on. */
    private static final double[] BONES = {4.4 * LARGER, 2.9 * LARGER, 2.2 * LARGER};

    private static final double[] FINGERS = {0.92, 1, 0.94, 0.76};

    /** How far each joint of a finger bends from the open hand to the fist, degrees. */
    private static final double[] BENDS = {80, 100, 55};

    private HandShape() {}

    /** Adds its parts; {@code closed} from 0 (open) to 1 (fist). */
    static void add(List<BodyPart> parts, BoneFrame hand, Point3 wrist, double closed) {
        BodyPart palm = BodyPart.between(Tone.PROSTHESIS, hand.at(wrist, 1, 1.4, 0), 2.1, hand.at(wrist, 1, -1.4, 0), 2)
                .with(hand.at(wrist, PALM, HALF_PALM - 0.3, 0), 1.35)
                .with(hand.at(wrist, PALM - 1.2, 0.3 - HALF_PALM, 0), 1.3);
        parts.add(palm);
        parts.add(BodyPart.between(Tone.INNER, hand.at(wrist, 3, 1.2, -1.3), 1.2, hand.at(wrist, 3, -1.2, -1.3), 1.2)
                .with(hand.at(wrist, PALM - 1.5, HALF_PALM - 1.2, -1), 0.9)
                .with(hand.at(wrist, PALM - 2.5, 1.4 - HALF_PALM, -1), 0.9));
        for (int finger = 0; finger < FINGERS.length; finger++) {
            finger(parts, hand, wrist, finger, closed);
        }
        thumb(parts, hand, wrist, closed);
    }

    private static void finger(List<BodyPart> parts, BoneFrame hand, Point3 wrist, int finger, double closed) {
        double across = HALF_PALM * (1 - 2 * finger / 3.0);
        double start = PALM - (finger == 3 ? 1.2 : finger == 0 ? 0.3 : 0);
        Point3 joint = hand.at(wrist, start, across, 0);
        // fingers of an open hand are spread, those of a fist lie side by side
        BoneFrame bone = hand.bent((1 - closed) * (9 - 6.0 * finger));
        for (int k = 0; k < BONES.length; k++) {
            bone = bone.spread(-(4 + BENDS[k] * closed));
            Point3 end = joint.plus(BONES[k] * FINGERS[finger], bone.along());
            double thick = FINGER * (finger == 3 ? 0.85 : 1);
            parts.add(
                    BodyPart.between(Tone.PROSTHESIS, joint, thick * (1.05 - 0.1 * k), end, thick * (0.95 - 0.1 * k)));
            joint = end;
        }
    }

    private static void thumb(List<BodyPart> parts, BoneFrame hand, Point3 wrist, double closed) {
        Point3 base = hand.at(wrist, 2.2, 2.2, -0.5);
        Point3 knuckle = base.plus(5.2 * LARGER, direction(hand, closed, 0.62, 0.72, 0.3, 0.72, 0.42, 0.62));
        Point3 middle = knuckle.plus(3.6 * LARGER, direction(hand, closed, 0.8, 0.55, 0.2, 0.75, -0.3, 0.65));
        Point3 tip = middle.plus(2.8 * LARGER, direction(hand, closed, 0.9, 0.4, 0.1, 0.35, -0.9, 0.3));
        parts.add(BodyPart.between(Tone.PROSTHESIS, base, 1.9, knuckle, 1.35));
        parts.add(BodyPart.between(Tone.PROSTHESIS, knuckle, 1.3, middle, 1.15));
        parts.add(BodyPart.between(Tone.PROSTHESIS, middle, 1.15, tip, 1.0));
    }

    /** Along, to the thumb's side and to the palm's: of the open hand, then of the fist. */
    private static Point3 direction(
            BoneFrame hand, double closed, double a0, double f0, double p0, double a1, double f1, double p1) {
        return hand.at(Point3.ORIGIN, a0 + (a1 - a0) * closed, f0 + (f1 - f0) * closed, -(p0 + (p1 - p0) * closed))
                .normalised();
    }
}
