package org.opentmr.assessment.control;

import java.util.List;

/**
 * What came of a TAC test.
 *
 * @param test that was taken
 * @param conditions under which
 * @param trials that came to their end, in their order
 */
public record TacResult(TacTest test, TestConditions conditions, List<TacTrial> trials) {

    public TacResult {
        trials = List.copyOf(trials);
    }

    /** False where the participant ended before the test did. */
    public boolean finished() {
        return trials.size() == conditions.plannedTrials();
    }

    public TacResult withOffline(OfflineFigures figures) {
        return new TacResult(test, conditions.with(figures), trials);
    }

    public ReachFigures figures() {
        return ReachFigures.of(trials.stream().map(TacTrial::reach).toList());
    }

    /** Of the targets that move so many axes. */
    public ReachFigures figures(int axesMoved) {
        return ReachFigures.of(trials.stream()
                .filter(trial -> trial.axesMoved() == axesMoved)
                .map(TacTrial::reach)
                .toList());
    }
}
