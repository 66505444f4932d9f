package org.opentmr.plot;

import java.awt.Color;

/** Contrast of colours after WCAG 2.1, success criterion 1.4.3. */
final class Contrast {

    /** What text needs. */
    static final double TEXT = 4.5;

    /** What a line or a mark needs (success criterion 1.4.11). */
    static final double MARK = 3;

    private Contrast() {}

    /** From 1 (the same luminance) to 21 (black on white). */
    static double ratio(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    /** Black or white, whichever reads better; one of them always reaches 4.58 : 1. */
    static Color textOn(Color background) {
        return ratio(Color.BLACK, background) > ratio(Color.WHITE, background) ? Color.BLACK : Color.WHITE;
    }

    /** The colour itself, or as little of the ink mixed in as gives it the contrast wanted on the background. */
    static Color atLeast(double wanted, Color colour, Color background, Color ink) {
        for (double share = 0; share < 1; share += 0.05) {
            Color mixed = mix(colour, ink, share);
            if (ratio(mixed, background) >= wanted) {
                return mixed;
            }
        }
        return ink;
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                between(from.getRed(), to.getRed(), share),
                between(from.getGreen(), to.getGreen(), share),
                between(from.getBlue(), to.getBlue(), share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
