package org.opentmr.device;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the user says of a board that it does not say itself, or sets on it.
 *
 * @param channels how many
 * @param rateHz samples per second
 * @param microvoltsPerCount at the electrode; makes microvolts of a board that gives counts
 */
public record BoardOptions(OptionalInt channels, OptionalDouble rateHz, OptionalDouble microvoltsPerCount) {

    /** The board's own defaults. */
    public static final BoardOptions NONE =
            new BoardOptions(OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public BoardOptions {
        if (channels.isPresent() && channels.getAsInt() < 1) {
            throw new IllegalArgumentException("a board needs at least one channel, got " + channels.getAsInt());
        }
        if (rateHz.isPresent() && !(rateHz.getAsDouble() > 0 && rateHz.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a board needs a rate above 0 Hz, got " + rateHz.getAsDouble());
        }
        if (microvoltsPerCount.isPresent()
                && !(microvoltsPerCount.getAsDouble() > 0
                        && microvoltsPerCount.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a count needs more than 0 µV, got " + microvoltsPerCount.getAsDouble());
        }
    }

    public static BoardOptions of(int channels, double rateHz) {
        return new BoardOptions(OptionalInt.of(channels), OptionalDouble.of(rateHz), OptionalDouble.empty());
    }
}
