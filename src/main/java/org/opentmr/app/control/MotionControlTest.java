package org.opentmr.app.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.control.MotionGroup;
import org.opentmr.assessment.control.MotionTest;
import org.opentmr.assessment.control.MotionTestResult;
import org.opentmr.assessment.control.MotionTestResult.Figures;
import org.opentmr.assessment.control.MotionTrial;
import org.opentmr.assessment.control.OfflineFigures;
import org.opentmr.assessment.control.Participant;
import org.opentmr.assessment.control.PublishedFigure.Metric;
import org.opentmr.assessment.control.ReplayParticipant;
import org.opentmr.assessment.control.TestConditions;
import org.opentmr.assessment.control.TestListener;
import org.opentmr.assessment.control.TestReport;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.motion.MotionSet;
import org.opentmr.plot.OutcomeChart;
import org.opentmr.plot.OutcomeChart.Panel;
import org.opentmr.plot.Picture;
import org.opentmr.plot.Theme;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

/** The Motion test with its figures and pictures. */
public final class MotionControlTest implements ControlTest<MotionTestResult> {

    private final MotionTest test;

    public MotionControlTest(MotionTest test) {
        this.test = test;
    }

    @Override
    public String name() {
        return "Motion test";
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
    public MotionTestResult take(Participant participant, LimbSpec limb, Seed order, TestListener listener)
            throws IOException {
        return test.run(participant, limb, order, listener);
    }

    @Override
    public MotionTestResult replay(TrainedDecoder decoder, Recording recording) {
        return new ReplayParticipant(decoder, recording).score(test);
    }

    @Override
    public MotionTestResult withOffline(MotionTestResult result, OfflineFigures offline) {
        return result.withOffline(offline);
    }

    @Override
    public TestConditions conditions(MotionTestResult result) {
        return result.conditions();
    }

    @Override
    public boolean finished(MotionTestResult result) {
        return result.finished();
    }

    @Override
    public JsonNode json(MotionTestResult result, Provenance provenance) {
        return TestReport.toJson(result, provenance);
    }

    private static List<MotionGroup> groups(MotionTestResult result) {
        return List.copyOf(result.byGroup().keySet());
    }

    private static Figures of(MotionTestResult result, MotionGroup group) {
        return result.byGroup().getOrDefault(group, result.figures());
    }

    @Override
    public FigureTable<MotionTestResult, ?> figures(List<MotionTestResult> results) {
        List<FigureTable.Row<MotionTestResult, Figures>> rows = new ArrayList<>();
        for (MotionGroup group : groups(results.get(0))) {
            rows.add(new FigureTable.Row<>(group.label(), result -> of(result, group)));
        }
        if (rows.size() > 1) {
            rows.add(new FigureTable.Row<>("all motions", MotionTestResult::figures));
        }
        return new FigureTable<>(
                rows,
                List.of(
                        new FigureTable.Column<>(
                                "completed",
                                "completionRate",
                                true,
                                true,
                                figures -> Interval.ofProportion(figures.completionRate(), figures.trials())),
                        new FigureTable.Column<>(
                                "selection s",
                                "selectionSeconds",
                                false,
                                false,
                                figures -> figures.selectionSeconds().interval()),
                        new FigureTable.Column<>(
                                "completion s",
                                "completionSeconds",
                                false,
                                false,
                                figures -> figures.completionSeconds().interval()),
                        new FigureTable.Column<>(
                                "real-time accuracy",
                                "realTimeAccuracy",
                                true,
                                true,
                                figures -> figures.realTimeAccuracy().share())));
    }

    @Override
    public TrialTable trials(MotionTestResult result) {
        List<List<Object>> rows = new ArrayList<>();
        for (MotionTrial trial : result.trials()) {
            rows.add(List.of(
                    trial.motion().name(),
                    trial.repetition() + 1.0,
                    TrialTable.done(trial.completed()),
                    trial.onsetSeconds(),
                    trial.selectionSeconds(),
                    trial.completionSeconds(),
                    100 * trial.realTimeAccuracy()));
        }
        return new TrialTable(
                List.of(
                        TrialTable.Column.words("motion"),
                        new TrialTable.Column("repetition", "", 0),
                        TrialTable.Column.words("in time"),
                        new TrialTable.Column("onset", "s", 2),
                        new TrialTable.Column("selection", "s", 2),
                        new TrialTable.Column("completion", "s", 2),
                        new TrialTable.Column("real-time accuracy", "%", 0)),
                rows);
    }

    @Override
    public List<String> remarks(List<MotionTestResult> results) {
        return List.of();
    }

    @Override
    public List<Metric> references() {
        return List.of(
                Metric.MOTION_COMPLETION_RATE,
                Metric.SELECTION_SECONDS,
                Metric.COMPLETION_SECONDS,
                Metric.OFFLINE_ACCURACY);
    }

    @Override
    public List<Panel> panels(List<MotionTestResult> results) {
        List<Panel> panels = new ArrayList<>();
        List<MotionGroup> groups = groups(results.get(0));
        for (MotionGroup group : groups) {
            panels.add(new Panel(
                    "completed in %, " + group.label(),
                    List.of(TestPictures.people(
                            results, result -> 100 * of(result, group).completionRate())),
                    TestPictures.bands(Metric.MOTION_COMPLETION_RATE, group.label(), 100)));
        }
        for (MotionGroup group : groups) {
            panels.add(new Panel(
                    "selection time in s, " + group.label(),
                    List.of(times(results, group, MotionTrial::selectionSeconds, Metric.SELECTION_SECONDS)),
                    TestPictures.bands(Metric.SELECTION_SECONDS, group.label(), 1)));
        }
        for (MotionGroup group : groups) {
            panels.add(new Panel(
                    "completion time in s, " + group.label(),
                    List.of(times(results, group, MotionTrial::completionSeconds, Metric.COMPLETION_SECONDS)),
                    TestPictures.bands(Metric.COMPLETION_SECONDS, group.label(), 1)));
        }
        return panels;
    }

    /** Of one person every trial, of several their means. */
    private static OutcomeChart.Group times(
            List<MotionTestResult> results, MotionGroup group, ToDoubleFunction<MotionTrial> time, Metric metric) {
        if (results.size() == 1) {
            return new OutcomeChart.Group(
                    "trials",
                    results.get(0).trials().stream()
                            .filter(trial -> MotionGroup.of(trial.motion()) == group)
                            .mapToDouble(time)
                            .toArray());
        }
        return TestPictures.people(
                results,
                result -> (metric == Metric.SELECTION_SECONDS
                                ? of(result, group).selectionSeconds()
                                : of(result, group).completionSeconds())
                        .value());
    }

    @Override
    public Map<String, Picture> pictures(List<MotionTestResult> results, Theme theme) {
        return Map.of();
    }
}
