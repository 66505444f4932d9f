package org.opentmr.filter;

import java.util.List;

/**
 * A filter as a person states it, independent of the sampling rate: what a decoder's description holds. Frequencies are in
 * hertz, orders from 1 to {@value #LARGEST_ORDER}; a frequency at or above half the rate is refused when the filter is
 * designed.
 */
public sealed interface FilterSpec {

    /** Beyond this order nothing is gained on EMG, and a high-pass rings for longer than a window. */
    int LARGEST_ORDER = 10;

    /**
     * The filter for one sampling rate.
     *
     * @throws IllegalArgumentException where half the rate does not lie above the filter's frequencies
     */
    SosDesign design(double rateHz);

    /** One line for people, with units. */
    String describe();

    /** All filters in a row as one; none pass everything. */
    static SosDesign cascade(List<? extends FilterSpec> specs, double rateHz) {
        SosDesign all = new SosDesign(rateHz, List.of());
        for (FilterSpec spec : specs) {
            all = all.then(spec.design(rateHz));
        }
        return all;
    }

    /** Butterworth high-pass; the gain at the cut-off is 1/√2. */
    record HighPass(int order, double cutoffHz) implements FilterSpec {
        public HighPass {
            requireOrder("high-pass", order);
            requireFrequency("high-pass", "cutoffHz", cutoffHz);
        }

        @Override
        public SosDesign design(double rateHz) {
            requireBelowNyquist("high-pass", cutoffHz, rateHz);
            return Butterworth.highPass(order, cutoffHz, rateHz);
        }

        @Override
        public String describe() {
            return "high-pass " + plain(cutoffHz) + " Hz, Butterworth order " + order;
        }
    }

    /** Butterworth low-pass; the gain at the cut-off is 1/√2. */
    record LowPass(int order, double cutoffHz) implements FilterSpec {
        public LowPass {
            requireOrder("low-pass", order);
            requireFrequency("low-pass", "cutoffHz", cutoffHz);
        }

        @Override
        public SosDesign design(double rateHz) {
            requireBelowNyquist("low-pass", cutoffHz, rateHz);
            return Butterworth.lowPass(order, cutoffHz, rateHz);
        }

        @Override
        public String describe() {
            return "low-pass " + plain(cutoffHz) + " Hz, Butterworth order " + order;
        }
    }

    /** Butterworth band-pass with 2 × order poles; the gain at both edges is 1/√2. */
    record BandPass(int order, double lowHz, double highHz) implements FilterSpec {
        public BandPass {
            requireOrder("band-pass", order);
            requireBand("band-pass", lowHz, highHz);
        }

        @Override
        public SosDesign design(double rateHz) {
            requireBelowNyquist("band-pass", highHz, rateHz);
            return Butterworth.bandPass(order, lowHz, highHz, rateHz);
        }

        @Override
        public String describe() {
            return "band-pass " + plain(lowHz) + "–" + plain(highHz) + " Hz, Butterworth order " + order;
        }
    }

    /** Butterworth band-stop with 2 × order poles; the gain at both edges is 1/√2. */
    record BandStop(int order, double lowHz, double highHz) implements FilterSpec {
        public BandStop {
            requireOrder("band-stop", order);
            requireBand("band-stop", lowHz, highHz);
        }

        @Override
        public SosDesign design(double rateHz) {
            requireBelowNyquist("band-stop", highHz, rateHz);
            return Butterworth.bandStop(order, lowHz, highHz, rateHz);
        }

        @Override
        public String describe() {
            return "band-stop " + plain(lowHz) + "–" + plain(highHz) + " Hz, Butterworth order " + order;
        }
    }

    /**
     * Notches at a frequency and its multiples (Orfanidis 1996, chapter 11), for mains. All share one Q: a mains that is
     * off by δ is off by kδ at the k-th multiple, and the k-th notch is k times as wide.
     *
     * @param q centre frequency over the width at 1/√2, at least 1
     * @param harmonics how many multiples, the frequency itself being the first; those at or above half the rate are left
     *     out
     */
    record Notch(double frequencyHz, double q, int harmonics) implements FilterSpec {
        public Notch {
            requireFrequency("notch", "frequencyHz", frequencyHz);
            if (!(q >= 1 && q < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("notch needs q >= 1, got q=" + q);
            }
            if (harmonics < 1) {
                throw new IllegalArgumentException("notch needs harmonics >= 1, got harmonics=" + harmonics);
            }
        }

        @Override
        public SosDesign design(double rateHz) {
            requireBelowNyquist("notch", frequencyHz, rateHz);
            return Notches.design(frequencyHz, q, harmonics, rateHz);
        }

        @Override
        public String describe() {
            String multiples =
                    harmonics == 1 ? "" : " and its multiples up to " + plain(harmonics * frequencyHz) + " Hz";
            return "notch " + plain(frequencyHz) + " Hz" + multiples + ", Q " + plain(q);
        }
    }

    private static void requireOrder(String filter, int order) {
        if (order < 1 || order > LARGEST_ORDER) {
            throw new IllegalArgumentException(
                    filter + " needs an order from 1 to " + LARGEST_ORDER + ", got order=" + order);
        }
    }

    private static void requireFrequency(String filter, String name, double hertz) {
        if (!(hertz > 0 && hertz < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(filter + " needs " + name + " > 0, got " + name + "=" + hertz);
        }
    }

    private static void requireBand(String filter, double lowHz, double highHz) {
        if (!(lowHz > 0 && highHz > lowHz && highHz < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    filter + " needs 0 < lowHz < highHz, got lowHz=" + lowHz + ", highHz=" + highHz);
        }
    }

    private static void requireBelowNyquist(String filter, double hertz, double rateHz) {
        if (!(hertz < rateHz / 2 && rateHz < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(filter + " at " + plain(hertz) + " Hz needs a rate above "
                    + plain(2 * hertz) + " Hz, got rateHz=" + rateHz);
        }
    }

    /** Whole numbers without their ".0". */
    private static String plain(double number) {
        String text = Double.toString(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
