package org.opentmr.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Recording;
import org.opentmr.tuning.Comparison;
import org.opentmr.tuning.EvidenceGatherer;
import org.opentmr.tuning.Parameter;
import org.opentmr.tuning.SessionEvidence;
import org.opentmr.tuning.Settings;
import org.opentmr.tuning.ThresholdSweep;
import org.opentmr.tuning.WhatIf;

/** Tries settings on recordings, one by one, and draws what came of it. */
final class TuneSetRun {

    /** Enough that the median is not one of the first, during which the machine still translates the code. */
    private static final int TIMED = 31;

    private final Console console;
    private final EvaluationRun run;
    private final DecoderOptions options;
    private final SettingsTyped typed;
    private final @Nullable Path plots;

    /**
     * A run.
     *
     * @param plots where pictures go
     */
    TuneSetRun(Console console, EvaluationRun run, DecoderOptions options, SettingsTyped typed, @Nullable Path plots) {
        this.console = console;
        this.run = run;
        this.options = options;
        this.typed = typed;
        this.plots = plots;
    }

    /** One result for each recording that could be read, in their order. */
    List<Tuned> each(List<RecordingFile> files) throws Exception {
        TrainedDecoder saved = options.decoder().isPresent()
                ? DecoderFile.read(options.decoder().orElseThrow())
                : null;
        return run.each("tune", files, file -> {
            try {
                return tuned(evidence(file, saved));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private SessionEvidence evidence(RecordingFile file, @Nullable TrainedDecoder saved) {
        Recording recording = run.load(file);
        EvidenceGatherer gatherer = new EvidenceGatherer(run.provenance(List.of(file)), console.clock());
        if (saved != null) {
            return gatherer.of(
                    saved,
                    recording,
                    "decoder " + options.decoder().orElseThrow().getFileName() + ", trained elsewhere");
        }
        return gatherer.heldOut(recording, options.spec(recording, file.powerLineHz()));
    }

    private Tuned tuned(SessionEvidence evidence) throws IOException {
        Settings present = Settings.of(evidence);
        WhatIf whatIf = new WhatIf(evidence, present);
        Optional<Comparison> comparison = Optional.empty();
        double seconds = Double.NaN;
        if (!typed.isEmpty()) {
            Settings wanted = typed.applyTo(present);
            comparison = Optional.of(whatIf.compare(wanted));
            seconds = compareSeconds(whatIf, wanted);
        }
        Tuned tuned = new Tuned(
                evidence.recording().name(),
                evidence.decisions(),
                evidence.recording().durationSeconds(),
                evidence.incrementSeconds(),
                evidence.heldOut(),
                present,
                whatIf.outcome(),
                whatIf.motionTest(),
                comparison,
                seconds,
                sweeps(comparison.map(change -> whatIf.from(change.settings())).orElse(whatIf)));
        if (plots != null) {
            new TunePictures(plots).draw(tuned, whatIf);
        }
        return tuned;
    }

    /** The median of some. */
    private double compareSeconds(WhatIf whatIf, Settings wanted) {
        double[] seconds = new double[TIMED];
        for (int i = 0; i < TIMED; i++) {
            long start = console.clock().nanos();
            whatIf.compare(wanted);
            seconds[i] = console.clock().secondsSince(start);
        }
        Arrays.sort(seconds);
        return seconds[TIMED / 2];
    }

    private static List<ThresholdSweep> sweeps(WhatIf whatIf) {
        List<Parameter> thresholds = whatIf.settings().parameters().stream()
                .filter(parameter -> parameter.name().endsWith(".rejection"))
                .toList();
        List<ThresholdSweep> sweeps = new ArrayList<>();
        if (!thresholds.isEmpty()) {
            sweeps.add(ThresholdSweep.together(whatIf, thresholds, ThresholdSweep.thresholds()));
        }
        thresholds.forEach(threshold -> sweeps.add(ThresholdSweep.of(whatIf, threshold, ThresholdSweep.thresholds())));
        return sweeps;
    }
}
