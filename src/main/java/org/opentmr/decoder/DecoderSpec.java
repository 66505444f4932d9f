package org.opentmr.decoder;

import java.util.List;
import java.util.stream.Collectors;
import org.opentmr.classifier.Trainer;
import org.opentmr.classifier.Trainers;
import org.opentmr.control.ControlSpec;
import org.opentmr.feature.FeatureSet;
import org.opentmr.feature.Features;
import org.opentmr.feature.WindowShape;
import org.opentmr.filter.FilterSpec;
import org.opentmr.signal.ChannelLayout;

/**
 * Everything about a decoder that is chosen before training: a front end, and a strategy that makes motions of its features.
 * Immutable; readable as JSON.
 *
 * @param schemaVersion version of this record in files, {@link #SCHEMA_VERSION}
 * @param filters run one after the other on every channel, causal; empty leaves the signal as recorded
 * @param restartAtJoins whether filters start anew where pieces of signal were put back to back
 * @param windowSeconds length of a window
 * @param incrementSeconds time between two decisions
 * @param features names understood by {@link Features#named}, joined by plus signs; {@link #ENVELOPES} for direct control
 * @param strategy how motions are found
 */
public record DecoderSpec(
        int schemaVersion,
        List<FilterSpec> filters,
        boolean restartAtJoins,
        double windowSeconds,
        double incrementSeconds,
        String features,
        Strategy strategy) {

    /** 2: the strategy has a field of its own; in version 1 there was pattern recognition alone. */
    public static final int SCHEMA_VERSION = 2;

    /** What direct control looks at: the mean absolute value of every channel. */
    public static final String ENVELOPES = "MAV";

    public DecoderSpec {
        if (schemaVersion != SCHEMA_VERSION) {
            throw new IllegalArgumentException("decoder settings of schema version " + schemaVersion
                    + "; this program reads version " + SCHEMA_VERSION);
        }
        if (!(windowSeconds > 0 && incrementSeconds > 0 && incrementSeconds <= windowSeconds && windowSeconds < 60)) {
            throw new IllegalArgumentException("a decoder needs 0 < increment <= window < 60 s, got window="
                    + windowSeconds + " s, increment=" + incrementSeconds + " s");
        }
        filters = List.copyOf(filters);
        Features.named(features);
        if (strategy instanceof Strategy.Direct && !features.equals(ENVELOPES)) {
            throw new IllegalArgumentException("direct control looks at the features " + ENVELOPES + " and no others, got "
                    + features + "; leave them out or choose another control");
        }
    }

    /** Settings for pattern recognition. */
    public DecoderSpec(
            int schemaVersion,
            List<FilterSpec> filters,
            boolean restartAtJoins,
            double windowSeconds,
            double incrementSeconds,
            String features,
            String classifier,
            ControlSpec control) {
        this(
                schemaVersion,
                filters,
                restartAtJoins,
                windowSeconds,
                incrementSeconds,
                features,
                new Strategy.PatternRecognition(classifier, control));
    }

    public FeatureSet featureSet() {
        return Features.named(features);
    }

    /** The classifier's name, of pattern recognition and of parallel classifiers. */
    public String classifier() {
        if (strategy instanceof Strategy.PatternRecognition pattern) {
            return pattern.classifier();
        }
        if (strategy instanceof Strategy.Parallel parallel) {
            return parallel.classifier();
        }
        throw new IllegalStateException(strategy.title() + " has no classifier");
    }

    public Trainer trainer() {
        return Trainers.named(classifier());
    }

    /** What becomes of a posterior; every stage is absent where the strategy has none. */
    public ControlSpec control() {
        if (strategy instanceof Strategy.PatternRecognition pattern) {
            return pattern.control();
        }
        return strategy instanceof Strategy.Parallel parallel ? parallel.control() : ControlSpec.OFF;
    }

    /** The windows that this decoder cuts from a stream of this layout. */
    public WindowShape windowShape(ChannelLayout layout) {
        return WindowShape.ofSeconds(layout.size(), windowSeconds, incrementSeconds, layout.rateHz());
    }

    /**
     * Mean time from a change of intention to the first decision that can show it, without computation and transport:
     * window/2 + increment/2 + what the strategy adds, such as a majority vote (Farrell 2011).
     */
    public double delaySeconds() {
        return windowSeconds / 2 + incrementSeconds / 2 + strategy.delaySeconds(incrementSeconds);
    }

    /** One line for people. */
    public String describe() {
        String conditioning = filters.isEmpty()
                ? "as recorded"
                : filters.stream().map(FilterSpec::describe).collect(Collectors.joining(", "));
        return String.format(
                "%s; window %.0f ms, increment %.0f ms; %s; %s",
                conditioning, windowSeconds * 1e3, incrementSeconds * 1e3, features, strategy.describe());
    }

    public DecoderSpec withFilters(List<FilterSpec> others) {
        return new DecoderSpec(
                schemaVersion, others, restartAtJoins, windowSeconds, incrementSeconds, features, strategy);
    }

    public DecoderSpec withFeatures(String others) {
        return new DecoderSpec(
                schemaVersion, filters, restartAtJoins, windowSeconds, incrementSeconds, others, strategy);
    }

    /** The same with another classifier, for pattern recognition and parallel classifiers. */
    public DecoderSpec withClassifier(String other) {
        if (strategy instanceof Strategy.PatternRecognition pattern) {
            return withStrategy(features, new Strategy.PatternRecognition(other, pattern.control()));
        }
        if (strategy instanceof Strategy.Parallel parallel) {
            return withStrategy(features, new Strategy.Parallel(other, parallel.control()));
        }
        throw new IllegalArgumentException(
                strategy.title() + " has no classifier, got " + other + "; leave it out or choose another control");
    }

    public DecoderSpec withWindow(double otherWindowSeconds, double otherIncrementSeconds) {
        return new DecoderSpec(
                schemaVersion,
                filters,
                restartAtJoins,
                otherWindowSeconds,
                otherIncrementSeconds,
                features,
                strategy);
    }

    public DecoderSpec withRestartAtJoins(boolean restart) {
        return new DecoderSpec(
                schemaVersion, filters, restart, windowSeconds, incrementSeconds, features, strategy);
    }

    /** The same with other stages after the posterior, for pattern recognition and parallel classifiers. */
    public DecoderSpec withControl(ControlSpec other) {
        if (strategy instanceof Strategy.PatternRecognition pattern) {
            return withStrategy(features, new Strategy.PatternRecognition(pattern.classifier(), other));
        }
        if (strategy instanceof Strategy.Parallel parallel) {
            return withStrategy(features, new Strategy.Parallel(parallel.classifier(), other));
        }
        throw new IllegalArgumentException(
                strategy.title() + " has no rejection and no vote; leave them out or choose another control");
    }

    /** The same signal, decoded in another way from features that go with it. */
    public DecoderSpec withStrategy(String otherFeatures, Strategy other) {
        return new DecoderSpec(
                schemaVersion, filters, restartAtJoins, windowSeconds, incrementSeconds, otherFeatures, other);
    }
}
