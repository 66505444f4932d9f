package org.opentmr.simulation.artefact;

/** A fault that a simulated patient enacts itself: pure data. */
public sealed interface BodyFault extends Fault permits ElectrodeShift, LimbPosition, ContractionStrength, Fatigue {

    /** Nothing in a body changes faster; default of the simulation. */
    double EASE_SECONDS = 0.5;

    /** How much of it is there at a time: 0 outside its span, 1 inside, eased over {@value #EASE_SECONDS} s. */
    default double weightAt(double seconds) {
        return span().weight(seconds, EASE_SECONDS);
    }
}
