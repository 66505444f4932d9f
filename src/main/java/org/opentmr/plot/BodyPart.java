package org.opentmr.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * A rounded piece of a limb: what a skin stretched over some balls would enclose.
 *
 * @param tone what it is made of
 */
record BodyPart(Tone tone, List<Ball> balls) {

    /** What a part is made of, which decides its colour. */
    enum Tone {
        RESIDUAL,
        PROSTHESIS,
        /** The inside of a hand, the sole of a foot: shows which way they are turned. */
        INNER
    }

    /** A ball in space, centimetres. */
    record Ball(Point3 middle, double radius) {}

    BodyPart {
        balls = List.copyOf(balls);
    }

    /** Between places given as middle, radius, middle, radius… */
    static BodyPart between(Tone tone, Point3 a, double radiusA, Point3 b, double radiusB) {
        return new BodyPart(tone, List.of(new Ball(a, radiusA), new Ball(b, radiusB)));
    }

    /** The same with one more ball. */
    BodyPart with(Point3 middle, double radius) {
        List<Ball> more = new ArrayList<>(balls);
        more.add(new Ball(middle, radius));
        return new BodyPart(tone, more);
    }
}
