package org.opentmr.app.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.control.FittsLine;
import org.opentmr.assessment.control.FittsResult;
import org.opentmr.assessment.control.FittsTest;
import org.opentmr.assessment.control.FittsTrial;
import org.opentmr.assessment.control.OfflineFigures;
import org.opentmr.assessment.control.Participant;
import org.opentmr.assessment.control.PublishedFigure.Metric;
import org.opentmr.assessment.control.TestConditions;
import org.opentmr.assessment.control.TestListener;
import org.opentmr.assessment.control.TestReport;
import org.opentmr.decoder.Provenance;
import org.opentmr.motion.MotionSet;
import org.opentmr.plot.FittsChart;
import org.opentmr.plot.OutcomeChart;
import org.opentmr.plot.OutcomeChart.Panel;
import org.opentmr.plot.Picture;
import org.opentmr.plot.Theme;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Seed;

/** The Fitts test with its figures and pictures. */
public final class FittsControlTest implements ControlTest<FittsResult> {

    private final FittsTest test;

    public FittsControlTest(FittsTest test) {
        this.test = test;
    }

    @Override
    public String name() {
        return "Fitts test";
    }

    @Override
    public double limitSeconds() {
        return test.timeLimitSeconds();
    }

    @Override
    public void check(LimbSpec limb, MotionSet motions) {
        limb.drivenBy(motions);
    }

    @Override
    public FittsResult take(Participant participant, LimbSpec limb, Seed order, TestListener listener)
            throws IOException {
        return test.run(participant, limb, order, listener);
    }

    @Override
    public FittsResult withOffline(FittsResult result, OfflineFigures offline) {
        return result.withOffline(offline);
    }

    @Override
    public TestConditions conditions(FittsResult result) {
        return result.conditions();
    }

    @Override
    public boolean finished(FittsResult result) {
        return result.finished();
    }

    @Override
    public JsonNode json(FittsResult result, Provenance provenance) {
        return TestReport.toJson(result, provenance);
    }

    @Override
    public FigureTable<FittsResult, ?> figures(List<FittsResult> results) {
        List<FigureTable.Column<FittsResult>> columns = new ArrayList<>(ReachTable.columns().stream()
                .map(column -> new FigureTable.Column<FittsResult>(
                        column.name(),
                        column.field(),
                        column.share(),
                        column.moreIsBetter(),
                        result -> column.overTrials().apply(result.figures())))
                .toList());
        columns.add(new FigureTable.Column<>(
                "throughput bit/s",
                "throughputBitsPerSecond",
                false,
                true,
                result -> result.throughputBitsPerSecond().interval()));
        columns.add(new FigureTable.Column<>(
                "R²",
                "rSquared",
                false,
                true,
                result -> Interval.ofMean(new double[] {result.line().rSquared()})));
        return new FigureTable<>(List.of(new FigureTable.Row<>("all targets", result -> result)), columns);
    }

    @Override
    public TrialTable trials(FittsResult result) {
        return ReachTable.trials(
                List.of(
                        new TrialTable.Column("distance", "°", 0),
                        new TrialTable.Column("width", "°", 1),
                        new TrialTable.Column("difficulty", "bit", 1),
                        new TrialTable.Column("throughput", "bit/s", 2)),
                result.trials(),
                trial -> List.of(
                        trial.condition().distanceDegrees(),
                        trial.condition().widthDegrees(),
                        trial.difficultyBits(),
                        trial.throughputBitsPerSecond()),
                FittsTrial::reach);
    }

    @Override
    public List<String> remarks(List<FittsResult> results) {
        if (results.size() > 1) {
            long valid =
                    results.stream().filter(result -> result.line().valid()).count();
            return List.of(String.format(
                    "Movement time follows difficulty (R² of %.1f or more) in %d of %d people.",
                    FittsLine.VALID_R_SQUARED, valid, results.size()));
        }
        FittsLine line = results.get(0).line();
        return List.of(String.format(
                "Movement time = %.2f s + %.2f s/bit × difficulty, R² %.2f over %d conditions: %s.",
                line.interceptSeconds(),
                line.slopeSecondsPerBit(),
                line.rSquared(),
                line.conditions(),
                line.valid() ? "time follows difficulty" : "time does not follow difficulty well enough"));
    }

    @Override
    public List<Metric> references() {
        return List.of(Metric.R_SQUARED, Metric.OFFLINE_ACCURACY);
    }

    @Override
    public List<Panel> panels(List<FittsResult> results) {
        boolean one = results.size() == 1;
        List<FittsTrial> trials = results.get(0).trials();
        return List.of(
                new Panel(
                        "completed in %",
                        List.of(TestPictures.people(
                                results, result -> 100 * result.figures().completionRate())),
                        List.of()),
                new Panel(
                        "throughput in bit/s",
                        List.of(
                                one
                                        ? new OutcomeChart.Group(
                                                "trials",
                                                trials.stream()
                                                        .mapToDouble(FittsTrial::throughputBitsPerSecond)
                                                        .toArray())
                                        : TestPictures.people(
                                                results,
                                                result -> result.throughputBitsPerSecond()
                                                        .value())),
                        List.of()),
                new Panel(
                        "path efficiency in %",
                        List.of(
                                one
                                        ? new OutcomeChart.Group(
                                                "trials",
                                                trials.stream()
                                                        .mapToDouble(trial -> 100
                                                                * trial.reach().pathEfficiency())
                                                        .toArray())
                                        : TestPictures.people(
                                                results,
                                                result -> 100
                                                        * result.figures()
                                                                .pathEfficiency()
                                                                .value())),
                        List.of()),
                new Panel(
                        "R² of movement time on difficulty",
                        List.of(TestPictures.people(
                                results, result -> result.line().rSquared())),
                        TestPictures.bands(Metric.R_SQUARED, "Fitts test", 1)));
    }

    @Override
    public Map<String, Picture> pictures(List<FittsResult> results, Theme theme) {
        FittsResult shown = results.get(0);
        FittsLine line = shown.line();
        if (Double.isNaN(line.rSquared())) {
            return Map.of();
        }
        List<FittsTrial> trials = shown.trials();
        return Map.of(
                "fitts.png",
                FittsChart.of(
                        trials.stream().mapToDouble(FittsTrial::difficultyBits).toArray(),
                        trials.stream()
                                .mapToDouble(trial -> trial.reach().movementSeconds())
                                .toArray(),
                        new FittsChart.Fit(
                                line.interceptSeconds(),
                                line.slopeSecondsPerBit(),
                                line.rSquared(),
                                shown.throughputBitsPerSecond().value()),
                        theme));
    }
}
