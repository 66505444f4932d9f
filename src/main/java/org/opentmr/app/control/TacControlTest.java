package org.opentmr.app.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.opentmr.assessment.control.OfflineFigures;
import org.opentmr.assessment.control.Participant;
import org.opentmr.assessment.control.PathRecorder;
import org.opentmr.assessment.control.PublishedFigure.Metric;
import org.opentmr.assessment.control.ReachFigures;
import org.opentmr.assessment.control.ReachPath;
import org.opentmr.assessment.control.TacResult;
import org.opentmr.assessment.control.TacTest;
import org.opentmr.assessment.control.TacTrial;
import org.opentmr.assessment.control.TestConditions;
import org.opentmr.assessment.control.TestListener;
import org.opentmr.assessment.control.TestReport;
import org.opentmr.decoder.Provenance;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.plot.LimbChart;
import org.opentmr.plot.OutcomeChart;
import org.opentmr.plot.OutcomeChart.Panel;
import org.opentmr.plot.PathChart;
import org.opentmr.plot.Picture;
import org.opentmr.plot.Side;
import org.opentmr.plot.Theme;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Seed;

/** The TAC test with its figures and pictures. */
public final class TacControlTest implements ControlTest<TacResult> {

    private static final int POSES = 4;

    private final TacTest test;
    private final AmputationLevel level;
    private final Queue<PathRecorder> paths = new ConcurrentLinkedQueue<>();

    public TacControlTest(TacTest test, AmputationLevel level) {
        this.test = test;
        this.level = level;
    }

    @Override
    public String name() {
        return "TAC test";
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
    public TacResult take(Participant participant, LimbSpec limb, Seed order, TestListener listener)
            throws IOException {
        PathRecorder recorded = new PathRecorder(participant, listener);
        paths.add(recorded);
        return test.run(recorded, limb, order, recorded);
    }

    @Override
    public TacResult withOffline(TacResult result, OfflineFigures offline) {
        return result.withOffline(offline);
    }

    @Override
    public TestConditions conditions(TacResult result) {
        return result.conditions();
    }

    @Override
    public boolean finished(TacResult result) {
        return result.finished();
    }

    @Override
    public JsonNode json(TacResult result, Provenance provenance) {
        return TestReport.toJson(result, provenance);
    }

    private static String axes(int count) {
        return count == 1 ? "1 axis" : count + " axes";
    }

    @Override
    public FigureTable<TacResult, ?> figures(List<TacResult> results) {
        List<FigureTable.Row<TacResult, ReachFigures>> rows = new ArrayList<>();
        for (int count : test.axesMoved()) {
            rows.add(new FigureTable.Row<>("targets of " + axes(count), result -> result.figures(count)));
        }
        if (rows.size() > 1) {
            rows.add(new FigureTable.Row<>("all targets", TacResult::figures));
        }
        return new FigureTable<>(rows, ReachTable.columns());
    }

    @Override
    public TrialTable trials(TacResult result) {
        return ReachTable.trials(
                List.of(new TrialTable.Column("axes moved", "", 0), new TrialTable.Column("repetition", "", 0)),
                result.trials(),
                trial -> List.of((double) trial.axesMoved(), trial.repetition() + 1.0),
                TacTrial::reach);
    }

    @Override
    public List<String> remarks(List<TacResult> results) {
        int simple = test.axesMoved().get(0);
        int complex = test.axesMoved().get(test.axesMoved().size() - 1);
        if (simple == complex) {
            return List.of();
        }
        double ratio = FigureTable.mean(
                        results.stream()
                                .mapToDouble(result -> ratio(result, simple, complex))
                                .toArray(),
                        false)
                .estimate();
        return Double.isNaN(ratio)
                ? List.of()
                : List.of(String.format(
                        "Targets of %s took %.1f times as long as those of %s.", axes(complex), ratio, axes(simple)));
    }

    private static double ratio(TacResult result, int simple, int complex) {
        return result.figures(complex).movementSeconds().value()
                / result.figures(simple).movementSeconds().value();
    }

    @Override
    public List<Metric> references() {
        return List.of(Metric.TAC_TIME_RATIO, Metric.OFFLINE_ACCURACY);
    }

    @Override
    public List<Panel> panels(List<TacResult> results) {
        return List.of(
                new Panel(
                        "completed in %", groups(results, figures -> 100 * figures.completionRate(), null), List.of()),
                new Panel(
                        "time without dwell in s",
                        groups(
                                results,
                                figures -> figures.movementSeconds().value(),
                                trial -> trial.reach().movementSeconds()),
                        List.of()),
                new Panel(
                        "path efficiency in %",
                        groups(
                                results,
                                figures -> 100 * figures.pathEfficiency().value(),
                                trial -> 100 * trial.reach().pathEfficiency()),
                        List.of()),
                new Panel(
                        "overshoots per trial",
                        groups(
                                results,
                                figures -> figures.overshootsPerTrial().value(),
                                trial -> trial.reach().overshoots()),
                        List.of()));
    }

    /** For each number of axes: of one person every trial (where trials have the figure), else people's means. */
    private List<OutcomeChart.Group> groups(
            List<TacResult> results, ToDoubleFunction<ReachFigures> mean, @Nullable ToDoubleFunction<TacTrial> each) {
        return test.axesMoved().stream()
                .map(count -> new OutcomeChart.Group(
                        axes(count),
                        results.size() == 1 && each != null
                                ? results.get(0).trials().stream()
                                        .filter(trial -> trial.axesMoved() == count)
                                        .mapToDouble(each)
                                        .toArray()
                                : results.stream()
                                        .mapToDouble(result -> mean.applyAsDouble(result.figures(count)))
                                        .toArray()))
                .toList();
    }

    @Override
    public Map<String, Picture> pictures(List<TacResult> results, Theme theme) {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        List<LimbChart.Pose> poses = poses(results.get(0));
        if (!poses.isEmpty()) {
            pictures.put("limb.png", LimbChart.of(level, Side.RIGHT, poses, test.toleranceDegrees(), theme));
        }
        if (results.size() == 1) {
            paths.stream()
                    .findFirst()
                    .ifPresent(recorder -> recorder.paths().stream()
                            .max(Comparator.comparingLong(TacControlTest::axesToMove))
                            .ifPresent(path -> pictures.put("path.png", picture(path, recorder.motions(), theme))));
        }
        return pictures;
    }

    private static long axesToMove(ReachPath path) {
        Posture start = path.postures().get(0);
        return path.target().axes().stream()
                .filter(axis -> Math.abs(path.target().angle(axis) - start.angle(axis)) > path.toleranceDegrees())
                .count();
    }

    private Picture picture(ReachPath path, MotionSet motions, Theme theme) {
        String title = "The way to a target of " + axes((int) axesToMove(path));
        return PathChart.of(PathChart.Trial.of(path, title), motions, level, Side.RIGHT, theme);
    }

    /** A few different targets, those of most axes first. */
    private static List<LimbChart.Pose> poses(TacResult result) {
        Map<Posture, TacTrial> targets = new LinkedHashMap<>();
        result.trials().forEach(trial -> targets.putIfAbsent(trial.reach().target(), trial));
        return targets.values().stream()
                .sorted(Comparator.comparingInt(TacTrial::axesMoved).reversed())
                .limit(POSES)
                .map(trial -> new LimbChart.Pose(
                        "target of " + axes(trial.axesMoved()),
                        trial.reach().start(),
                        Optional.of(trial.reach().target())))
                .toList();
    }
}
