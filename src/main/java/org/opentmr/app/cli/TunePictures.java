package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.opentmr.motion.MotionSet;
import org.opentmr.plot.BeforeAfterChart;
import org.opentmr.plot.ChangeTimelineChart;
import org.opentmr.plot.ConfusionChart;
import org.opentmr.plot.Picture;
import org.opentmr.plot.StrengthChart;
import org.opentmr.plot.Theme;
import org.opentmr.plot.TradeOffChart;
import org.opentmr.tuning.ChangedMoment;
import org.opentmr.tuning.Comparison;
import org.opentmr.tuning.DecisionTrack;
import org.opentmr.tuning.MotionOutcome;
import org.opentmr.tuning.PatternSettings;
import org.opentmr.tuning.SessionEvidence;
import org.opentmr.tuning.StrengthCurve;
import org.opentmr.tuning.ThresholdSweep;
import org.opentmr.tuning.WhatIf;

/** The pictures of tuning on one recording. */
final class TunePictures {

    private static final Theme THEME = Theme.LIGHT;
    private static final String MISSED = "missed in its contractions in %";
    private static final String ALONG =
            "Along each curve the rejection threshold rises from 0 at the left: of one motion"
                    + " with the others as they are, or of all alike";
    private static final String NO_CONTRACTION = "No contraction is annotated, so there is nothing to compare with.";

    private final Path folder;

    TunePictures(Path folder) {
        this.folder = folder;
    }

    /** Curves always; timeline, numbers and confusion where settings were tried. */
    void draw(Tuned tuned, WhatIf whatIf) throws IOException {
        Files.createDirectories(folder);
        String stem = tuned.recording().replaceFirst("\\.[A-Za-z]+$", "");
        MotionSet motions = whatIf.evidence().motions();
        if (!tuned.sweeps().isEmpty()) {
            write(falseAgainstMissed(tuned, motions), "false-missed-" + stem);
            write(wrongAgainstMissed(tuned, motions), "wrong-missed-" + stem);
            write(accuracyAgainstWithheld(tuned, motions), "accuracy-withheld-" + stem);
        }
        if (tuned.comparison().map(Comparison::settings).orElse(tuned.present()) instanceof PatternSettings settings) {
            write(strength(tuned, whatIf.evidence(), settings), "speed-" + stem);
        }
        if (tuned.comparison().isPresent()) {
            Comparison change = tuned.comparison().orElseThrow();
            write(timeline(tuned, whatIf, change), "timeline-" + stem);
            write(numbers(tuned, change), "before-after-" + stem);
            write(
                    ConfusionChart.ofChange(
                            change.before().confusion(), change.after().confusion(), THEME),
                    "confusion-" + stem);
        }
    }

    private void write(Picture picture, String name) throws IOException {
        EvaluationPictures.write(picture, folder.resolve(name + ".png"));
    }

    private static Picture timeline(Tuned tuned, WhatIf whatIf, Comparison change) {
        SessionEvidence evidence = whatIf.evidence();
        int n = evidence.decisions();
        ChangeTimelineChart.Track track = new ChangeTimelineChart.Track(
                IntStream.range(0, n).mapToDouble(evidence::seconds).toArray(),
                evidence.incrementSeconds(),
                IntStream.range(0, n)
                        .map(d -> evidence.truth(d) == SessionEvidence.BETWEEN
                                ? ChangeTimelineChart.UNKNOWN
                                : evidence.truth(d))
                        .toArray(),
                limb(evidence, whatIf.track()),
                limb(evidence, change.track()));
        List<ChangeTimelineChart.Moment> moments = change.changes().stream()
                .map(moment -> new ChangeTimelineChart.Moment(
                        moment.fromSeconds(),
                        moment.toSeconds(),
                        moment.effect() == ChangedMoment.Effect.BETTER,
                        moment.effect() == ChangedMoment.Effect.WORSE))
                .toList();
        return ChangeTimelineChart.of(
                "What if: " + tuned.recording(),
                settings(tuned, change) + " · decisions that changed: "
                        + change.decisions(ChangedMoment.Effect.BETTER) + " better, "
                        + change.decisions(ChangedMoment.Effect.WORSE) + " worse, "
                        + (change.decisions(ChangedMoment.Effect.AS_WRONG)
                                + change.decisions(ChangedMoment.Effect.UNKNOWN))
                        + " neither or not known",
                evidence.motions(),
                track,
                moments,
                THEME);
    }

    private static String settings(Tuned tuned, Comparison change) {
        return "Settings: " + TuneText.changedSettings(tuned.present(), change.settings());
    }

    /** What the limb does at each decision. */
    private static int[] limb(SessionEvidence evidence, DecisionTrack track) {
        int rest = evidence.motions().restIndex();
        return IntStream.range(0, track.decisions())
                .map(d -> track.moving(d) != MotionSet.NONE
                        ? track.moving(d)
                        : track.rejected(d) || rest == MotionSet.NONE ? ChangeTimelineChart.WITHHELD : rest)
                .toArray();
    }

    private static Picture numbers(Tuned tuned, Comparison change) {
        List<BeforeAfterChart.Row> rows = new ArrayList<>();
        rows.add(new BeforeAfterChart.Row(
                "all motions, missed",
                change.before().missedShare(),
                change.after().missedShare()));
        rows.add(new BeforeAfterChart.Row(
                "all motions, wrong",
                change.before().wrongShare(),
                change.after().wrongShare()));
        for (int m = 0; m < change.before().motions().size(); m++) {
            MotionOutcome before = change.before().motions().get(m);
            MotionOutcome after = change.after().motions().get(m);
            rows.add(new BeforeAfterChart.Row(before.motion() + ", missed", before.missedShare(), after.missedShare()));
            rows.add(new BeforeAfterChart.Row(before.motion() + ", wrong", before.wrongShare(), after.wrongShare()));
        }
        StringBuilder summary = new StringBuilder(settings(tuned, change));
        for (TuneFigure figure : TuneFigure.ALL) {
            double before = figure.of(change.before(), change.motionTestBefore());
            double after = figure.of(change.after(), change.motionTestAfter());
            summary.append(" · ")
                    .append(figure.name())
                    .append(" ")
                    .append(figure.text(before))
                    .append(" → ")
                    .append(figure.text(after))
                    .append(figure.verdict(before, after).isEmpty() ? "" : " " + figure.verdict(before, after));
        }
        return BeforeAfterChart.of("Before and after: " + tuned.recording(), summary.toString(), rows, THEME);
    }

    private static Picture falseAgainstMissed(Tuned tuned, MotionSet motions) {
        return TradeOffChart.of(
                "False activations against missed decisions: " + tuned.recording(),
                ALONG,
                new TradeOffChart.Axes(MISSED, "false activations per minute of rest", true),
                tuned.outcome().restSeconds() > 0
                        ? "The limb never began to move at rest, whatever the threshold."
                        : "No rest is annotated, so false activations cannot be counted.",
                motions,
                happens(tuned, ThresholdSweep::falseActivationsPerMinute)
                        ? lines(
                                tuned,
                                motions,
                                ThresholdSweep::missedShare,
                                ThresholdSweep::falseActivationsPerMinute,
                                1)
                        : List.of(),
                THEME);
    }

    private static Picture wrongAgainstMissed(Tuned tuned, MotionSet motions) {
        return TradeOffChart.of(
                "Wrong against missed decisions: " + tuned.recording(),
                ALONG,
                new TradeOffChart.Axes(MISSED, "wrong motion in contractions of all motions in %", true),
                "The limb made no other motion in any contraction, whatever the threshold.",
                motions,
                happens(tuned, ThresholdSweep::wrongShare)
                        ? lines(tuned, motions, ThresholdSweep::missedShare, ThresholdSweep::wrongShare, 100)
                        : List.of(),
                THEME);
    }

    private static boolean happens(Tuned tuned, Function<ThresholdSweep, double[]> figure) {
        return tuned.sweeps().stream()
                .flatMapToDouble(sweep -> Arrays.stream(figure.apply(sweep)))
                .anyMatch(value -> value > 0);
    }

    private static Picture accuracyAgainstWithheld(Tuned tuned, MotionSet motions) {
        return TradeOffChart.of(
                "Accuracy against withheld decisions: " + tuned.recording(),
                ALONG,
                new TradeOffChart.Axes(
                        "withheld of all decisions in %", "accuracy of what was not withheld in %", false),
                NO_CONTRACTION,
                motions,
                lines(tuned, motions, ThresholdSweep::rejectionRate, ThresholdSweep::acceptedAccuracy, 100),
                THEME);
    }

    private static List<TradeOffChart.Line> lines(
            Tuned tuned,
            MotionSet motions,
            Function<ThresholdSweep, double[]> share,
            Function<ThresholdSweep, double[]> other,
            double scale) {
        return tuned.sweeps().stream()
                .map(sweep -> new TradeOffChart.Line(
                        sweep.motion().map(motion -> motion.name()).orElse("all motions alike"),
                        sweep.motion()
                                .map(motion -> OptionalInt.of(motions.indexOf(motion)))
                                .orElse(OptionalInt.empty()),
                        scaled(share.apply(sweep), 100),
                        scaled(other.apply(sweep), scale),
                        sweep.present()))
                .toList();
    }

    private static double[] scaled(double[] values, double scale) {
        return Arrays.stream(values).map(value -> scale * value).toArray();
    }

    private static Picture strength(Tuned tuned, SessionEvidence evidence, PatternSettings settings) {
        List<StrengthChart.Row> rows = StrengthCurve.of(evidence, settings).stream()
                .map(curve -> new StrengthChart.Row(
                        evidence.motions().indexOf(curve.motion()),
                        curve.range().low(),
                        curve.range().high(),
                        curve.strength(),
                        curve.speed(),
                        curve.contractions()))
                .toList();
        return StrengthChart.of(
                "Speed and strength of contractions: " + tuned.recording(),
                settings.unit(),
                evidence.motions(),
                rows,
                THEME);
    }
}
