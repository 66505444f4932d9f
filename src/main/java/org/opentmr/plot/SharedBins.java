package org.opentmr.plot;

import java.util.Arrays;
import java.util.List;

/**
 * Bins of equal width, the same for some samples. The width is that of Freedman and Diaconis (1981, Z. Wahrscheinlichkeit
 * 57:453), 2 · interquartile range · n^(-1/3), the least over the samples, within what can be told apart on a screen. Edges
 * are multiples of the width, so that 0 is one of them wherever it is in view.
 *
 * @param firstEdge in widths from 0
 * @param bins at least one
 * @param width above 0
 */
record SharedBins(long firstEdge, int bins, double width) {

    private static final int FEWEST = 12;
    private static final int MOST = 160;

    /** Where tails are not to be seen, this share of all values is in view, or one outlier would flatten the rest. */
    private static final double IN_VIEW = 0.998;

    /**
     * Around samples of at least one finite value each.
     *
     * @param tails whether every value is to be in view
     */
    static SharedBins of(List<double[]> samples, boolean tails) {
        double[] all = samples.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        double low = quantile(all, tails ? 0 : (1 - IN_VIEW) / 2);
        double high = quantile(all, tails ? 1 : (1 + IN_VIEW) / 2);
        if (!(high > low)) {
            // values that are all the same stand in the middle of the picture
            double reach = low == 0 ? 1 : Math.abs(low) / 2;
            low -= reach;
            high += reach;
        }
        double width = samples.stream()
                .mapToDouble(SharedBins::freedmanDiaconis)
                .filter(each -> each > 0)
                .min()
                .orElse((high - low) / FEWEST);
        width = Math.max((high - low) / MOST, Math.min((high - low) / FEWEST, width));
        long first = (long) Math.floor(low / width);
        long last = (long) Math.floor(high / width) + 1;
        return new SharedBins(first, (int) (last - first), width);
    }

    private static double freedmanDiaconis(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return 2 * (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / Math.cbrt(sorted.length);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    double edge(int bin) {
        return (firstEdge + bin) * width;
    }

    double low() {
        return edge(0);
    }

    double high() {
        return edge(bins);
    }

    /** {@code [bin]}: share of the values per unit; a value on an edge is in the bin above it. */
    double[] densities(double[] values) {
        double[] densities = new double[bins];
        for (double value : values) {
            long bin = bin(value);
            if (bin >= 0 && bin < bins) {
                densities[(int) bin] += 1 / (values.length * width);
            }
        }
        return densities;
    }

    /** How many of the values lie in no bin. */
    long outside(double[] values) {
        return Arrays.stream(values)
                .filter(value -> bin(value) < 0 || bin(value) >= bins)
                .count();
    }

    private long bin(double value) {
        return (long) Math.floor(value / width) - firstEdge;
    }
}
