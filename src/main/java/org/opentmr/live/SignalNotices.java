package org.opentmr.live;

import java.util.function.Consumer;
import org.opentmr.signal.Clock;

/** Tells of gaps in the stream, at most once a second, however many there are. For one thread. */
final class SignalNotices {

    private static final double DISTANCE_SECONDS = 1;

    private final Clock clock;
    private final Consumer<String> notices;
    private long toldGaps;
    private long toldSamples;
    private long toldOverrun;
    private long toldNanos;
    private boolean told;

    SignalNotices(Clock clock, Consumer<String> notices) {
        this.clock = clock;
        this.notices = notices;
    }

    void look(Post post) {
        long gaps = post.gaps - toldGaps;
        if (gaps == 0 || (told && clock.secondsSince(toldNanos) < DISTANCE_SECONDS)) {
            return;
        }
        long overrun = post.overrunSamples - toldOverrun;
        notices.accept(String.format(
                "%s of together %d samples; the decoder started anew%s",
                gaps == 1 ? "a gap" : gaps + " gaps",
                post.gapSamples - toldSamples,
                overrun > 0 ? " (" + overrun + " of them because this computer was too slow)" : ""));
        toldGaps = post.gaps;
        toldSamples = post.gapSamples;
        toldOverrun = post.overrunSamples;
        toldNanos = clock.nanos();
        told = true;
    }
}
