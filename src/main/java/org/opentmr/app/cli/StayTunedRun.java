package org.opentmr.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.SplitRule;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.SpecJson;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.decoder.WindowTable;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Recording;
import org.opentmr.tuning.recalibration.Adjustment;
import org.opentmr.tuning.recalibration.HistoryFiles;
import org.opentmr.tuning.recalibration.StayTuned;

/** Measures on one recording of a new session what would keep an older decoder tuned, and saves what it recommends. */
final class StayTunedRun {

    private final Console console;
    private final DecoderOptions options;
    private final EvaluationRun run;

    StayTunedRun(Console console, DecoderOptions options) {
        this.console = console;
        this.options = options;
        run = new EvaluationRun(console, options, SplitRule.REPETITION);
    }

    /**
     * What is wished.
     *
     * @param study repetitions and seconds that may be learnt from
     * @param output where the recommended decoder goes
     * @param force whether a decoder there may be replaced; it stays as the previous one
     * @param json where all figures go
     */
    record Wish(StayTuned study, Optional<Path> output, boolean force, Optional<Path> json) {

        /** Refuses before the work what could not be done after it. */
        void check(List<RecordingFile> files) throws IOException {
            if (files.size() != 1 && output.isPresent()) {
                throw new UsageException(
                        "--output saves one decoder, and there are " + files.size() + " recordings; name one of them");
            }
            if (output.isPresent()) {
                Path file = output.get();
                if (Files.exists(file) && !force) {
                    throw new UsageException(
                            file + ": exists already; choose another name, or replace it with --force");
                }
                OutputFile.require(file);
            }
            if (json.isPresent()) {
                OutputFile.require(json.get());
            }
        }
    }

    /** An older decoder and, where they are there, the windows that it was made from. */
    private record Old(TrainedDecoder decoder, List<WindowTable> tables) {}

    /** With a saved decoder; its recordings are not known, so nothing can be pooled with them. */
    void fromDecoder(Path decoderFile, List<RecordingFile> files, Wish wish) throws IOException {
        wish.check(files);
        run(new Old(DecoderFile.read(decoderFile), List.of()), files, wish);
        console.message("What " + decoderFile + " was made from is not known; name the recordings instead, and pooling"
                + " with them is measured too.");
    }

    /** With the decoder that is trained on all of some older recordings. */
    void fromRecordings(List<RecordingFile> older, List<RecordingFile> files, Wish wish) throws IOException {
        wish.check(files);
        Recording first = run.load(older.get(0));
        DecoderSpec spec = options.spec(first, older.get(0).powerLineHz());
        DecoderTraining training = new DecoderTraining(spec, first.layout());
        List<WindowTable> tables = new ArrayList<>();
        for (int i = 0; i < older.size(); i++) {
            tables.add(cut(spec, i == 0 ? first : run.load(older.get(i))));
            training.add(tables.get(i), annotation -> true);
        }
        run(new Old(training.train(run.provenance(older)), tables), files, wish);
    }

    private WindowTable cut(DecoderSpec spec, Recording recording) {
        return new WindowCutter(spec, options.phase(), console.clock()).cut(recording);
    }

    private void run(Old old, List<RecordingFile> files, Wish wish) throws IOException {
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        for (RecordingFile file : files) {
            Recording recording = run.load(file);
            old.decoder().requireSameStream(recording.name(), recording.layout());
            Provenance provenance = run.provenance(List.of(file));
            StayTuned.Result result = wish.study()
                    .measure(
                            old.decoder(),
                            old.tables(),
                            recording.name(),
                            cut(old.decoder().spec(), recording),
                            provenance);
            print(recording.name(), wish.study(), result);
            results.add(StayTunedJson.of(recording.name(), wish.study(), result));
            if (wish.output().isPresent()) {
                save(result, wish.output().get());
            }
        }
        if (wish.json().isPresent()) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.set("recordings", results);
            root.set("provenance", SpecJson.toJson(run.provenance(files)));
            OutputFile.write(wish.json().get(), root.toPrettyString() + "\n");
            console.message("Results in " + wish.json().get());
        }
    }

    private void print(String recording, StayTuned study, StayTuned.Result result) {
        console.result("%s, decided by:", recording);
        Table table =
                new Table("", "accuracy", "95 %", "gain on the old", "active error", "false at rest", "learnt from");
        for (StayTuned.Row row : result.rows()) {
            Accuracy accuracy = Accuracy.of(row.decisions());
            Interval interval = row.accuracy();
            table.row(
                    (row.name().equals(result.recommended().name()) ? "* " : "  ") + row.name(),
                    Table.percent(accuracy.accuracy()),
                    range(interval, ""),
                    row.name().equals(result.old().name()) ? "" : gain(row.gainOn(result.old())),
                    Table.percent(accuracy.activeError()),
                    Table.percent(accuracy.falseActivationRate()),
                    row.seconds() == 0
                            ? ""
                            : String.format(Locale.ROOT, "%.0f s, labelled: %s", row.seconds(), row.labels()));
        }
        table.lines().forEach(console::result);
        console.result(
                "All on the same %d windows, which none was made from: those after the first %d repetition%s and the"
                        + " warm-up of at most %s s.",
                result.old().decisions().windows(),
                study.repetitions(),
                study.repetitions() == 1 ? "" : "s",
                Table.number(study.seconds()));
        console.result("Recommended: %s. Why: %s.", result.recommended().name(), result.why());
        console.result("  %s.", result.recommended().adjustment().change().reason());
    }

    private static String range(Interval interval, String sign) {
        return Double.isNaN(interval.low())
                ? "–"
                : String.format(
                        Locale.ROOT, "%" + sign + ".1f–%" + sign + ".1f", 100 * interval.low(), 100 * interval.high());
    }

    private static String gain(Interval gain) {
        return String.format(
                Locale.ROOT, "%+.1f (%+.1f to %+.1f)", 100 * gain.estimate(), 100 * gain.low(), 100 * gain.high());
    }

    private void save(StayTuned.Result result, Path output) throws IOException {
        Adjustment adjustment = result.recommended().adjustment();
        ToDoubleFunction<StayTuned.Row> accuracy =
                row -> Accuracy.of(row.decisions()).accuracy();
        Adjustment measured = new Adjustment(
                adjustment.decoder(),
                adjustment
                        .change()
                        .measured(accuracy.applyAsDouble(result.old()), accuracy.applyAsDouble(result.recommended())));
        HistoryFiles history = new HistoryFiles(output);
        boolean replaced = Files.exists(output);
        history.save(measured);
        console.result("Saved in %s, what was done in %s.", output, history.changes());
        if (replaced) {
            console.result("The decoder that was there is now %s.", history.previous());
        }
    }
}
