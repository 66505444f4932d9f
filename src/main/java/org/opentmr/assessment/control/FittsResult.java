package org.opentmr.assessment.control;

import java.util.List;

/**
 * What came of a Fitts test.
 *
 * @param test that was taken
 * @param conditions under which
 * @param trials that came to their end, in their order
 */
public record FittsResult(FittsTest test, TestConditions conditions, List<FittsTrial> trials) {

    public FittsResult {
        trials = List.copyOf(trials);
    }

    /** False where the participant ended before the test did. */
    public boolean finished() {
        return trials.size() == conditions.plannedTrials();
    }

    public FittsResult withOffline(OfflineFigures figures) {
        return new FittsResult(test, conditions.with(figures), trials);
    }

    public ReachFigures figures() {
        return ReachFigures.of(trials.stream().map(FittsTrial::reach).toList());
    }

    /** Of completed trials, the mean of each one's difficulty over its movement time. */
    public Mean throughputBitsPerSecond() {
        return Mean.of(trials.stream().mapToDouble(FittsTrial::throughputBitsPerSecond));
    }

    public FittsLine line() {
        return FittsLine.of(trials, test.conditions());
    }
}
