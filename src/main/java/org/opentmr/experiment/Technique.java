package org.opentmr.experiment;

import org.opentmr.motion.Motion;
import org.opentmr.simulation.Patient;

/** How a person turns the motions that they mean into what their muscles do. For one thread. */
interface Technique {

    /**
     * Whether something else must be done before a contraction can have its effect; the person's plan waits meanwhile.
     *
     * @param contraction of the motion meant; rest where none goes on
     */
    boolean occupied(Motion contraction);

    /**
     * One step of the person's time.
     *
     * @param meant effort for each of the decoder's motions, 0 to 1
     * @param efforts for each of the patient's motions; overwritten
     */
    void act(double[] meant, double[] efforts);

    /** A contraction of this motion begins. */
    void begin(Motion contraction, int number, Patient patient);

    /** The person gives up what they are about to do. */
    void relax();
}
