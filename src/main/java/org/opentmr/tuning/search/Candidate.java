package org.opentmr.tuning.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;

/**
 * A variation of the settings that a recording would be decoded with; filters and control stay the recording's own.
 *
 * @param features names as in {@link DecoderSpec#features}
 * @param classifier a name as in {@link DecoderSpec#classifier}; empty for the default decoder's, whose name depends on the
 *     number of channels
 * @param windowSeconds length of a window
 * @param incrementSeconds time between two decisions
 * @param channels indices of the electrodes used, ascending; empty for all
 */
public record Candidate(
        String features,
        Optional<String> classifier,
        double windowSeconds,
        double incrementSeconds,
        List<Integer> channels) {

    /** Takes the place of the default decoder's classifier, which goes with no other features than its own. */
    static final String PLAIN_CLASSIFIER = "LDA(LW)";

    public Candidate {
        channels = channels.stream().sorted().toList();
    }

    /** The settings as they are, on all channels. */
    public static Candidate of(DecoderSpec spec, ChannelLayout layout) {
        boolean byRule = spec.classifier().equals(DefaultDecoder.classifier(layout));
        return new Candidate(
                spec.features(),
                byRule ? Optional.empty() : Optional.of(spec.classifier()),
                spec.windowSeconds(),
                spec.incrementSeconds(),
                List.of());
    }

    /** The recording with no other electrodes than these. */
    public Recording on(Recording recording) {
        return channels.isEmpty() ? recording : recording.select(channels);
    }

    /**
     * The whole settings.
     *
     * @param base those of the recording, all channels
     * @param layout of the recording, all channels
     */
    public DecoderSpec spec(DecoderSpec base, ChannelLayout layout) {
        ChannelLayout used = channels.isEmpty() ? layout : layout.select(channels);
        return base.withFeatures(features)
                .withClassifier(classifier.orElseGet(() -> DefaultDecoder.classifier(used)))
                .withWindow(windowSeconds, incrementSeconds);
    }

    /** How many electrodes of so many it uses. */
    public int electrodes(ChannelLayout layout) {
        return channels.isEmpty() ? layout.size() : channels.size();
    }

    /** The indices of the electrodes that it uses. */
    List<Integer> used(ChannelLayout layout) {
        return channels.isEmpty() ? IntStream.range(0, layout.size()).boxed().toList() : channels;
    }

    /** Other features; the default decoder's classifier gives way to one that takes any. */
    Candidate withFeatures(String others) {
        return new Candidate(
                others,
                others.equals(features) ? classifier : Optional.of(classifier.orElse(PLAIN_CLASSIFIER)),
                windowSeconds,
                incrementSeconds,
                channels);
    }

    Candidate withClassifier(String other) {
        return new Candidate(features, Optional.of(other), windowSeconds, incrementSeconds, channels);
    }

    Candidate withWindow(double otherWindowSeconds, double otherIncrementSeconds) {
        return new Candidate(features, classifier, otherWindowSeconds, otherIncrementSeconds, channels);
    }

    Candidate withChannels(List<Integer> others) {
        return new Candidate(features, classifier, windowSeconds, incrementSeconds, others);
    }

    /** For people: what it is made of, in a few words. */
    public String describe(DecoderSpec base, ChannelLayout layout) {
        return String.format(
                "%s, %s, %.0f ms every %.0f ms, %d electrodes",
                features,
                spec(base, layout).classifier(),
                1e3 * windowSeconds,
                1e3 * incrementSeconds,
                electrodes(layout));
    }
}
