package org.opentmr.app.control;

import java.util.List;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.control.ReachFigures;

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
                        "time without dwell s",
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
                        "by axis",
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
                        "stopping °",
                        "stoppingDegrees",
                        false,
                        false,
                        figures -> figures.stoppingDegrees().interval()));
    }
}
