package org.opentmr.plot;

/** How values are spread along an axis. */
public enum AxisScale {
    LINEAR,
    /** A decade is as long everywhere; what is not above 0 has no place. */
    LOGARITHMIC
}
