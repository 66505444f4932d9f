package org.opentmr.app.cli;

/** The strength of every channel as a row of bars, over the strongest that was seen so far. */
final class Levels {

    private static final String BARS = "▁▂▃▄▅▆▇█";

    /** 6 dB a step: eight steps reach from full scale to under 1 %. */
    private static final double STEP = 2;

    private double largest;

    String bars(double[] levels) {
        for (double level : levels) {
            largest = Math.max(largest, level);
        }
        StringBuilder bars = new StringBuilder();
        for (double level : levels) {
            bars.append(bar(level));
        }
        return bars.toString();
    }

    private char bar(double level) {
        if (!(level > 0)) {
            return Double.isNaN(level) ? '?' : BARS.charAt(0);
        }
        double steps = Math.log(largest / level) / Math.log(STEP);
        return BARS.charAt((int) Math.max(0, BARS.length() - 1 - Math.floor(steps)));
    }
}
