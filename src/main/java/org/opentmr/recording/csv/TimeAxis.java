package org.opentmr.recording.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a time column says.
 *
 * @param rateHz samples per second, NaN where there are fewer than two different times
 * @param gaps samples before which time is missing: the signal goes on there as a new piece
 */
record TimeAxis(double rateHz, List<Long> gaps) {
    /** Radio links deliver in bursts; only what is longer than this, and than ten periods, is a gap. */
    private static final double GAP_SECONDS = 0.1;

    private static final double GAP_PERIODS = 10;
    /** Times printed with few digits: a rate this close to a whole number is that number. */
    private static final double WHOLE = 1e-5;

    /** @param seconds ascending */
    static TimeAxis of(double[] seconds) {
        if (seconds.length < 2) {
            return new TimeAxis(Double.NaN, List.of());
        }
        double[] steps = new double[seconds.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = seconds[i + 1] - seconds[i];
        }
        double[] sorted = steps.clone();
        Arrays.sort(sorted);
        double longest = Math.max(GAP_SECONDS, GAP_PERIODS * sorted[sorted.length / 2]);
        List<Long> gaps = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] > longest) {
                gaps.add(i + 1L);
            } else {
                sum += steps[i];
            }
        }
        double rate = (steps.length - gaps.size()) / sum;
        double whole = Math.rint(rate);
        boolean isWhole = whole > 0 && Math.abs(rate - whole) <= WHOLE * whole;
        return new TimeAxis(Double.isFinite(rate) ? isWhole ? whole : rate : Double.NaN, gaps);
    }
}
