package org.opentmr.plot.live;

/** How a trace moves. */
public enum ScopeMode {
    /** The trace stands; its newest point runs from left to right and begins again at the left. */
    SWEEP,
    /** The newest point stands at the right; the trace runs to the left. */
    SCROLL
}
