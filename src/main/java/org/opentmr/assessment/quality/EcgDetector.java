package org.opentmr.assessment.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opentmr.signal.Recording;

/**
 * Finds an electrocardiogram in raw EMG: narrow spikes that return 40 to 120 times a minute.
 *
 * <ol>
 *   <li>Band of the QRS complex, about 5 to 30 Hz: mean over 15 ms less mean over 100 ms.
 *   <li>Power in bins of 10 ms, smoothed over 50 ms, as logarithm: a contraction of 60 dB must not outweigh the beats.
 *   <li>Excess over the median of the second around it, less 6 dB and at most 4.3 dB: contractions, which last longer,
 *       vanish; spikes stay, and no single large one outweighs the others.
 *   <li>Autocorrelation of the excess. Its largest value at a lag of 0.5 to 1.5 s is the score, the lag is the beat.
 * </ol>
 *
 * <p>Beats are as wide as a QRS complex, and there are enough of them: where the autocorrelation takes less than 25 ms or
 * more than 90 ms to fall to one half (single noise peaks; quick taps of the hand), or where there are fewer spikes than
 * half of the beats that the rhythm asks for, the detector does not fire.
 *
 * <p>On synthetic signals with 5 % variation of the beat, R waves of 5 to 50 times the noise at rest are found in every
 * one of 108 rests of 15 s, and in 5 of 6 such stretches when contractions fill half of the time (slow beats are the ones
 * missed). EMG or noise without beats fires in about 1 % of channels of 15 to 20 s and in fewer than 0.5 % of 40 s; public
 * forearm recordings score below 0.2. A metronome-like artefact as narrow as a QRS complex cannot be told from beats.
 */
public final class EcgDetector {
    private static final double SHORT_SECONDS = 0.015;
    private static final double LONG_SECONDS = 0.1;
    private static final double BIN_SECONDS = 0.01;
    private static final int SMOOTH_BINS = 5;
    private static final int MEDIAN_BINS = 101;
    private static final double EXCESS = Math.log(4);
    private static final double LARGEST_EXCESS = 1;
    private static final double SHORTEST_BEAT_SECONDS = 0.5;
    private static final double LONGEST_BEAT_SECONDS = 1.5;
    private static final double NARROWEST_SECONDS = 0.025;
    private static final double WIDEST_SECONDS = 0.09;
    /** Of the beats that the rhythm asks for; contractions hide some. */
    private static final double SPIKES_PER_BEAT = 0.5;
    /** Fewer beats than these seconds hold make no rhythm. */
    private static final double SHORTEST_SECONDS = 15;
    /** A piece shorter than this holds no second beat. */
    private static final double SHORTEST_PIECE_SECONDS = 2;
    /** Twice the beat is as regular as the beat: the shortest lag that comes close to the best one is it. */
    private static final double AS_GOOD = 0.8;

    private static final double SLOWEST_RATE_HZ = 100;

    private EcgDetector() {}

    /**
     * Whether the heart is heard in a recording: at least half of its channels fire with the default threshold. Envelopes
     * are not searched, their spectrum is gone.
     */
    public static boolean hears(Recording recording) {
        if (recording.layout().isEnvelope()) {
            return false;
        }
        long firing = Arrays.stream(recording.samples())
                .filter(channel -> search(
                                channel,
                                recording.layout().rateHz(),
                                recording.joins(),
                                QualityThresholds.DEFAULT.ecgScore())
                        .fires())
                .count();
        return 2 * firing >= recording.layout().size();
    }

    /**
     * Searches one channel.
     *
     * @param samples raw EMG of any unit
     * @param rateHz samples per second; below 100 Hz nothing can be told
     * @param joins samples at which a new piece begins, ascending
     * @param threshold score from which the finding fires, {@link QualityThresholds#ecgScore()}
     */
    public static EcgFinding search(double[] samples, double rateHz, List<Long> joins, double threshold) {
        if (!(rateHz >= SLOWEST_RATE_HZ)) {
            return EcgFinding.UNKNOWN;
        }
        int bin = (int) Math.max(1, Math.round(BIN_SECONDS * rateHz));
        double binSeconds = bin / rateHz;
        List<double[]> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= joins.size(); i++) {
            int to = (int) (i < joins.size() ? joins.get(i) : samples.length);
            if (to - from >= SHORTEST_PIECE_SECONDS * rateHz) {
                pieces.add(excess(Arrays.copyOfRange(samples, from, to), rateHz, bin));
            }
            from = to;
        }
        int bins = pieces.stream().mapToInt(piece -> piece.length).sum();
        if (bins * binSeconds < SHORTEST_SECONDS) {
            return EcgFinding.UNKNOWN;
        }
        int longest = (int) Math.floor(LONGEST_BEAT_SECONDS / binSeconds);
        double[] regularity = autocorrelation(pieces, bins, longest);
        return judge(regularity, binSeconds, spikes(pieces) / (bins * binSeconds), threshold);
    }

    private static EcgFinding judge(double[] regularity, double binSeconds, double spikesPerSecond, double threshold) {
        int first = (int) Math.ceil(SHORTEST_BEAT_SECONDS / binSeconds);
        double score = 0;
        for (int lag = first; lag < regularity.length; lag++) {
            score = Math.max(score, regularity[lag]);
        }
        if (!(score > 0)) {
            return new EcgFinding(0, Double.NaN, false);
        }
        int beat = first;
        while (regularity[beat] < AS_GOOD * score) {
            beat++;
        }
        while (beat + 1 < regularity.length && regularity[beat + 1] > regularity[beat]) {
            beat++;
        }
        int width = 0;
        while (width < regularity.length && regularity[width] > 0.5) {
            width++;
        }
        double beatSeconds = beat * binSeconds;
        double widthSeconds = width * binSeconds;
        boolean fires = score >= threshold
                && widthSeconds >= NARROWEST_SECONDS
                && widthSeconds <= WIDEST_SECONDS
                && spikesPerSecond * beatSeconds >= SPIKES_PER_BEAT;
        return new EcgFinding(score, 60 / beatSeconds, fires);
    }

    /** Runs of bins with an excess. */
    private static long spikes(List<double[]> pieces) {
        long spikes = 0;
        for (double[] piece : pieces) {
            for (int i = 0; i < piece.length; i++) {
                spikes += piece[i] > 0 && (i == 0 || piece[i - 1] == 0) ? 1 : 0;
            }
        }
        return spikes;
    }

    /** How far each bin's power rises above its surroundings; 0 where it does not, saturated where it does by far. */
    private static double[] excess(double[] samples, double rateHz, int bin) {
        double[] narrow = movingMean(samples, oddLength(SHORT_SECONDS * rateHz));
        double[] wide = movingMean(samples, oddLength(LONG_SECONDS * rateHz));
        double[] power = new double[samples.length / bin];
        double mean = 0;
        for (int k = 0; k < power.length; k++) {
            for (int i = k * bin; i < (k + 1) * bin; i++) {
                double x = narrow[i] - wide[i];
                power[k] += Double.isFinite(x) ? x * x / bin : 0;
            }
            mean += power[k] / power.length;
        }
        double[] smooth = movingMean(power, SMOOTH_BINS);
        double[] level = new double[power.length];
        for (int k = 0; k < level.length; k++) {
            // far below the mean power lies only a signal that does not vary; the floor keeps its logarithm finite
            level[k] = Math.log(Math.max(smooth[k], 1e-12 * mean) + Double.MIN_NORMAL);
        }
        double[] excess = new double[level.length];
        for (int k = 0; k < level.length; k++) {
            excess[k] = Math.min(LARGEST_EXCESS, Math.max(0, level[k] - localMedian(level, k) - EXCESS));
        }
        return excess;
    }

    private static int oddLength(double samples) {
        return 2 * (int) Math.round((samples - 1) / 2) + 1;
    }

    /** Centred mean over an odd number of values, over fewer at the ends; a value that is not finite counts as 0. */
    private static double[] movingMean(double[] values, int length) {
        int half = length / 2;
        double[] means = new double[values.length];
        double[] sums = new double[values.length + 1];
        double offset = Arrays.stream(values).filter(Double::isFinite).average().orElse(0);
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + (Double.isFinite(values[i]) ? values[i] - offset : 0);
        }
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - half);
            int to = Math.min(values.length, i + half + 1);
            means[i] = (sums[to] - sums[from]) / (to - from) + offset;
        }
        return means;
    }

    private static double localMedian(double[] level, int k) {
        int from = Math.max(0, Math.min(k - MEDIAN_BINS / 2, level.length - MEDIAN_BINS));
        double[] around = Arrays.copyOfRange(level, from, Math.min(level.length, from + MEDIAN_BINS));
        Arrays.sort(around);
        return around[around.length / 2];
    }

    /** Pooled over the pieces, about their common mean; 1 at lag 0, all 0 where there is no excess. */
    private static double[] autocorrelation(List<double[]> pieces, int bins, int longest) {
        double mean = pieces.stream().flatMapToDouble(Arrays::stream).sum() / bins;
        double[] sum = new double[longest + 1];
        for (int lag = 0; lag <= longest; lag++) {
            long count = 0;
            for (double[] piece : pieces) {
                for (int i = lag; i < piece.length; i++) {
                    sum[lag] += (piece[i] - mean) * (piece[i - lag] - mean);
                }
                count += Math.max(0, piece.length - lag);
            }
            sum[lag] /= Math.max(1, count);
        }
        double variance = sum[0];
        return Arrays.stream(sum).map(x -> variance > 0 ? x / variance : 0).toArray();
    }
}
