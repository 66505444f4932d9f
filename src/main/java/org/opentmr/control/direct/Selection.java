package org.opentmr.control.direct;

/** Which of two antagonist sites moves the limb while both are active. */
public enum Selection {
    /** The difference of both activations, in the direction of the larger one: they cancel each other out. */
    DIFFERENCE,
    /** The one that switched on first, until it switches off. */
    FIRST,
    /** The larger activation, at its own full value. */
    LARGER
}
