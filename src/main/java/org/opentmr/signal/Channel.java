package org.opentmr.signal;

import java.util.Optional;

/**
 * One electrode channel.
 *
 * @param name as shown to the user, unique in its layout
 * @param unit of its samples: {@link #MICROVOLTS}, or {@link #COUNTS} where the source's scale is unknown
 * @param kind raw EMG, or an envelope that the electrode has rectified and smoothed
 * @param muscle the muscle under the electrode, where it is known
 * @param nerve the nerve that reaches this muscle, where it is known
 */
public record Channel(String name, String unit, Kind kind, Optional<String> muscle, Optional<String> nerve) {

    public static final String MICROVOLTS = "µV";
    public static final String COUNTS = "counts";

    /** What the electrode puts out. */
    public enum Kind {
        /** Surface EMG as the electrode picks it up. */
        RAW,
        /** Rectified and smoothed by the electrode; a high-pass filter would remove what it carries. */
        ENVELOPE
    }

    public Channel {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a channel needs a name, got \"" + name + "\"");
        }
        if (unit.isBlank()) {
            throw new IllegalArgumentException(
                    "channel " + name + " needs a unit; where it is unknown, \"" + COUNTS + "\"");
        }
    }

    public Channel(String name, String unit, Kind kind) {
        this(name, unit, kind, Optional.empty(), Optional.empty());
    }

    public Channel withKind(Kind other) {
        return new Channel(name, unit, other, muscle, nerve);
    }
}
