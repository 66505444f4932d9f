package org.opentmr.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.assessment.quality.EcgDetector;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.MajorityVote;
import org.opentmr.control.Rejection;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Phase;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import picocli.CommandLine.Option;

/** The options that choose a decoder, the same for every command that trains one. */
final class DecoderOptions {

    /** How the standard EMG filters run, or that none do. */
    enum FilterPhase {
        CAUSAL,
        ZERO,
        NONE
    }

    /** What filters do at a join. */
    enum Joins {
        RESTART,
        CONTINUE
    }

    @Option(
            names = "--features",
            paramLabel = "NAME[+NAME…]",
            description =
                    "features or groups, for example TD4, LS4, TDPSD, LS9, TDAR; default: by rule from the recording")
    private @Nullable String features;

    @Option(
            names = "--classifier",
            paramLabel = "NAME",
            description = "LDA, LDA(LW), QDA, RDA, NB, KNN(5), SVM(1) and others; default: by rule from the recording")
    private @Nullable String classifier;

    @Option(names = "--window", paramLabel = "MS", description = "length of a window in milliseconds; default 200")
    private @Nullable Double windowMilliseconds;

    @Option(
            names = "--increment",
            paramLabel = "MS",
            description = "time between decisions in milliseconds; default 25")
    private @Nullable Double incrementMilliseconds;

    @Option(
            names = "--phase",
            paramLabel = "causal|zero|none",
            description = "the standard EMG filters (20–450 Hz, mains notch) causal or zero-phase, or no filter at all;"
                    + " default: filters by rule from the recording, causal. Zero-phase is for comparison with published"
                    + " figures: it looks into the future")
    private @Nullable FilterPhase phase;

    @Option(
            names = "--joins",
            paramLabel = "restart|continue",
            description = "what filters do where pieces of signal were put back to back; default restart")
    private Joins joins = Joins.RESTART;

    @Option(
            names = "--rejection",
            paramLabel = "THRESHOLD",
            description = "withhold decisions whose confidence is not above this, 0 to 1; default 0, none")
    private @Nullable Double rejection;

    @Option(
            names = "--vote",
            paramLabel = "N",
            description = "majority vote over so many decisions, each adds half an increment of delay; default none")
    private @Nullable Integer vote;

    @Option(names = "--decoder", paramLabel = "FILE", description = "a decoder saved by 'train'")
    private @Nullable Path decoder;

    @Option(names = "--threads", paramLabel = "N", description = "how many at once; default: all processors")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seed", paramLabel = "N", description = "of all random numbers; default ${DEFAULT-VALUE}")
    private long seed = Seed.DEFAULT.value();

    /** The settings for a recording: the default decoder's, with what the options say. */
    DecoderSpec spec(Recording recording, Optional<Double> powerLineHz) {
        ChannelLayout layout = recording.layout();
        boolean heartBeat = phase == null && EcgDetector.hears(recording);
        DecoderSpec spec = DefaultDecoder.spec(layout, powerLineHz, heartBeat);
        if (features != null) {
            spec = spec.withFeatures(features);
        }
        if (classifier != null) {
            spec = spec.withClassifier(classifier);
        } else if (features != null) {
            // The default classifier is tied to the default features; others get the field's standard.
            spec = spec.withClassifier("LDA");
        }
        if (phase == FilterPhase.NONE) {
            spec = spec.withFilters(List.of());
        } else if (phase != null) {
            spec = spec.withFilters(DefaultDecoder.standardFilters(layout, powerLineHz));
        }
        return spec.withRestartAtJoins(joins == Joins.RESTART)
                .withControl(control(spec.control()))
                .withWindow(
                        windowMilliseconds == null ? spec.windowSeconds() : windowMilliseconds * 1e-3,
                        incrementMilliseconds == null ? spec.incrementSeconds() : incrementMilliseconds * 1e-3);
    }

    private ControlSpec control(ControlSpec control) {
        ControlSpec chosen = control;
        if (rejection != null) {
            Rejection present = chosen.rejection().orElse(Rejection.DEFAULT);
            chosen = chosen.withRejection(present.withThreshold(rejection));
        }
        if (vote != null) {
            chosen = chosen.withVote(new MajorityVote(vote, MajorityVote.RejectedVotes.AS_REST));
        }
        return chosen;
    }

    Phase phase() {
        return phase == FilterPhase.ZERO ? Phase.ZERO : Phase.CAUSAL;
    }

    /** True where the person asked for filters, whatever the recording. */
    boolean filtersAskedFor() {
        return phase == FilterPhase.CAUSAL || phase == FilterPhase.ZERO;
    }

    Optional<Path> decoder() {
        return Optional.ofNullable(decoder);
    }

    int threads() {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads must be at least 1, got " + threads);
        }
        return threads;
    }

    Seed seed() {
        return new Seed(seed);
    }
}
