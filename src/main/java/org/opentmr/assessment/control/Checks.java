package org.opentmr.assessment.control;

import org.opentmr.motion.MotionSet;

/** What all tests ask of their parameters and participants. */
final class Checks {

    private Checks() {}

    static void positive(String test, String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the " + test + " needs a finite " + name + " above 0, got " + value);
        }
    }

    static void notNegative(String test, String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the " + test + " needs a finite " + name + " of 0 or more, got " + value);
        }
    }

    static void atLeast(String test, String name, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException("the " + test + " needs " + name + " >= " + least + ", got " + value);
        }
    }

    /** Refuses a time-out that ends before anyone could have stayed in the target. */
    static void dwellWithinLimit(String test, double dwellSeconds, double timeLimitSeconds) {
        positive(test, "dwellSeconds", dwellSeconds);
        positive(test, "timeLimitSeconds", timeLimitSeconds);
        if (!(dwellSeconds < timeLimitSeconds)) {
            throw new IllegalArgumentException("the " + test + " needs a dwell shorter than its time limit, got "
                    + dwellSeconds + " s of " + timeLimitSeconds + " s");
        }
    }

    static void reacts(String test, Participant participant) {
        if (!participant.reacts()) {
            throw new IllegalArgumentException("a recording cannot take the " + test + ": the person in it does not see"
                    + " where the limb stands and cannot react; take a person at a board or a simulated one, or score"
                    + " the recording as a Motion test");
        }
    }

    static IllegalArgumentException unknownMotion(String test, Object wanted, MotionSet known) {
        return new IllegalArgumentException(
                "the " + test + " asks for " + wanted + ", the participant's decoder knows " + known);
    }
}
