package org.opentmr.experiment.tuning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.opentmr.assessment.quality.EcgDetector;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Provenance;
import org.opentmr.experiment.report.Column;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.Study;
import org.opentmr.experiment.report.Table;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.tuning.EvidenceGatherer;
import org.opentmr.tuning.PatternSettings;
import org.opentmr.tuning.auto.AutoTuner;
import org.opentmr.tuning.auto.Figure;
import org.opentmr.tuning.auto.Figures;
import org.opentmr.tuning.auto.FoldedEvidence;
import org.opentmr.tuning.auto.Proposal;
import org.opentmr.tuning.auto.TuningReport;

/**
 * Recordings of people, each tuned on some of its repetitions and judged on the others.
 *
 * @param path of the data set
 * @param files at least one
 */
record RecordingsStudy(Path path, List<RecordingFile> files, AutoTuner tuner, Provenance provenance) implements Study {

    @Override
    public int steps() {
        return files.size();
    }

    @Override
    public Section run(Consumer<String> progress) {
        List<TuningReport> reports = new ArrayList<>();
        for (RecordingFile file : files) {
            reports.add(tune(file));
            progress.accept(file.name());
        }
        String title = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        return new Section(
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                title,
                List.of(
                        "Offline; figures are means over repetitions that neither the decoder which decides in them nor the"
                                + " search has seen. Cost: " + tuner.cost().words() + "."),
                List.of(),
                List.of(
                        Measure.table(
                                "figures",
                                "Mean over " + files.size() + " recordings; changes recording by recording with their"
                                        + " 95 % interval",
                                measures(),
                                reports.stream().map(RecordingsStudy::pair).toList()),
                        each(reports)),
                List.of());
    }

    private TuningReport tune(RecordingFile file) {
        try {
            Recording recording = file.load(warning -> {});
            DecoderSpec spec =
                    DefaultDecoder.spec(recording.layout(), file.powerLineHz(), EcgDetector.hears(recording));
            return tuner.tune(
                    FoldedEvidence.of(new EvidenceGatherer(provenance, Clock.system()).heldOut(recording, spec)),
                    PatternSettings::of,
                    done -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Measure.Pair<Figures> pair(TuningReport report) {
        Proposal.BeforeAfter heldOut = report.balanced().heldOut();
        return new Measure.Pair<>(
                heldOut.before(), heldOut.after(), report.balanced().pays());
    }

    private static List<Measure<Figures>> measures() {
        return Arrays.stream(Figure.values())
                .map(figure -> new Measure<Figures>(
                        figure.title() + ", " + figure.unit(), figure.shown(1), figures -> figures.get(figure)))
                .toList();
    }

    private static Table each(List<TuningReport> reports) {
        return new Table(
                "recordings",
                "Every recording; gain of cost in false activations a minute or what weighs as much",
                List.of("recording", "balanced"),
                List.of(
                        new Column("repetitions", "repetitions", "", 0),
                        new Column("contractions", "contractions", "", 0),
                        new Column("restMinutes", "rest", "min", 1),
                        new Column("changes", "changes", "", 0),
                        new Column("gain", "gain held out", "", 2),
                        new Column("gainLow95", "at least (95 %)", "", 2),
                        new Column("optimism", "optimism", "", 2)),
                reports.stream()
                        .map(report -> Table.Row.of(
                                List.of(
                                        report.data().recording(),
                                        report.balanced()
                                                .verdict()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' ')),
                                report.data().repetitions(),
                                report.data().contractions(),
                                report.data().restMinutes(),
                                report.balanced().changes().size(),
                                report.balanced().gain().estimate(),
                                report.balanced().gain().low(),
                                report.balanced().optimism()))
                        .toList());
    }
}
