package org.opentmr.assessment.control;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.limb.Joint;
import org.opentmr.prosthesis.limb.LimbSpec;

/** Where the targets of a Fitts test lie and in which order they come. */
final class FittsTargets {

    private final FittsTest test;
    private final Posture centre;

    /** Refuses targets that do not fit into the limb's range as a whole: at its end the joint would stop by itself. */
    FittsTargets(FittsTest test, LimbSpec plane) {
        this.test = test;
        Posture middle = plane.rest();
        for (Joint joint : plane.joints()) {
            double halfRange = (joint.highestDegrees() - joint.lowestDegrees()) / 2;
            double reach = test.farthestDegrees();
            if (!(reach <= halfRange)) {
                throw new IllegalArgumentException("the Fitts test's targets reach " + reach
                        + " degrees from the middle of " + joint.axis() + ", which goes " + halfRange
                        + " to either side; make distances or widths smaller");
            }
            middle = middle.with(joint.axis(), joint.lowestDegrees() + halfRange);
        }
        centre = middle;
    }

    /** The middle of both axes' ranges. */
    Posture centre() {
        return centre;
    }

    Posture target(FittsTrial.Condition condition, int number) {
        double radius = test.layout().radius(condition.distanceDegrees());
        double angle = 2 * StrictMath.PI * number / test.targets();
        return moved(
                moved(centre, test.horizontal(), radius * StrictMath.cos(angle)),
                test.vertical(),
                radius * StrictMath.sin(angle));
    }

    private static Posture moved(Posture from, DegreeOfFreedom axis, double degrees) {
        return from.with(axis, from.angle(axis) + degrees);
    }

    /** The targets of one round, each once. */
    List<Integer> round(SplittableRandom random) {
        int n = test.targets();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            numbers.add(test.layout() == FittsTest.Layout.CENTRE_OUT ? i : across(i, n));
        }
        return test.layout() == FittsTest.Layout.CENTRE_OUT ? Order.shuffled(numbers, random) : numbers;
    }

    /** From side to side of the circle (ISO 9241-9): every hop is as close to the diameter as the number of targets allows. */
    private static int across(int i, int n) {
        if (n % 2 == 0) {
            return i % 2 == 0 ? i / 2 : i / 2 + n / 2;
        }
        return i * ((n - 1) / 2) % n;
    }

    /** Where the limb stands before the first target of a round. */
    Posture start(FittsTrial.Condition condition, List<Integer> round) {
        int n = test.targets();
        return switch (test.layout()) {
            case CENTRE_OUT -> centre;
            case CIRCLE -> target(condition, n % 2 == 0 ? n / 2 : round.get(n - 1));
        };
    }
}
