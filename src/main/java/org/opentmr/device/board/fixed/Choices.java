package org.opentmr.device.board.fixed;

import java.util.List;

/**
 * What a kind of board can measure. Where its answer names one of several variants, that decides; otherwise the user may
 * choose.
 *
 * @param fewestChannels that it has
 * @param mostChannels that it has
 * @param usualChannels where the user says nothing
 * @param ratesHz that it can be set to; empty where its sketch sets any rate and only the user knows it
 * @param usualRateHz where the user says nothing
 * @param variants that its answer tells apart; may be empty
 */
record Choices(
        int fewestChannels,
        int mostChannels,
        int usualChannels,
        List<Double> ratesHz,
        double usualRateHz,
        List<Variant> variants) {

    /**
     * One of a family of boards with the same frames.
     *
     * @param name as the board answers
     * @param bits of its converter
     */
    record Variant(String name, int channels, double rateHz, int bits) {}

    Choices {
        ratesHz = List.copyOf(ratesHz);
        variants = List.copyOf(variants);
        if (fewestChannels < 1 || usualChannels < fewestChannels || mostChannels < usualChannels) {
            throw new IllegalArgumentException("channels need 1 <= fewest <= usual <= most, got " + fewestChannels
                    + ", " + usualChannels + ", " + mostChannels);
        }
        if (!(usualRateHz > 0) || !(ratesHz.isEmpty() || ratesHz.contains(usualRateHz))) {
            throw new IllegalArgumentException("the usual rate must be one of " + ratesHz + ", got " + usualRateHz);
        }
    }

    /** A board that can be set to nothing. */
    static Choices fixed(int channels, double rateHz) {
        return new Choices(channels, channels, channels, List.of(rateHz), rateHz, List.of());
    }

    /** A board whose rate only the user knows. */
    static Choices anyRate(int channels, double usualRateHz) {
        return new Choices(channels, channels, channels, List.of(), usualRateHz, List.of());
    }

    /** A board that says which of a family it is; the first one is the usual one. */
    static Choices family(List<Variant> variants) {
        return new Choices(
                variants.stream().mapToInt(Variant::channels).min().orElseThrow(),
                variants.stream().mapToInt(Variant::channels).max().orElseThrow(),
                variants.get(0).channels(),
                variants.stream().map(Variant::rateHz).distinct().toList(),
                variants.get(0).rateHz(),
                variants);
    }
}
