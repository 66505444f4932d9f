package org.opentmr.decoder;

/** How filters run over a recording. */
public enum Phase {
    /** Sample by sample with carried state, as live. */
    CAUSAL,
    /** Forward and backward over each annotation by itself: for comparison with published figures, never live. */
    ZERO
}
