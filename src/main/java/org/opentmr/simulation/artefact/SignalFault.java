package org.opentmr.simulation.artefact;

/** A fault that changes the sampled signal. */
public sealed interface SignalFault extends Fault
        permits Ecg,
                Sweat,
                MotionArtefact,
                BaselineDrift,
                LiftOff,
                Mains,
                Bridge,
                Noise,
                BrokenChannel,
                OpenWire,
                Rail,
                Saturation,
                Converter {

    /** Where on the signal's way it happens. */
    SignalPath place();

    /** Begins before sample 0. */
    SignalState newState(Stage stage);
}
