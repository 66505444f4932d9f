package org.opentmr.control;

/** How speed grows with the strength of a contraction; both from 0 to 1 (the maps of BioPatRec's control algorithms). */
public enum SpeedCurve {
    LINEAR,
    /** Fine control at low speed. */
    QUADRATIC,
    /** Speed early, for a weak signal. */
    SQUARE_ROOT,
    /** 1 / (1 + exp(-10 (x - 0.5))): slow, then fast; 0.7 % of full speed at the lower threshold. */
    LOGISTIC;

    /** The share of full speed, 0 to 1, at a strength from 0 to 1. */
    public double speed(double strength) {
        return switch (this) {
            case LINEAR -> strength;
            case QUADRATIC -> strength * strength;
            case SQUARE_ROOT -> Math.sqrt(strength);
            case LOGISTIC -> 1 / (1 + Math.exp(-10 * (strength - 0.5)));
        };
    }
}
