package org.opentmr.control;

/**
 * Speed that follows the strength of the contraction, normalised for each motion ({@link ActivityRange}).
 *
 * @param curve how it grows
 * @param maximum speed at full strength, above 0 and at most 1
 */
public record ProportionalSpeed(SpeedCurve curve, double maximum) {

    public static final ProportionalSpeed DEFAULT = new ProportionalSpeed(SpeedCurve.LINEAR, 1);

    public ProportionalSpeed {
        if (!(maximum > 0 && maximum <= 1)) {
            throw new IllegalArgumentException("proportional speed needs 0 < maximum <= 1, got maximum=" + maximum);
        }
    }

    double speed(double strength) {
        return maximum * curve.speed(strength);
    }
}
