package org.opentmr.plot;

/**
 * The least and the greatest sample of every bin, so that no spike is lost however many samples share a column of pixels.
 * Bins are counted from the start of the recording, not of the view: bin k holds the samples from {@code k * perBin}, and a
 * trace does not shimmer while it scrolls.
 *
 * @param firstBin index of the first bin
 * @param perBin samples per bin
 * @param low per bin; NaN where it holds no number
 * @param high per bin; NaN where it holds no number
 */
record MinMax(long firstBin, long perBin, double[] low, double[] high) {

    /** The bins that touch the samples from {@code from} to before {@code to}; every bin whole. */
    static MinMax of(double[] samples, long from, long to, long perBin) {
        if (from < 0 || to > samples.length || from >= to || perBin < 1) {
            throw new IllegalArgumentException("bins need 0 <= from < to <= " + samples.length
                    + " and perBin >= 1, got from=" + from + ", to=" + to + ", perBin=" + perBin);
        }
        long firstBin = from / perBin;
        int bins = (int) ((to - 1) / perBin - firstBin + 1);
        double[] low = new double[bins];
        double[] high = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            int end = (int) Math.min(samples.length, (firstBin + bin + 1) * perBin);
            for (int i = (int) ((firstBin + bin) * perBin); i < end; i++) {
                if (samples[i] < least) {
                    least = samples[i];
                }
                if (samples[i] > greatest) {
                    greatest = samples[i];
                }
            }
            boolean any = least <= greatest;
            low[bin] = any ? least : Double.NaN;
            high[bin] = any ? greatest : Double.NaN;
        }
        return new MinMax(firstBin, perBin, low, high);
    }

    /** The sample in the middle of a bin. */
    double middle(int bin) {
        return (firstBin + bin + 0.5) * perBin - 0.5;
    }
}
