package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.EvaluationReport;
import org.opentmr.assessment.StrategyComparison;
import org.opentmr.assessment.ThresholdCurve;
import org.opentmr.decoder.Strategy;
import org.opentmr.plot.ConfusionChart;
import org.opentmr.plot.MotionAccuracyChart;
import org.opentmr.plot.Picture;
import org.opentmr.plot.SpeedChart;
import org.opentmr.plot.Theme;
import org.opentmr.plot.ThresholdChart;
import org.opentmr.plot.TimelineChart;

/** The pictures of an evaluation. */
final class EvaluationPictures {

    /** Thresholds in steps of 0.01. */
    static final int THRESHOLD_STEPS = 100;

    private static final double SCALE = 2;

    private EvaluationPictures() {}

    /** Draws confusion, accuracy and threshold over all recordings where they share their motions, and timelines. */
    static void draw(EvaluationReport report, Path folder, Console console) throws IOException {
        Files.createDirectories(folder);
        List<Decisions> all =
                report.evaluations().stream().map(Evaluation::decisions).toList();
        if (report.sharesMotions()) {
            write(ConfusionChart.of(Accuracy.of(all), Theme.LIGHT), folder.resolve("confusion.png"));
            write(MotionAccuracyChart.of(all, Theme.LIGHT), folder.resolve("accuracy.png"));
            drawThreshold(all, folder);
        } else {
            console.message("The recordings differ in their motions: a confusion matrix for each.");
            for (Evaluation evaluation : report.evaluations()) {
                write(
                        ConfusionChart.of(evaluation.accuracy(), Theme.LIGHT),
                        folder.resolve("confusion-" + stem(evaluation) + ".png"));
            }
        }
        for (Evaluation evaluation : report.evaluations()) {
            write(
                    TimelineChart.of(evaluation.decisions(), Theme.LIGHT),
                    folder.resolve("timeline-" + stem(evaluation) + ".png"));
            if (evaluation.spec().strategy() instanceof Strategy.Regression) {
                drawSpeeds(evaluation, folder.resolve("speeds-" + stem(evaluation) + ".png"));
            }
        }
        console.message("Pictures in " + folder);
    }

    /** A threshold needs confidences, which direct control and regression do not know. */
    private static void drawThreshold(List<Decisions> all, Path folder) throws IOException {
        if (all.stream().anyMatch(each -> Arrays.stream(each.confidence()).anyMatch(Double::isFinite))) {
            write(
                    ThresholdChart.of(ThresholdCurve.of(all, THRESHOLD_STEPS), OptionalDouble.empty(), Theme.LIGHT),
                    folder.resolve("threshold.png"));
        }
    }

    /** For every way of control and recording the motions over time and the speed of each joint. */
    static void drawComparison(StrategyComparison comparison, Path folder, Console console) throws IOException {
        Files.createDirectories(folder);
        for (StrategyComparison.Entry entry : comparison.entries()) {
            for (Evaluation evaluation : entry.evaluations()) {
                String name = entry.word() + "-" + stem(evaluation) + ".png";
                write(TimelineChart.of(evaluation.decisions(), Theme.LIGHT), folder.resolve("timeline-" + name));
                drawSpeeds(evaluation, folder.resolve("speeds-" + name));
            }
        }
        console.message("Pictures in " + folder);
    }

    private static void drawSpeeds(Evaluation evaluation, Path file) throws IOException {
        write(SpeedChart.of(evaluation.decisions(), evaluation.movements().axes(), Theme.LIGHT), file);
    }

    /** Writes a picture in its natural size, with twice the pixels. */
    static void write(Picture picture, Path file) throws IOException {
        picture.writePng(file, picture.naturalWidth(), picture.naturalHeight(), SCALE);
    }

    /** Writes some pictures into a folder, by their file names. */
    static void write(Map<String, Picture> pictures, Path folder) throws IOException {
        for (Map.Entry<String, Picture> each : pictures.entrySet()) {
            write(Objects.requireNonNull(each.getValue()), folder.resolve(each.getKey()));
        }
    }

    private static String stem(Evaluation evaluation) {
        return evaluation.recording().name().replaceFirst("\\.[A-Za-z]+$", "");
    }
}
