package org.opentmr.recording.edf;

/**
 * The length of a data record: whole samples, a duration that eight characters hold, at most what is asked for and at most
 * 61,440 bytes where possible (the limit that Kemp et al. 1992 recommend).
 *
 * @param samples per signal and record
 * @param durationText in seconds, as the header carries it
 */
record RecordShape(int samples, String durationText) {

    private static final int MOST_BYTES = 61_440;
    private static final double[] ROUND_SECONDS = {1, 0.5, 0.25, 0.2, 0.1, 0.05, 0.04, 0.025, 0.02, 0.01, 0.005, 0.002};

    /** Rounding of one division; a rate further off is another rate. */
    private static final double EXACT = 1e-12;

    /**
     * Chooses.
     *
     * @param frameBytes bytes of one sample of every signal
     * @param mostSeconds longest record; one sample is the shortest in any case
     */
    static RecordShape choose(double rateHz, long frameBytes, int annotationBytes, double mostSeconds) {
        long fitting = Math.max(1, (MOST_BYTES - annotationBytes) / frameBytes);
        int most = (int) Math.max(1, Math.min((double) fitting, Math.floor(rateHz * mostSeconds * (1 + EXACT))));
        for (double seconds : ROUND_SECONDS) {
            double samples = Math.rint(rateHz * seconds);
            if (samples >= 1 && samples <= most && isRate(samples / seconds, rateHz)) {
                return new RecordShape((int) samples, HeaderNumber.nearest(seconds));
            }
        }
        RecordShape best = ofSamples(most, rateHz);
        for (int samples = most - 1; samples > 0 && !isRate(best.rateHz(), rateHz); samples--) {
            RecordShape other = ofSamples(samples, rateHz);
            if (Math.abs(other.rateHz() - rateHz) < Math.abs(best.rateHz() - rateHz)) {
                best = other;
            }
        }
        return best;
    }

    private static RecordShape ofSamples(int samples, double rateHz) {
        return new RecordShape(samples, HeaderNumber.nearest(samples / rateHz));
    }

    private static boolean isRate(double rateHz, double wantedHz) {
        return Math.abs(rateHz - wantedHz) <= EXACT * wantedHz;
    }

    double seconds() {
        return Double.parseDouble(durationText);
    }

    /** The rate that a reader computes from the header. */
    double rateHz() {
        return samples / seconds();
    }
}
