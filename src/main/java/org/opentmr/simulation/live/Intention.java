package org.opentmr.simulation.live;

/**
 * What somebody else means for the patient, who follows no prompt meanwhile.
 *
 * @param motion its place among the patient's
 * @param effort 0 to 1 of the strongest; 0 gives the patient back to themselves
 */
record Intention(int motion, double effort) {

    boolean holds() {
        return effort > 0;
    }
}
