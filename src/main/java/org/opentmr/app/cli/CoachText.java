package org.opentmr.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.SplitRule;
import org.opentmr.assessment.coach.Advice;
import org.opentmr.assessment.coach.Coach;
import org.opentmr.assessment.coach.CoachReport;
import org.opentmr.assessment.coach.ElectrodeFindings;
import org.opentmr.assessment.coach.MotionDecoding;
import org.opentmr.assessment.coach.MotionFindings;
import org.opentmr.classifier.TrainingException;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.SpecJson;
import org.opentmr.motion.Motion;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Recording;
import picocli.CommandLine;

/** Prints what the coach makes of recorded sessions. */
final class CoachText {

    /** After training there is something else to read. */
    private static final int BRIEFLY = 2;

    private final Console console;
    private final DecoderOptions options;
    private final EvaluationRun run;
    private final Coach coach;

    CoachText(Console console, DecoderOptions options) {
        this.console = console;
        this.options = options;
        this.run = new EvaluationRun(console, options, SplitRule.REPETITION);
        this.coach = new Coach(run.provenance(List.of()), console.clock());
    }

    /**
     * Judges every session by itself.
     *
     * @param json where all figures go as well
     * @return exit code: not 0 where a recording could not be judged
     */
    int run(List<RecordingFile> files, Optional<Path> json) throws Exception {
        if (json.isPresent()) {
            OutputFile.require(json.get());
        }
        ArrayNode recordings = JsonNodeFactory.instance.arrayNode();
        int refused = 0;
        try (Progress progress = Progress.start(console, "coach", files.size())) {
            for (RecordingFile file : files) {
                try {
                    CoachReport report = judge(file, true);
                    print(report);
                    recordings.add(report.toJson());
                } catch (IOException | UncheckedIOException | IllegalArgumentException | TrainingException e) {
                    console.failure(e);
                    refused++;
                }
                progress.step(file.name());
            }
        }
        if (json.isPresent()) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.set("recordings", recordings);
            root.set("provenance", SpecJson.toJson(run.provenance(files)));
            OutputFile.write(json.get(), root.toPrettyString() + "\n");
            console.message("Results in " + json.get());
        }
        return refused == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /**
     * The two most useful sentences about all of these sessions, for the end of a training; which is done by then, so that a
     * session that cannot be judged is no failure.
     */
    void brief(List<RecordingFile> files) throws Exception {
        List<Told> told = new ArrayList<>();
        List<CoachReport> reports = new ArrayList<>();
        for (RecordingFile file : files) {
            try {
                CoachReport report = judge(file, false);
                reports.add(report);
                report.advice().forEach(advice ->
                        told.add(new Told(files.size() > 1 ? file.name() + ": " : "", advice)));
            } catch (IllegalArgumentException | TrainingException e) {
                console.result("Coach: cannot judge " + file.name() + ": " + Console.oneLine(e));
            }
        }
        if (told.isEmpty() && !reports.isEmpty()) {
            double mean = reports.stream()
                    .flatMap(report -> report.evaluation().stream())
                    .mapToDouble(evaluation -> evaluation.accuracy().accuracy())
                    .average()
                    .orElse(Double.NaN);
            console.result("Coach: nothing to mend; " + Table.percent(mean)
                    + " of the windows recognised, every repetition by a decoder trained on the others.");
        }
        told.stream()
                .sorted(Comparator.comparing((Told each) -> each.advice().severity())
                        .thenComparing(each -> -known(each.advice().gainPoints())))
                .limit(BRIEFLY)
                .forEach(each -> console.result("Coach: " + each.of() + each.advice().sentence() + " "
                        + each.advice().remedy()));
    }

    private record Told(String of, Advice advice) {}

    private static double known(double gainPoints) {
        return Double.isNaN(gainPoints) ? 0 : gainPoints;
    }

    private CoachReport judge(RecordingFile file, boolean electrodes) throws Exception {
        Recording recording = run.load(file);
        DecoderSpec spec = options.decoder().isPresent()
                ? options.adapt(
                        DecoderFile.read(options.decoder().get()).spec(), recording.layout(), file.powerLineHz())
                : options.spec(recording, file.powerLineHz());
        ForkJoinPool pool = new ForkJoinPool(options.threads());
        try {
            return pool.submit(() -> electrodes
                            ? coach.judge(recording, spec, file.powerLineHz())
                            : coach.judgeMotions(recording, spec, file.powerLineHz()))
                    .get();
        } catch (ExecutionException e) {
            throw EvaluationRun.cause(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private void print(CoachReport report) {
        console.result(report.recording()
                + report.evaluation().map(CoachText::summary).orElse(": not tested, there is one repetition only"));
        motions(report.motions()).forEach(line -> console.result("  " + line));
        List<Advice> advice = report.advice();
        if (advice.isEmpty()) {
            console.result("  Nothing to mend. " + report.weakest()
                    .map(motion -> String.format(
                            "The least good motion is %s, %.1f of 5.",
                            motion.motion().name(), motion.score()))
                    .orElse(""));
        }
        for (int i = 0; i < advice.size(); i++) {
            console.result("  " + (i + 1) + ". " + advice.get(i).sentence() + gain(advice.get(i)));
            console.result("     " + advice.get(i).remedy());
        }
        electrodes(report.electrodes()).forEach(line -> console.result("  " + line));
    }

    private static String summary(Evaluation evaluation) {
        Accuracy accuracy = evaluation.accuracy();
        Interval interval = Interval.ofAccuracy(List.of(evaluation.decisions()));
        return String.format(
                ": %s of %d windows recognised (95 %%: %.1f–%.1f), %s false at rest; %s",
                Table.percent(accuracy.accuracy()),
                accuracy.windows(),
                100 * interval.low(),
                100 * interval.high(),
                Table.percent(accuracy.falseActivationRate()),
                evaluation.split());
    }

    private static String gain(Advice advice) {
        return Double.isNaN(advice.gainPoints()) ? "" : String.format(" [up to %.1f points]", advice.gainPoints());
    }

    private static List<String> motions(List<MotionFindings> motions) {
        Table table = new Table(
                "motion",
                "score",
                "recognised",
                "SNR",
                "electrode",
                "mean SNR",
                "strength",
                "between repetitions",
                "apart",
                "most like",
                "taken for",
                "false at rest");
        for (MotionFindings motion : motions) {
            table.row(
                    motion.motion().name(),
                    number(motion.score(), "%.1f"),
                    motion.decoding()
                            .map(decoding -> Table.percent(decoding.accuracy()))
                            .orElse("–"),
                    number(motion.strength().snrDb(), "%.0f dB"),
                    motion.strength().electrode(),
                    number(motion.strength().meanSnrDb(), "%.0f dB"),
                    number(motion.strength().rms(), motion.strength().rms() < 1 ? "%.4f " : "%.1f ")
                            + motion.strength().unit(),
                    number(motion.pattern().scatterDb(), "±%.1f dB"),
                    number(motion.pattern().separability(), "%.1f SD"),
                    motion.pattern().nearest().map(Motion::name).orElse("–"),
                    motion.decoding().map(CoachText::leak).orElse("–"),
                    motion.decoding()
                            .map(decoding -> Table.percent(decoding.falseAtRest()))
                            .orElse("–"));
        }
        return table.lines();
    }

    private static String leak(MotionDecoding decoding) {
        boolean rest = decoding.missed() > decoding.leak();
        String other =
                rest ? Motion.REST.name() : decoding.leakTo().map(Motion::name).orElse("–");
        return decoding.lost() == 0 ? "–" : other + " " + Table.percent(Math.max(decoding.leak(), decoding.missed()));
    }

    private static List<String> electrodes(List<ElectrodeFindings> electrodes) {
        List<String> lines = new ArrayList<>();
        List<ElectrodeFindings> ranked = electrodes.stream()
                .filter(each -> each.worth().isPresent())
                .sorted(Comparator.comparingDouble(
                        each -> each.worth().map(Interval::estimate).orElse(0.0)))
                .toList();
        if (!ranked.isEmpty()) {
            ElectrodeFindings least = ranked.get(0);
            lines.add((least.isHarmful()
                            ? "The session is recognised better without electrode "
                            : "Least is lost without electrode ")
                    + worth(least) + "; most is lost without " + worth(ranked.get(ranked.size() - 1)) + ".");
        }
        List<ElectrodeFindings> hearing = electrodes.stream()
                .filter(each -> each.quality().ecg().fires())
                .toList();
        if (!hearing.isEmpty()) {
            lines.add(String.format(
                    "The heart is heard at %s (%.0f beats per minute): keep the high-pass at 70 Hz.",
                    hearing.stream().map(ElectrodeFindings::name).collect(Collectors.joining(", ")),
                    hearing.get(0).quality().ecg().beatsPerMinute()));
        }
        for (ElectrodeFindings each : electrodes) {
            List<String> faults = each.faults();
            if (!faults.isEmpty()) {
                lines.add("Electrode " + each.name() + ": " + String.join("; ", faults) + ".");
            }
        }
        return lines;
    }

    private static String worth(ElectrodeFindings electrode) {
        Interval worth = electrode.worth().orElseThrow();
        return String.format(
                "%s: %s points (95 %%: %s to %s%s)",
                electrode.name(),
                points(worth.estimate()),
                points(worth.low()),
                points(worth.high()),
                electrode.withinChance() ? ", within chance" : "");
    }

    /** With one decimal, and no sign on a zero. */
    private static String points(double share) {
        return String.format("%.1f", Math.rint(1000 * share) / 10 + 0.0);
    }

    private static String number(double value, String format) {
        return Double.isNaN(value) ? "–" : String.format(format, value);
    }
}
