package org.opentmr.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.control.ReachFigures;
import org.opentmr.assessment.control.TargetReach;

/** The figures of tests that ask for targets. */
public final class ReachTable {

    private ReachTable() {}

    static List<FigureTable.Column<ReachFigures>> columns() {
        return List.of(
                new FigureTable.Column<>(
                        "completed",
                        "completionRate",
                        true,
                        true,
                        figures -> Interval.ofProportion(figures.completionRate(), figures.trials())),
                new FigureTable.Column<>(
                        "time without dwell, s",
                        "movementSecondsWithoutDwell",
                        false,
                        false,
                        figures -> figures.movementSeconds().interval()),
                new FigureTable.Column<>(
                        "path efficiency",
                        "pathEfficiency",
                        true,
                        true,
                        figures -> figures.pathEfficiency().share()),
                new FigureTable.Column<>(
                        "efficiency by axis",
                        "pathEfficiencyByAxis",
                        true,
                        true,
                        figures -> figures.pathEfficiencyByAxis().share()),
                new FigureTable.Column<>(
                        "overshoots",
                        "overshootsPerTrial",
                        false,
                        false,
                        figures -> figures.overshootsPerTrial().interval()),
                new FigureTable.Column<>(
                        "stopping distance, °",
                        "stoppingDegrees",
                        false,
                        false,
                        figures -> figures.stoppingDegrees().interval()));
    }

    private static List<TrialTable.Column> trialColumns() {
        return List.of(
                TrialTable.Column.words("in time"),
                new TrialTable.Column("time", "s", 1),
                new TrialTable.Column("with dwell", "s", 1),
                new TrialTable.Column("straight", "°", 0),
                new TrialTable.Column("way", "°", 0),
                new TrialTable.Column("efficiency", "%", 0),
                new TrialTable.Column("overshoots", "", 0),
                new TrialTable.Column("stopping", "°", 1));
    }

    private static List<Object> cells(TargetReach reach) {
        return List.of(
                TrialTable.done(reach.completed()),
                reach.movementSeconds(),
                reach.completionSeconds(),
                reach.straightDegrees(),
                reach.pathDegrees(),
                100 * reach.pathEfficiency(),
                (double) reach.overshoots(),
                reach.stoppingDegrees());
    }

    /** First what was asked, then how the target was reached. */
    static <T> TrialTable trials(
            List<TrialTable.Column> asked,
            List<T> trials,
            Function<T, List<Object>> what,
            Function<T, TargetReach> reach) {
        List<TrialTable.Column> columns = new ArrayList<>(asked);
        columns.addAll(trialColumns());
        List<List<Object>> rows = new ArrayList<>();
        for (T trial : trials) {
            List<Object> row = new ArrayList<>(what.apply(trial));
            row.addAll(cells(reach.apply(trial)));
            rows.add(row);
        }
        return new TrialTable(columns, rows);
    }
}
