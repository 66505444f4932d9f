package org.opentmr.filter;

/**
 * Filtering forwards and then backwards: no delay of phase, twice the attenuation, and every output knows the future. For
 * looking at a finished recording and for comparison with work that filters so; a decoder judged on such a signal is judged
 * on one it will never see.
 */
public final class ZeroPhaseAnalysis {

    private ZeroPhaseAnalysis() {}

    /**
     * The samples of one channel filtered both ways, in a new array. Both ends are continued by their point reflection
     * (odd extension) over {@link #paddingSamples}, and each pass starts in the steady state of its first
     * sample, as SciPy's sosfiltfilt does by default.
     *
     * @throws IllegalArgumentException where the signal is not longer than the padding, or holds a number that is not
     *     finite
     */
    public static double[] filtered(SosDesign design, double[] samples) {
        int padding = paddingSamples(design);
        int length = samples.length;
        if (length <= padding) {
            throw new IllegalArgumentException(
                    "zero-phase filtering needs more than " + padding + " samples for this filter, got " + length);
        }
        requireFinite(samples);
        double[] extended = new double[length + 2 * padding];
        System.arraycopy(samples, 0, extended, padding, length);
        for (int i = 1; i <= padding; i++) {
            extended[padding - i] = 2 * samples[0] - samples[i];
            extended[padding + length - 1 + i] = 2 * samples[length - 1] - samples[length - 1 - i];
        }
        for (int pass = 0; pass < 2; pass++) {
            design.newState().run(extended, 0, extended.length);
            reverse(extended);
        }
        double[] filtered = new double[length];
        System.arraycopy(extended, padding, filtered, 0, length);
        return filtered;
    }

    /** Three times the length of the equivalent single difference equation. */
    static int paddingSamples(SosDesign design) {
        int sections = design.sections().size();
        long withoutZero =
                design.sections().stream().filter(section -> section.b2() == 0).count();
        long withoutPole =
                design.sections().stream().filter(section -> section.a2() == 0).count();
        return 3 * (2 * sections + 1 - (int) Math.min(withoutZero, withoutPole));
    }

    private static void requireFinite(double[] samples) {
        for (int i = 0; i < samples.length; i++) {
            if (!(Math.abs(samples[i]) <= FilterState.LARGEST_SAMPLE)) {
                throw new IllegalArgumentException("zero-phase filtering needs finite samples, sample " + i + " is "
                        + samples[i] + "; repair or leave out that stretch first");
            }
        }
    }

    private static void reverse(double[] samples) {
        for (int i = 0, j = samples.length - 1; i < j; i++, j--) {
            double kept = samples[i];
            samples[i] = samples[j];
            samples[j] = kept;
        }
    }
}
