package org.opentmr.app.bench.model.test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.opentmr.app.control.ControlTest;
import org.opentmr.app.control.FigureTable.PersonFigure;
import org.opentmr.app.control.TrialTable;

/**
 * A test that was taken.
 *
 * @param <R> its result
 * @param test with its settings
 * @param result of one person
 * @param when it ended
 * @param who took it
 * @param file that keeps it
 */
public record Taken<R>(TestKind kind, ControlTest<R> test, R result, Instant when, String who, Path file) {

    /** Its figures, with intervals over the trials. */
    public List<PersonFigure> figures() {
        return test.figures(List.of(result)).ofOne(result);
    }

    /** What else is to be said of it. */
    public List<String> remarks() {
        return test.remarks(List.of(result));
    }

    /** Every trial. */
    public TrialTable trials() {
        return test.trials(result);
    }

    /** Whether every trial was made. */
    public boolean isFinished() {
        return test.finished(result);
    }

    /** "16 trials", "5 of 16 trials, not finished". */
    public String extent() {
        int planned = test.conditions(result).plannedTrials();
        int made = trials().rows().size();
        return isFinished() ? made + " trials" : made + " of " + planned + " trials, not finished";
    }
}
