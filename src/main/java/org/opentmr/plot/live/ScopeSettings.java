package org.opentmr.plot.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.plot.Theme;

/**
 * What a scope shows and how.
 *
 * @param mode how the trace moves
 * @param seconds from the left edge to the right one, above 0
 * @param channels that have a lane, from top to bottom, none twice; may be empty
 * @param filled whether all between the trace and zero is filled: for what is never negative
 * @param theme its colours
 */
public record ScopeSettings(ScopeMode mode, double seconds, List<Integer> channels, boolean filled, Theme theme) {

    public ScopeSettings {
        channels = List.copyOf(channels);
        if (!(seconds > 0 && seconds <= 3600)) {
            throw new IllegalArgumentException("a scope shows more than 0 and at most 3600 s, got seconds=" + seconds);
        }
        if (new LinkedHashSet<>(channels).size() != channels.size()
                || channels.stream().anyMatch(channel -> channel < 0)) {
            throw new IllegalArgumentException(
                    "a scope shows every channel once at most, and they count from 0, got " + channels);
        }
    }

    /** All channels of so many, swept over five seconds. */
    public static ScopeSettings ofAll(int channels, Theme theme) {
        return new ScopeSettings(
                ScopeMode.SWEEP, 5, IntStream.range(0, channels).boxed().toList(), false, theme);
    }

    public ScopeSettings withMode(ScopeMode other) {
        return new ScopeSettings(other, seconds, channels, filled, theme);
    }

    public ScopeSettings withSeconds(double other) {
        return new ScopeSettings(mode, other, channels, filled, theme);
    }

    public ScopeSettings withChannels(List<Integer> others) {
        return new ScopeSettings(mode, seconds, others, filled, theme);
    }

    public ScopeSettings withFilled(boolean other) {
        return new ScopeSettings(mode, seconds, channels, other, theme);
    }

    public ScopeSettings withTheme(Theme other) {
        return new ScopeSettings(mode, seconds, channels, filled, other);
    }
}
