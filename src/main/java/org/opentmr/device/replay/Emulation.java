package org.opentmr.device.replay;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How a source is passed off as a board.
 *
 * @param gain what a sample is multiplied with to be in the board's unit; where it is empty, both must have the same unit
 * @param offset what is added to it then, in the board's unit: the middle of a converter that knows no negative numbers
 * @param patience how long to wait for a host that does not read before samples are dropped: zero, as a real board, where
 *     the source is paced; long where the source gives its samples as fast as they are read
 */
public record Emulation(OptionalDouble gain, double offset, Duration patience) {

    /** Same units; drops samples like a real board. */
    public static final Emulation DEFAULT = new Emulation(OptionalDouble.empty(), 0, Duration.ZERO);

    public Emulation {
        if (gain.isPresent() && (!Double.isFinite(gain.getAsDouble()) || gain.getAsDouble() == 0)) {
            throw new IllegalArgumentException("a gain must be a number and not 0, got " + gain.getAsDouble());
        }
        if (!Double.isFinite(offset)) {
            throw new IllegalArgumentException("an offset must be a number, got " + offset);
        }
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience cannot be negative, got " + patience);
        }
    }
}
