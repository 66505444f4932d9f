package org.opentmr.classifier.tree;

/**
 * For boosting: the split of the largest improvement of a regression on residuals (Friedman 2001, equation 35). A leaf
 * holds one Newton step of the multinomial deviance (the same, equation 32).
 */
final class GradientSearch extends SplitSearch {

    private static final int COUNT = 0;
    private static final int SUM = 1;

    /** Below this the step would be a quotient of rounding errors. */
    private static final double NO_CURVATURE = 1e-150;

    private final int classes;
    private final double[] residuals;

    /** {@code residuals} per window: 1 or 0 for being of the class or not, less its probability. */
    GradientSearch(Bins bins, double[] residuals, int classes) {
        super(bins, 2);
        this.residuals = residuals;
        this.classes = classes;
    }

    @Override
    void add(int window, double[] sums, int at) {
        sums[at + COUNT]++;
        sums[at + SUM] += residuals[window];
    }

    @Override
    double gain(double[] left) {
        double count = left[COUNT];
        double others = total[COUNT] - count;
        double difference = others * left[SUM] - count * (total[SUM] - left[SUM]);
        return difference * difference / (count * others);
    }

    @Override
    boolean isPure() {
        return false;
    }

    @Override
    double[] leaf(int[] windows, int from, int to) {
        double curvature = 0;
        for (int i = from; i < to; i++) {
            double size = Math.abs(residuals[windows[i]]);
            curvature += size * (1 - size);
        }
        double step = total[SUM] * (classes - 1) / classes / curvature;
        return new double[] {curvature < NO_CURVATURE ? 0 : step};
    }
}
