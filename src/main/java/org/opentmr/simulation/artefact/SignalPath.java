package org.opentmr.simulation.artefact;

/**
 * The places where a signal goes wrong, in the order in which it passes them; a {@link FaultChain} applies faults in this
 * order.
 *
 * <p>The heart adds to the muscles inside the body, so whatever dims the muscles dims it too. Drift and motion artefacts
 * arise between skin and electrode and vanish with the contact. Hum enters electrodes and leads after that: a lifted
 * electrode loses the body and keeps the hum. Electrodes that a film of gel joins share their hum as well, so the bridge
 * follows it. The amplifier adds noise; a broken wire or a stuck input replaces all that went before; clipping and
 * conversion come last.
 */
public enum SignalPath {
    BODY,
    SKIN,
    INTERFACE,
    CONTACT,
    PICK_UP,
    BRIDGE,
    AMPLIFIER,
    WIRE,
    INPUT,
    CLIPPING,
    CONVERTER
}
