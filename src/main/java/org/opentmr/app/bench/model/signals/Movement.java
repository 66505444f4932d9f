package org.opentmr.app.bench.model.signals;

/** How a trace moves. */
public enum Movement {
    /** The trace stands, its newest point runs over it. */
    SWEEP,
    /** The newest point stands, the trace runs past. */
    SCROLL
}
