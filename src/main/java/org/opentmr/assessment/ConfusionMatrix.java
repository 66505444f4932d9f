package org.opentmr.assessment;

import java.util.Arrays;
import org.opentmr.motion.MotionSet;

/**
 * How often each motion was decoded as each other. Rows are what the person did, columns what was decoded.
 *
 * <p>A ratio whose denominator is empty is NaN, never 0 or 1: nothing is known about it.
 *
 * @param motions rows and columns
 * @param counts {@code [truth][predicted]}, windows; rejected windows are not in it
 * @param rejected per true motion, windows rejected
 */
public record ConfusionMatrix(MotionSet motions, long[][] counts, long[] rejected) {

    public ConfusionMatrix {
        int size = motions.size();
        if (counts.length != size || rejected.length != size) {
            throw new IllegalArgumentException("a confusion matrix of " + size + " motions needs as many rows, got "
                    + counts.length + " rows of counts and " + rejected.length + " of rejected windows");
        }
        counts = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
        rejected = rejected.clone();
        for (int truth = 0; truth < size; truth++) {
            if (counts[truth].length != size) {
                throw new IllegalArgumentException(
                        "row " + truth + " has " + counts[truth].length + " columns, there are " + size + " motions");
            }
            if (rejected[truth] < 0 || Arrays.stream(counts[truth]).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("a count is below 0 in row " + truth + " (" + motions.get(truth)
                        + "): " + Arrays.toString(counts[truth]) + ", rejected " + rejected[truth]);
            }
        }
    }

    /** Counts the decisions of one recording. */
    public static ConfusionMatrix of(Decisions decisions) {
        int size = decisions.motions().size();
        long[][] counts = new long[size][size];
        long[] rejected = new long[size];
        for (int i = 0; i < decisions.windows(); i++) {
            int truth = decisions.truth()[i];
            if (decisions.rejected()[i]) {
                rejected[truth]++;
            } else {
                counts[truth][decisions.predicted()[i]]++;
            }
        }
        return new ConfusionMatrix(decisions.motions(), counts, rejected);
    }

    /** The matrix of both together. */
    public ConfusionMatrix add(ConfusionMatrix other) {
        if (!motions.equals(other.motions)) {
            throw new IllegalArgumentException(
                    "confusion matrices of different motions cannot be added: " + motions + " and " + other.motions);
        }
        long[][] sums = new long[motions.size()][motions.size()];
        long[] sumsRejected = new long[motions.size()];
        for (int truth = 0; truth < sums.length; truth++) {
            sumsRejected[truth] = rejected[truth] + other.rejected[truth];
            for (int predicted = 0; predicted < sums.length; predicted++) {
                sums[truth][predicted] = counts[truth][predicted] + other.counts[truth][predicted];
            }
        }
        return new ConfusionMatrix(motions, sums, sumsRejected);
    }

    /** Windows evaluated, the rejected ones among them. */
    public long windows() {
        return acceptedWindows() + rejectedWindows();
    }

    public long acceptedWindows() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    public long rejectedWindows() {
        return Arrays.stream(rejected).sum();
    }

    /** Windows in which the person did this motion, the rejected ones among them. */
    public long windowsOf(int motion) {
        return acceptedOf(motion) + rejected[motion];
    }

    /** Windows accepted and decoded as what they were. */
    public long correctWindows() {
        long correct = 0;
        for (int motion = 0; motion < counts.length; motion++) {
            correct += counts[motion][motion];
        }
        return correct;
    }

    /** Correct windows among all; a rejected window counts as an error. */
    public double accuracy() {
        return ratio(correctWindows(), windows());
    }

    /** Correct windows among those accepted. */
    public double acceptedAccuracy() {
        return ratio(correctWindows(), acceptedWindows());
    }

    public double rejectionRate() {
        return ratio(rejectedWindows(), windows());
    }

    /** Correct windows among all windows of one motion; a rejected window counts as an error. */
    public double accuracy(int motion) {
        return ratio(counts[motion][motion], windowsOf(motion));
    }

    /** Of the windows decoded as this motion, the share that were it. */
    public double precision(int motion) {
        return ratio(counts[motion][motion], decodedAs(motion));
    }

    /** Of the accepted windows of this motion, the share decoded as it. */
    public double recall(int motion) {
        return ratio(counts[motion][motion], acceptedOf(motion));
    }

    /**
     * Harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN) over accepted windows. A motion done but never
     * decoded, or decoded but never done, has 0; NaN where neither happened.
     */
    public double f1(int motion) {
        return ratio(2 * counts[motion][motion], decodedAs(motion) + acceptedOf(motion));
    }

    /** Mean precision of the motions done or decoded; one done but never decoded counts as 0. */
    public double macroPrecision() {
        double sum = 0;
        int motionsSeen = 0;
        for (int motion = 0; motion < counts.length; motion++) {
            if (decodedAs(motion) + acceptedOf(motion) > 0) {
                sum += decodedAs(motion) > 0 ? precision(motion) : 0;
                motionsSeen++;
            }
        }
        return sum / motionsSeen;
    }

    /** Mean recall of the motions done. */
    public double macroRecall() {
        double sum = 0;
        int motionsDone = 0;
        for (int motion = 0; motion < counts.length; motion++) {
            if (acceptedOf(motion) > 0) {
                sum += recall(motion);
                motionsDone++;
            }
        }
        return sum / motionsDone;
    }

    /** Mean F1 of the motions done or decoded. */
    public double macroF1() {
        double sum = 0;
        int motionsSeen = 0;
        for (int motion = 0; motion < counts.length; motion++) {
            if (decodedAs(motion) + acceptedOf(motion) > 0) {
                sum += f1(motion);
                motionsSeen++;
            }
        }
        return sum / motionsSeen;
    }

    /** Mean F1, each motion weighted with its accepted windows. */
    public double weightedF1() {
        double sum = 0;
        for (int motion = 0; motion < counts.length; motion++) {
            sum += acceptedOf(motion) > 0 ? acceptedOf(motion) * f1(motion) : 0;
        }
        return sum / acceptedWindows();
    }

    /**
     * {@code [truth][predicted]}: counts over all windows of the true motion. A row and its {@link #rejectedShare} sum to
     * 1; the row of a motion that was never done is NaN.
     */
    public double[][] rowShares() {
        double[][] shares = new double[counts.length][counts.length];
        for (int truth = 0; truth < counts.length; truth++) {
            for (int predicted = 0; predicted < counts.length; predicted++) {
                shares[truth][predicted] = ratio(counts[truth][predicted], windowsOf(truth));
            }
        }
        return shares;
    }

    /** The share of a motion's windows that was rejected. */
    public double rejectedShare(int motion) {
        return ratio(rejected[motion], windowsOf(motion));
    }

    private long acceptedOf(int motion) {
        return Arrays.stream(counts[motion]).sum();
    }

    private long decodedAs(int motion) {
        return Arrays.stream(counts).mapToLong(row -> row[motion]).sum();
    }

    /** NaN for 0/0. */
    static double ratio(long part, long whole) {
        return (double) part / whole;
    }
}
