package org.opentmr.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.SplitRule;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.decoder.WindowTable;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Recording;
import org.opentmr.tuning.recalibration.PosturePooling;

/** Measures what training in several postures of the limb brings; each recording is one posture of one person. */
final class PosturesRun {

    private final Console console;
    private final DecoderOptions options;
    private final EvaluationRun run;

    PosturesRun(Console console, DecoderOptions options) {
        this.console = console;
        this.options = options;
        run = new EvaluationRun(console, options, SplitRule.REPETITION);
    }

    void run(List<RecordingFile> files) {
        List<String> people =
                files.stream().map(RecordingFile::subject).distinct().toList();
        if (people.size() > 1) {
            throw new IllegalArgumentException("postures are those of one person, and these are recordings of " + people
                    + "; name the folder of one");
        }
        Recording first = run.load(files.get(0));
        DecoderSpec spec = options.spec(first, files.get(0).powerLineHz());
        WindowCutter cutter = new WindowCutter(spec, options.phase(), console.clock());
        List<WindowTable> tables = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            tables.add(cutter.cut(i == 0 ? first : run.load(files.get(i))));
        }
        PosturePooling.Outcome outcome =
                new PosturePooling(spec, first.layout(), tables, run.provenance(files)).measure();
        Table table =
                new Table("person " + people.get(0) + ", " + files.size() + " postures; decoder", "accuracy", "95 %");
        row(table, "trained in one other posture", outcome.otherPosture());
        row(table, "trained in the same posture, repetitions held out", outcome.samePosture());
        row(table, "trained in all postures, repetitions held out", outcome.pooled());
        table.lines().forEach(console::result);
    }

    private static void row(Table table, String name, Interval accuracy) {
        table.row(
                name,
                Table.percent(accuracy.estimate()),
                Double.isNaN(accuracy.low())
                        ? "–"
                        : String.format(Locale.ROOT, "%.1f–%.1f", 100 * accuracy.low(), 100 * accuracy.high()));
    }
}
