package org.opentmr.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * An estimate with its 95 % confidence interval.
 *
 * <p>The unit is the repetition, not the window: windows overlap and share one contraction, so counting them as
 * independent makes an interval several times too narrow. The interval is Student's t on the repetitions, with the
 * variance of a ratio estimate (Cochran 1977, Sampling Techniques, chapter 6), so that its centre is the very accuracy over
 * all windows that stands elsewhere, also where repetitions are of unequal length. It was chosen over a bootstrap of
 * repetitions because people record few of them: with 4 repetitions a percentile bootstrap covers the truth in fewer than
 * 85 % of simulated experiments, this interval in more than 90 %. Where all repetitions agree exactly its width is 0, as
 * that of any interval made from them alone.
 *
 * @param estimate NaN where nothing was evaluated
 * @param low NaN with fewer than 2 units
 * @param high NaN with fewer than 2 units
 * @param units repetitions (or recordings) that it rests on
 */
public record Interval(double estimate, double low, double high, int units) {

    private static final double LEVEL = 0.95;

    /** Within so many standard deviations lies 95 % of a normal distribution. */
    private static final double NORMAL_REACH = 1.959963984540054;

    /** The accuracy of some recordings, rejected windows counting as errors; the unit is a repetition of a recording. */
    public static Interval ofAccuracy(List<Decisions> recordings) {
        return ofCorrect(recordings, motion -> true);
    }

    /** The accuracy of one motion, rejected windows counting as errors; the unit is a repetition of a recording. */
    public static Interval ofAccuracy(List<Decisions> recordings, int motion) {
        return ofCorrect(recordings, truth -> truth == motion);
    }

    /** The mean of some values, one per unit, for example the accuracies of several recordings. */
    public static Interval ofMean(double[] values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return ratio(values, ones);
    }

    /** The mean of some values of which only mean and standard deviation (n − 1) are known. */
    public static Interval ofMean(double mean, double standardDeviation, int units) {
        if (units < 2) {
            return new Interval(mean, Double.NaN, Double.NaN, units);
        }
        double reach = reach(units, standardDeviation / Math.sqrt(units));
        return new Interval(mean, mean - reach, mean + reach, units);
    }

    /** The same of shares; the interval ends at 0 and 1. */
    public static Interval ofMeanShare(double mean, double standardDeviation, int units) {
        return ofMean(mean, standardDeviation, units).clipped();
    }

    /**
     * The share of trials that came out well: the score interval (Wilson 1927, JASA 22:209), which stays honest where all of
     * a few trials did, or none. With a single trial it has an interval too.
     *
     * @param share of the trials, 0 to 1; NaN where there are none
     */
    public static Interval ofProportion(double share, int trials) {
        if (trials < 1) {
            return new Interval(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double z = NORMAL_REACH;
        double shrink = 1 + z * z / trials;
        double middle = (share + z * z / (2 * trials)) / shrink;
        double reach = z / shrink * Math.sqrt(share * (1 - share) / trials + z * z / (4.0 * trials * trials));
        return new Interval(share, middle - reach, middle + reach, trials).clipped();
    }

    /** The mean of some shares, one per unit; the interval ends at 0 and 1. */
    public static Interval ofMeanShare(double[] shares) {
        return ofMean(shares).clipped();
    }

    /**
     * A share that is summed over units of unequal size.
     *
     * @param parts per unit, for example its correct windows
     * @param wholes per unit, for example all of its windows
     */
    public static Interval ofShare(double[] parts, double[] wholes) {
        return ratio(parts, wholes).clipped();
    }

    private static Interval ofCorrect(List<Decisions> recordings, IntPredicate counts) {
        Map<Long, double[]> correctAndWindows = new TreeMap<>();
        for (int recording = 0; recording < recordings.size(); recording++) {
            Decisions decisions = recordings.get(recording);
            for (int i = 0; i < decisions.windows(); i++) {
                if (counts.test(decisions.truth()[i])) {
                    long unit = ((long) recording << Integer.SIZE) + decisions.repetition()[i];
                    double[] sums = correctAndWindows.computeIfAbsent(unit, key -> new double[2]);
                    sums[0] += decisions.correct(i) ? 1 : 0;
                    sums[1]++;
                }
            }
        }
        return ofShare(
                correctAndWindows.values().stream().mapToDouble(sums -> sums[0]).toArray(),
                correctAndWindows.values().stream().mapToDouble(sums -> sums[1]).toArray());
    }

    /** The ratio of the sums, and Student's t on the residuals {@code part - ratio * whole} of the units. */
    private static Interval ratio(double[] part, double[] whole) {
        double parts = 0;
        double wholes = 0;
        for (int i = 0; i < part.length; i++) {
            parts += part[i];
            wholes += whole[i];
        }
        double ratio = parts / wholes;
        int units = part.length;
        if (units < 2) {
            return new Interval(ratio, Double.NaN, Double.NaN, units);
        }
        double squares = 0;
        for (int i = 0; i < units; i++) {
            double residual = part[i] - ratio * whole[i];
            squares += residual * residual;
        }
        double standardError = Math.sqrt(squares * units / (units - 1)) / wholes;
        double reach = reach(units, standardError);
        return new Interval(ratio, ratio - reach, ratio + reach, units);
    }

    /** The same of what cannot be negative: the interval begins at 0 at the earliest. */
    public Interval notBelowZero() {
        return new Interval(estimate, Math.max(0, low), high, units);
    }

    private static double reach(int units, double standardError) {
        return new TDistribution(units - 1).inverseCumulativeProbability((1 + LEVEL) / 2) * standardError;
    }

    /** A share lies between 0 and 1; NaN stays. */
    private Interval clipped() {
        return new Interval(estimate, clip(low), clip(high), units);
    }

    private static double clip(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
