package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/**
 * Time-domain power spectral descriptors (Al-Timemy, Khushaba, Bugmann and Escudero 2016, equations 8 to 17): six
 * descriptors a of the window and b of log(x² + ε), fused as the cosine −2ab / (a² + b²). With the root squared moments
 * m0, m2, m4 of the signal and its first and second differences, each raised to {@code m^λ / λ}, λ = 0.1:
 *
 * <pre>
 *   f1 = log m0                              M0
 *   f2 = log |m0 − m2|                       M2
 *   f3 = log |m0 − m4|                       M4
 *   f4 = log (m0 / √|(m0 − m2)(m0 − m4)|)    SPARSI
 *   f5 = log (m2 / √(m0 m4))                 IRF
 *   f6 = log (Σ|Δx| / Σ|Δ²x|)                WLF
 * </pre>
 *
 * <p>Two forms are in use. As published, the moment m0 is not divided by the number of samples while m2 and m4 are; in
 * LibEMG m0 is, outside the root. LibEMG's other differences (f4 inverted, the root of f6) cancel in the cosine.
 *
 * <p>Where a descriptor is not defined (a silent window, f4 to f6 of a constant one) it is NaN.
 */
record PowerDescriptors(boolean published) implements Summary {

    static final int M0 = 0;
    static final int M2 = 1;
    static final int M4 = 2;
    static final int SPARSI = 3;
    static final int IRF = 4;
    static final int WLF = 5;
    static final int COUNT = 6;

    /** Spacing of doubles at 1, as the published code adds it (MATLAB's eps). */
    private static final double EPSILON = Math.ulp(1.0);

    private static final double LAMBDA = 0.1;
    private static final double LOG_LAMBDA = Math.log(LAMBDA);

    /** Sums of the signal, then of its logarithm; behind them the terms that reach back. */
    private static final int SUMS = 2 * DifferenceSums.WIDTH;

    private static final int LOGARITHM = DifferenceSums.WIDTH;

    /** The last two logarithms of a block, for the terms of the next that reach back; then all of them. */
    private static final int TAIL = 2 * SUMS;

    private static final int LOGS = TAIL + DifferenceSums.REACH;

    @Override
    public int reach() {
        return DifferenceSums.REACH;
    }

    @Override
    public int blockWidth(int longestBlock) {
        return LOGS + longestBlock;
    }

    /** The six results, then room for both branches' sums and descriptors. */
    @Override
    public int width() {
        return COUNT + SUMS + 2 * COUNT;
    }

    @Override
    @HotPath
    public void sum(double[] x, int from, int count, double[] ring, int at, int previous) {
        int logs = at + LOGS;
        for (int k = 0; k < count; k++) {
            double sample = x[from + k];
            ring[logs + k] = Math.log(sample * sample + EPSILON);
        }
        DifferenceSums.within(x, from, count, ring, at);
        DifferenceSums.within(ring, logs, count, ring, at + LOGARITHM);
        if (previous >= 0) {
            DifferenceSums.across(x[from - 2], x[from - 1], x[from], x[from + 1], ring, at + SUMS);
            DifferenceSums.across(
                    ring[previous + TAIL],
                    ring[previous + TAIL + 1],
                    ring[logs],
                    ring[logs + 1],
                    ring,
                    at + SUMS + LOGARITHM);
        }
        if (count > 1) {
            ring[at + TAIL] = ring[logs + count - 2];
            ring[at + TAIL + 1] = ring[logs + count - 1];
        }
    }

    @Override
    @HotPath
    public void fold(double[] ring, int oldest, int blocks, int samples, double[] values) {
        int plain = COUNT + SUMS;
        int logarithmic = plain + COUNT;
        Sums.add(ring, oldest, blocks, ring.length / blocks, SUMS, values, COUNT);
        describe(values, COUNT, samples, plain);
        describe(values, COUNT + LOGARITHM, samples, logarithmic);
        for (int i = 0; i < COUNT; i++) {
            double a = values[plain + i];
            double b = values[logarithmic + i];
            values[i] = -2 * a * b / (a * a + b * b);
        }
    }

    /** Writes f1 to f6 of the sums at {@code from}. Powers are products of logarithms here: log m^λ = λ log m. */
    private void describe(double[] values, int from, int samples, int to) {
        double steps = samples - 1;
        double log0 = 0.5 * Math.log(values[from + DifferenceSums.SQUARE]) - (published ? 0 : Math.log(steps));
        double log2 = 0.5 * Math.log(values[from + DifferenceSums.FIRST_SQUARE] / steps);
        double log4 = 0.5 * Math.log(values[from + DifferenceSums.SECOND_SQUARE] / steps);
        double m0 = Math.exp(LAMBDA * log0) / LAMBDA;
        double m2 = Math.exp(LAMBDA * log2) / LAMBDA;
        double m4 = Math.exp(LAMBDA * log4) / LAMBDA;
        double f1 = LAMBDA * log0 - LOG_LAMBDA;
        // of a constant window f2 and f3 are f1 to the last bit, or f4 would be rounding noise instead of undefined
        double f2 = m2 == 0 ? f1 : Math.log(Math.abs(m0 - m2));
        double f3 = m4 == 0 ? f1 : Math.log(Math.abs(m0 - m4));
        values[to + M0] = f1;
        values[to + M2] = f2;
        values[to + M4] = f3;
        values[to + SPARSI] = f1 - 0.5 * (f2 + f3);
        values[to + IRF] = LAMBDA * (log2 - 0.5 * (log0 + log4));
        values[to + WLF] =
                Math.log(values[from + DifferenceSums.FIRST_ABSOLUTE] / values[from + DifferenceSums.SECOND_ABSOLUTE]);
    }
}
