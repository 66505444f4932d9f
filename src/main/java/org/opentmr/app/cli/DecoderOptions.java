package org.opentmr.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.assessment.quality.EcgDetector;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.MajorityVote;
import org.opentmr.control.Rejection;
import org.opentmr.control.simultaneous.Deadband;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Phase;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose a decoder, the same for every command that trains one. */
final class DecoderOptions {

    /** More than any machine has processors; a slip of the finger, not a wish. */
    private static final int MOST_THREADS = 1024;

    private static final double MOST_COMMON_RATE_HZ = 1000;

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

    @Option(
            names = "--control",
            paramLabel = "pattern|direct|parallel|regression",
            description = "pattern: one classifier, one motion at a time; direct: each muscle site its own motion;"
                    + " parallel: one classifier per joint, all at once; regression: a speed per joint, all at once;"
                    + " default pattern")
    private @Nullable ControlChoice control;

    @Option(
            names = "--deadband",
            paramLabel = "SHARE",
            description = "of regression: joints stand still below this share of full speed, 0 to 1; default 0.2")
    private @Nullable Double deadband;

    @Mixin
    private final DirectOptions direct = new DirectOptions();

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
    private @Nullable Joins joins;

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

    @Option(
            names = "--decoder",
            paramLabel = "FILE",
            description = "evaluate: test this decoder, saved by 'train'; tune: tune it; train: take its settings")
    private @Nullable Path decoder;

    @Option(names = "--threads", paramLabel = "N", description = "how many at once; default: all processors")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seed", paramLabel = "N", description = "of all random numbers; default ${DEFAULT-VALUE}")
    private long seed = Seed.DEFAULT.value();

    private boolean compares;

    /** Refuses option values that no recording could carry, before any is read. */
    void check() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new UsageException("--threads must be from 1 to " + MOST_THREADS + ", got " + threads);
        }
        ChannelLayout any = new ChannelLayout(
                List.of(new Channel("any", Channel.MICROVOLTS, Channel.Kind.RAW)), MOST_COMMON_RATE_HZ);
        requireOptionsOf(control == null ? ControlChoice.PATTERN : control);
        UsageException.check(() -> adapt(DefaultDecoder.spec(any, Optional.empty(), false), any, Optional.empty()));
    }

    private void requireOptionsOf(ControlChoice chosen) {
        boolean classifies = chosen == ControlChoice.PATTERN || chosen == ControlChoice.PARALLEL;
        List<String> idle = new ArrayList<>();
        idle.addAll(chosen == ControlChoice.DIRECT && features != null ? List.of("--features") : List.of());
        idle.addAll(!classifies && classifier != null ? List.of("--classifier") : List.of());
        idle.addAll(!classifies && rejection != null ? List.of("--rejection") : List.of());
        idle.addAll(!classifies && vote != null ? List.of("--vote") : List.of());
        idle.addAll(chosen != ControlChoice.REGRESSION && deadband != null && !compares ? List.of("--deadband") : List.of());
        idle.addAll(chosen != ControlChoice.DIRECT && !compares ? direct.given() : List.of());
        if (!idle.isEmpty()) {
            throw new UsageException("--control " + chosen.word() + " does not use "
                    + String.join(", ", idle) + "; leave out, or choose another --control");
        }
    }

    /** Every kind of control will be asked for, not one alone. */
    void compareAll() {
        if (control != null) {
            throw new UsageException("--compare evaluates every kind of control; leave out --control");
        }
        compares = true;
    }

    /** Refuses settings beside a decoder that brings its own. */
    void refuseSettingsBesideDecoder() {
        List<String> given = new ArrayList<>();
        given.addAll(features == null ? List.of() : List.of("--features"));
        given.addAll(classifier == null ? List.of() : List.of("--classifier"));
        given.addAll(control == null ? List.of() : List.of("--control"));
        given.addAll(deadband == null ? List.of() : List.of("--deadband"));
        given.addAll(direct.given());
        given.addAll(windowMilliseconds == null ? List.of() : List.of("--window"));
        given.addAll(incrementMilliseconds == null ? List.of() : List.of("--increment"));
        given.addAll(joins == null ? List.of() : List.of("--joins"));
        given.addAll(rejection == null ? List.of() : List.of("--rejection"));
        given.addAll(vote == null ? List.of() : List.of("--vote"));
        if (decoder != null && !given.isEmpty()) {
            throw new UsageException(
                    "--decoder brings its own settings; leave out " + String.join(", ", given) + ", or --decoder");
        }
    }

    /** The settings for a recording: the default decoder's, with what the options say. */
    DecoderSpec spec(Recording recording, Optional<Double> powerLineHz) {
        ChannelLayout layout = recording.layout();
        boolean heartBeat = phase == null && EcgDetector.hears(recording);
        return adapt(DefaultDecoder.spec(layout, powerLineHz, heartBeat), layout, powerLineHz);
    }

    /** The settings for one kind of control of a recording, whatever {@code --control} says. */
    DecoderSpec spec(Recording recording, Optional<Double> powerLineHz, ControlChoice kind) {
        return of(spec(recording, powerLineHz), kind);
    }

    private DecoderSpec of(DecoderSpec pattern, ControlChoice kind) {
        return kind.of(pattern, direct.settings(), deadband == null ? Deadband.DEFAULT : new Deadband(deadband));
    }

    /** Settings with what the options say in place of their own. */
    DecoderSpec adapt(DecoderSpec settings, ChannelLayout layout, Optional<Double> powerLineHz) {
        DecoderSpec spec = settings;
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
        if (rejection != null || vote != null) {
            spec = spec.withControl(control(spec.control()));
        }
        spec = spec.withRestartAtJoins(joins == null ? spec.restartAtJoins() : joins == Joins.RESTART)
                .withWindow(
                        windowMilliseconds == null ? spec.windowSeconds() : windowMilliseconds * 1e-3,
                        incrementMilliseconds == null ? spec.incrementSeconds() : incrementMilliseconds * 1e-3);
        return control == null ? spec : of(spec, control);
    }

    private ControlSpec control(ControlSpec present) {
        ControlSpec chosen = present;
        if (rejection != null) {
            Rejection usual = chosen.rejection().orElse(Rejection.DEFAULT);
            chosen = chosen.withRejection(usual.withThreshold(rejection));
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
        return threads;
    }

    Seed seed() {
        return new Seed(seed);
    }
}
