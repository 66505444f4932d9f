package org.opentmr.simulation.live;

import org.opentmr.motion.Posture;

/** What the patient is asked to do from now on; motions by their place among the patient's. */
sealed interface Wish {

    /** Does a motion after a reaction time and holds it; rest lets go. */
    record Prompt(int motion) implements Wish {}

    /** Brings the limb that they see to a posture. */
    record Target(Posture posture, double toleranceDegrees) implements Wish {}
}
