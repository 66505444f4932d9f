package org.opentmr.experiment.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opentmr.assessment.control.MotionTestResult;
import org.opentmr.assessment.control.ReachFigures;
import org.opentmr.tuning.auto.Figure;
import org.opentmr.tuning.auto.Figures;

/**
 * How one person fared with some settings.
 *
 * @param accuracy offline, on the new part of the session, 0 to 1; what is withheld is an error
 * @param newPart offline, on the new part
 * @param motions in the closed loop
 * @param targets in the closed loop
 */
record PersonOutcome(double accuracy, Figures newPart, MotionTestResult.Figures motions, ReachFigures targets) {

    static List<Measure<PersonOutcome>> measures() {
        List<Measure<PersonOutcome>> measures = new ArrayList<>();
        measures.add(new Measure<>("new part: offline accuracy, %", 100, PersonOutcome::accuracy));
        Arrays.stream(Figure.values())
                .map(figure -> new Measure<PersonOutcome>(
                        "new part: " + figure.title() + ", " + figure.unit(),
                        figure.shown(1),
                        outcome -> outcome.newPart().get(figure)))
                .forEach(measures::add);
        measures.add(new Measure<>(
                "Motion test: motions completed, %",
                100, outcome -> outcome.motions().completionRate()));
        measures.add(new Measure<>(
                "Motion test: selection time, s",
                1,
                outcome -> outcome.motions().selectionSeconds().value()));
        measures.add(new Measure<>(
                "Motion test: completion time, s",
                1,
                outcome -> outcome.motions().completionSeconds().value()));
        measures.add(new Measure<>(
                "TAC test: targets reached, %",
                100, outcome -> outcome.targets().completionRate()));
        measures.add(new Measure<>(
                "TAC test: completion time, s",
                1,
                outcome -> outcome.targets().completionSeconds().value()));
        measures.add(new Measure<>(
                "TAC test: path efficiency, %",
                100, outcome -> outcome.targets().pathEfficiency().value()));
        measures.add(new Measure<>(
                "TAC test: overshoots per target",
                1,
                outcome -> outcome.targets().overshootsPerTrial().value()));
        return measures;
    }
}
