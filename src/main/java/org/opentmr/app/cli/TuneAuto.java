package org.opentmr.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.SpecJson;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Recording;
import org.opentmr.tuning.EvidenceGatherer;
import org.opentmr.tuning.Settings;
import org.opentmr.tuning.auto.Change;
import org.opentmr.tuning.auto.FoldedEvidence;
import org.opentmr.tuning.auto.Proposal;
import org.opentmr.tuning.auto.TuningReport;

/** Tunes recordings automatically, one by one; writes reports, pictures and, only where a file is named, a decoder. */
final class TuneAuto {

    private final Console console;
    private final EvaluationRun run;
    private final DecoderOptions options;
    private final TuneAutoRun tuner;

    TuneAuto(Console console, EvaluationRun run, DecoderOptions options, AutoOptions auto) {
        this.console = console;
        this.run = run;
        this.options = options;
        tuner = new TuneAutoRun(console, auto.cost(), options.seed(), options.threads());
    }

    /**
     * @param json where all reports go, if anywhere
     * @param plots folder for pictures, if any
     * @param output where a decoder with the proposed settings goes, if anywhere; for one recording
     */
    void run(List<RecordingFile> files, @Nullable Path json, @Nullable Path plots, @Nullable Path output)
            throws Exception {
        if (output != null && files.size() > 1) {
            throw new UsageException(
                    "--output saves one decoder, and there are " + files.size() + " recordings; name one of them");
        }
        ArrayNode reports = JsonNodeFactory.instance.arrayNode();
        for (RecordingFile file : files) {
            console.result("%s%s", reports.isEmpty() ? "" : "\n", file.name());
            TuningReport report = tuner.run(evidence(file), Settings::of);
            reports.add(report.toJson());
            if (plots != null) {
                tuner.draw(report, files.size() == 1 ? plots : plots.resolve(file.name()));
            }
            if (output != null) {
                write(report, output, files);
            }
        }
        if (json != null) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.set("recordings", reports);
            root.set("provenance", SpecJson.toJson(run.provenance(files)));
            OutputFile.write(json, root.toPrettyString() + "\n");
            console.message("Results in " + json);
        }
    }

    private FoldedEvidence evidence(RecordingFile file) throws IOException {
        Recording recording = run.load(file);
        EvidenceGatherer gatherer = new EvidenceGatherer(run.provenance(List.of(file)), console.clock());
        if (options.decoder().isPresent()) {
            Path saved = options.decoder().orElseThrow();
            TrainedDecoder decoder = DecoderFile.read(saved);
            return FoldedEvidence.of(
                    gatherer.of(decoder, recording, "decoder " + saved.getFileName() + ", trained elsewhere"));
        }
        return FoldedEvidence.strict(gatherer, recording, options.spec(recording, file.powerLineHz()));
    }

    private void write(TuningReport report, Path output, List<RecordingFile> files) throws IOException {
        Optional<Proposal> proposal =
                report.proposals().stream().filter(Proposal::pays).findFirst();
        if (proposal.isEmpty()) {
            console.message(output + " was not written: nothing is proposed");
            return;
        }
        SettingsTyped typed = SettingsTyped.of(
                proposal.get().changes().stream().map(Change::typed).toList());
        new TuneOutput(console, run, options, typed).write(output, files);
    }
}
