package org.opentmr.plot.live;

import org.opentmr.signal.SampleHistory;

/**
 * What one channel does between two cursors, from the earlier one's sample to the later one's, both included.
 *
 * @param milliseconds from one cursor to the other
 * @param peakToPeak greatest less least, in the channel's unit; NaN where no sample is there
 * @param rms root mean square, in the channel's unit; NaN where no sample is there
 * @param mean in the channel's unit; NaN where no sample is there
 * @param samples that are there
 * @param missing that never came, or are kept no more
 */
public record Measurement(double milliseconds, double peakToPeak, double rms, double mean, long samples, long missing) {

    /**
     * Measures one channel.
     *
     * @param rateHz samples per second, above 0
     * @param aboutMean take the mean away before the root mean square: right for raw EMG, whose offset means nothing, wrong
     *     for an envelope, whose mean is the signal
     */
    public static Measurement of(
            SampleHistory history, int channel, ScopeCursors cursors, double rateHz, boolean aboutMean) {
        long from = Math.max(history.first(), cursors.from());
        long to = Math.min(history.end(), cursors.to() + 1);
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        long count = 0;
        for (long n = from; n < to; n++) {
            double value = history.at(channel, n);
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
                sum += value;
                count++;
            }
        }
        double mean = sum / count;
        double squares = 0;
        for (long n = from; n < to; n++) {
            double value = history.at(channel, n) - (aboutMean ? mean : 0);
            squares += Double.isFinite(value) ? value * value : 0;
        }
        return new Measurement(
                1000 * (cursors.to() - cursors.from()) / rateHz,
                count == 0 ? Double.NaN : greatest - least,
                Math.sqrt(squares / count),
                mean,
                count,
                cursors.to() - cursors.from() + 1 - count);
    }
}
