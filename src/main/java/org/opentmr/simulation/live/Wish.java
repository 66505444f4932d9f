package org.opentmr.simulation.live;

import org.opentmr.motion.Posture;

/** What the patient is to do from now on; motions by their place among the patient's. */
sealed interface Wish {

    /** Does a motion after a reaction time and holds it; rest lets go. */
    record Prompt(int motion) implements Wish {}

    /** Brings the limb that they see to a posture. */
    record Target(Posture posture, double toleranceDegrees) implements Wish {}

    /** Means a motion without delay, 0 to 1 of the strongest effort. */
    record Intention(int motion, double effort) implements Wish {}
}
