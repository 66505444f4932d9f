package org.opentmr.assessment.coach;

import java.util.List;
import java.util.Optional;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.quality.ChannelQuality;
import org.opentmr.assessment.quality.Verdict;

/**
 * What is known of one electrode.
 *
 * @param quality its signal
 * @param worth share of windows recognised with it less that without it, with its 95 % interval over the repetitions; empty
 *     where it was not measured
 */
public record ElectrodeFindings(ChannelQuality quality, Optional<Interval> worth) {

    /** How the quality report begins to say that contractions are weak. */
    private static final String SIGNAL_TO_NOISE = "SNR";

    private static final String HEART = "heart beat";

    public String name() {
        return quality.channel();
    }

    /** What is wrong with its signal, worst first; neither weak contractions nor the heart are a fault of an electrode. */
    public List<String> faults() {
        return quality.verdict() == Verdict.GOOD
                ? List.of()
                : quality.reasons().stream()
                        .filter(reason -> !reason.startsWith(SIGNAL_TO_NOISE) && !reason.startsWith(HEART))
                        .toList();
    }

    /** Whether the session is recognised better without it, and not by chance. */
    public boolean isHarmful() {
        return worth.filter(interval -> interval.high() < 0).isPresent();
    }

    /** Whether leaving it out changes no more than chance does. */
    public boolean withinChance() {
        return worth.filter(interval -> !(interval.low() > 0 || interval.high() < 0))
                .isPresent();
    }
}
