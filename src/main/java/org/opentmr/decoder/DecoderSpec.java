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
 * Everything about a decoder that is chosen before training. Immutable; readable as JSON.
 *
 * @param schemaVersion version of this record in files, {@link #SCHEMA_VERSION}
 * @param filters run one after the other on every channel, causal; empty leaves the signal as recorded
 * @param restartAtJoins whether filters start anew where pieces of signal were put back to back
 * @param windowSeconds length of a window
 * @param incrementSeconds time between two decisions
 * @param features names understood by {@link Features#named}, joined by plus signs
 * @param classifier a name understood by {@link Trainers#named}
 * @param control what becomes of a posterior
 */
public record DecoderSpec(
        int schemaVersion,
        List<FilterSpec> filters,
        boolean restartAtJoins,
        double windowSeconds,
        double incrementSeconds,
        String features,
        String classifier,
        ControlSpec control) {

    public static final int SCHEMA_VERSION = 1;

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
        Trainers.named(classifier);
    }

    public FeatureSet featureSet() {
        return Features.named(features);
    }

    public Trainer trainer() {
        return Trainers.named(classifier);
    }

    /** The windows that this decoder cuts from a stream of this layout. */
    public WindowShape windowShape(ChannelLayout layout) {
        return WindowShape.ofSeconds(layout.size(), windowSeconds, incrementSeconds, layout.rateHz());
    }

    /**
     * Mean time from a change of intention to the first decision that can show it, without computation and transport:
     * window/2 + increment/2 + what a majority vote adds (Farrell 2011).
     */
    public double delaySeconds() {
        return windowSeconds / 2 + incrementSeconds / 2 + control.delaySeconds(incrementSeconds);
    }

    /** One line for people. */
    public String describe() {
        String conditioning = filters.isEmpty()
                ? "as recorded"
                : filters.stream().map(FilterSpec::describe).collect(Collectors.joining(", "));
        String stages = control.describe();
        return String.format(
                "%s; window %.0f ms, increment %.0f ms; %s; %s%s",
                conditioning,
                windowSeconds * 1e3,
                incrementSeconds * 1e3,
                features,
                classifier,
                stages.isEmpty() ? "" : "; " + stages);
    }

    public DecoderSpec withFilters(List<FilterSpec> others) {
        return new DecoderSpec(
                schemaVersion, others, restartAtJoins, windowSeconds, incrementSeconds, features, classifier, control);
    }

    public DecoderSpec withFeatures(String others) {
        return new DecoderSpec(
                schemaVersion, filters, restartAtJoins, windowSeconds, incrementSeconds, others, classifier, control);
    }

    public DecoderSpec withClassifier(String other) {
        return new DecoderSpec(
                schemaVersion, filters, restartAtJoins, windowSeconds, incrementSeconds, features, other, control);
    }

    public DecoderSpec withWindow(double otherWindowSeconds, double otherIncrementSeconds) {
        return new DecoderSpec(
                schemaVersion,
                filters,
                restartAtJoins,
                otherWindowSeconds,
                otherIncrementSeconds,
                features,
                classifier,
                control);
    }

    public DecoderSpec withRestartAtJoins(boolean restart) {
        return new DecoderSpec(
                schemaVersion, filters, restart, windowSeconds, incrementSeconds, features, classifier, control);
    }

    public DecoderSpec withControl(ControlSpec other) {
        return new DecoderSpec(
                schemaVersion, filters, restartAtJoins, windowSeconds, incrementSeconds, features, classifier, other);
    }
}
