package org.opentmr;

import java.util.Arrays;
import java.util.Locale;

/** Times that a long run prints. */
public final class Histogram {

    private Histogram() {}

    /** Prints median, 95 %, most, and how many fell into each step. */
    public static void print(String what, double[] millis, double stepMillis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        double most = sorted[sorted.length - 1];
        System.out.printf(
                Locale.ROOT,
                "%s, %d times: median %.1f ms, 95 %% %.1f ms, most %.1f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                most);
        for (double from = 0; from <= most; from += stepMillis) {
            double low = from;
            long count = Arrays.stream(sorted)
                    .filter(value -> value >= low && value < low + stepMillis)
                    .count();
            if (count > 0) {
                System.out.printf(Locale.ROOT, "%5.0f ms %5d%n", from, count);
            }
        }
    }
}
