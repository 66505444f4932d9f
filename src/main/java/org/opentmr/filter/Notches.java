package org.opentmr.filter;

import java.util.ArrayList;
import java.util.List;

/** Second-order notches at a frequency and its multiples (Orfanidis 1996, chapter 11). */
final class Notches {

    private Notches() {}

    static SosDesign design(double frequencyHz, double q, int harmonics, double rateHz) {
        List<Biquad> sections = new ArrayList<>();
        for (int k = 1; k <= harmonics && k * frequencyHz < rateHz / 2; k++) {
            sections.add(section(k * frequencyHz, q, rateHz));
        }
        return new SosDesign(rateHz, sections);
    }

    private static Biquad section(double frequencyHz, double q, double rateHz) {
        double angle = 2 * Math.PI * frequencyHz / rateHz;
        double gain = 1 / (1 + Math.tan(angle / q / 2));
        double linear = -2 * gain * Math.cos(angle);
        return new Biquad(gain, linear, gain, linear, 2 * gain - 1);
    }
}
