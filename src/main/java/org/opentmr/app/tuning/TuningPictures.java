package org.opentmr.app.tuning;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.opentmr.motion.MotionSet;
import org.opentmr.plot.ChangeTimelineChart;
import org.opentmr.plot.Picture;
import org.opentmr.plot.StrengthChart;
import org.opentmr.plot.Theme;
import org.opentmr.plot.TradeOffChart;
import org.opentmr.tuning.ChangedMoment;
import org.opentmr.tuning.Comparison;
import org.opentmr.tuning.DecisionTrack;
import org.opentmr.tuning.PatternSettings;
import org.opentmr.tuning.SessionEvidence;
import org.opentmr.tuning.StrengthCurve;
import org.opentmr.tuning.ThresholdSweep;

/** What tuning found, drawn in one theme. */
public record TuningPictures(Theme theme) {

    private static final String MISSED = "missed in its contractions in %";
    private static final String NO_CONTRACTION = "No contraction is annotated, so there is nothing to compare with.";

    /** What was intended, what the limb did, and what it would have done with other settings. */
    public Picture timeline(
            String title, String summary, SessionEvidence evidence, DecisionTrack before, Comparison change) {
        int n = evidence.decisions();
        ChangeTimelineChart.Track track = new ChangeTimelineChart.Track(
                IntStream.range(0, n).mapToDouble(evidence::seconds).toArray(),
                evidence.incrementSeconds(),
                IntStream.range(0, n)
                        .map(d -> evidence.truth(d) == SessionEvidence.BETWEEN
                                ? ChangeTimelineChart.UNKNOWN
                                : evidence.truth(d))
                        .toArray(),
                limb(evidence, before),
                limb(evidence, change.track()));
        List<ChangeTimelineChart.Moment> moments = change.changes().stream()
                .map(moment -> new ChangeTimelineChart.Moment(
                        moment.fromSeconds(),
                        moment.toSeconds(),
                        moment.effect() == ChangedMoment.Effect.BETTER,
                        moment.effect() == ChangedMoment.Effect.WORSE))
                .toList();
        return ChangeTimelineChart.of(title, summary, evidence.motions(), track, moments, theme);
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

    /**
     * False activations against missed decisions, as a threshold goes through its values.
     *
     * @param hasRest whether the session holds any, so that false activations can be counted
     */
    public Picture falseAgainstMissed(
            String title, String summary, boolean hasRest, MotionSet motions, List<ThresholdSweep> sweeps) {
        return TradeOffChart.of(
                title,
                summary,
                new TradeOffChart.Axes(MISSED, "false activations per minute of rest", true),
                hasRest
                        ? "The limb never began to move at rest, whatever the threshold."
                        : "No rest is annotated, so false activations cannot be counted.",
                motions,
                happens(sweeps, ThresholdSweep::falseActivationsPerMinute)
                        ? lines(
                                sweeps,
                                motions,
                                ThresholdSweep::missedShare,
                                ThresholdSweep::falseActivationsPerMinute,
                                1)
                        : List.of(),
                theme);
    }

    /** Wrong motions against missed decisions. */
    public Picture wrongAgainstMissed(String title, String summary, MotionSet motions, List<ThresholdSweep> sweeps) {
        return TradeOffChart.of(
                title,
                summary,
                new TradeOffChart.Axes(MISSED, "wrong motion in contractions of all motions in %", true),
                "The limb made no other motion in any contraction, whatever the threshold.",
                motions,
                happens(sweeps, ThresholdSweep::wrongShare)
                        ? lines(sweeps, motions, ThresholdSweep::missedShare, ThresholdSweep::wrongShare, 100)
                        : List.of(),
                theme);
    }

    private static boolean happens(List<ThresholdSweep> sweeps, Function<ThresholdSweep, double[]> figure) {
        return sweeps.stream()
                .flatMapToDouble(sweep -> Arrays.stream(figure.apply(sweep)))
                .anyMatch(value -> value > 0);
    }

    /** Accuracy of what was decided against what was withheld. */
    public Picture accuracyAgainstWithheld(
            String title, String summary, MotionSet motions, List<ThresholdSweep> sweeps) {
        return TradeOffChart.of(
                title,
                summary,
                new TradeOffChart.Axes(
                        "withheld of all decisions in %", "accuracy of what was not withheld in %", false),
                NO_CONTRACTION,
                motions,
                lines(sweeps, motions, ThresholdSweep::rejectionRate, ThresholdSweep::acceptedAccuracy, 100),
                theme);
    }

    private static List<TradeOffChart.Line> lines(
            List<ThresholdSweep> sweeps,
            MotionSet motions,
            Function<ThresholdSweep, double[]> share,
            Function<ThresholdSweep, double[]> other,
            double scale) {
        return sweeps.stream()
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

    /** Speed at each strength of contraction. */
    public Picture strength(String title, SessionEvidence evidence, PatternSettings settings) {
        List<StrengthChart.Row> rows = StrengthCurve.of(evidence, settings).stream()
                .map(curve -> new StrengthChart.Row(
                        evidence.motions().indexOf(curve.motion()),
                        curve.range().low(),
                        curve.range().high(),
                        curve.strength(),
                        curve.speed(),
                        curve.contractions()))
                .toList();
        return StrengthChart.of(title, settings.unit(), evidence.motions(), rows, theme);
    }
}
