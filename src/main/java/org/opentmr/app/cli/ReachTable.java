package org.opentmr.app.cli;

import java.util.List;
import org.opentmr.assessment.control.ReachFigures;

/** The figures of tests that ask for targets. */
final class ReachTable {

    private ReachTable() {}

    static List<FigureTable.Column<ReachFigures>> columns() {
        return List.of(
                new FigureTable.Column<>("completed", "completionRate", true, ReachFigures::completionRate),
                new FigureTable.Column<>(
                        "time without dwell s",
                        "movementSecondsWithoutDwell",
                        false,
                        figures -> figures.movementSeconds().value()),
                new FigureTable.Column<>(
                        "path efficiency",
                        "pathEfficiency",
                        true,
                        figures -> figures.pathEfficiency().value()),
                new FigureTable.Column<>(
                        "by axis",
                        "pathEfficiencyByAxis",
                        true,
                        figures -> figures.pathEfficiencyByAxis().value()),
                new FigureTable.Column<>(
                        "overshoots",
                        "overshootsPerTrial",
                        false,
                        figures -> figures.overshootsPerTrial().value()),
                new FigureTable.Column<>(
                        "stopping °",
                        "stoppingDegrees",
                        false,
                        figures -> figures.stoppingDegrees().value()));
    }
}
