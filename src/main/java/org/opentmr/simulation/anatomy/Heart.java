package org.opentmr.simulation.anatomy;

/**
 * How the heart is heard at the electrodes.
 *
 * @param peakMicrovolts height of the R wave at the electrode that hears it most, above 0
 * @param beatsPerMinute at rest, 30 to 220
 * @param evidence for it
 */
public record Heart(double peakMicrovolts, double beatsPerMinute, Evidence evidence) {

    public Heart {
        if (!(peakMicrovolts > 0
                && peakMicrovolts < Double.POSITIVE_INFINITY
                && beatsPerMinute >= 30
                && beatsPerMinute <= 220)) {
            throw new IllegalArgumentException("a heart needs peakMicrovolts > 0 and beatsPerMinute from 30 to 220, got"
                    + " peakMicrovolts=" + peakMicrovolts + ", beatsPerMinute=" + beatsPerMinute);
        }
    }
}
