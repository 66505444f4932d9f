package org.opentmr.assessment.control;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.opentmr.motion.Motion;

/**
 * What came of a Motion test.
 *
 * @param test that was taken
 * @param conditions under which
 * @param trials that came to their end, in their order
 */
public record MotionTestResult(MotionTest test, TestConditions conditions, List<MotionTrial> trials) {

    public MotionTestResult {
        trials = List.copyOf(trials);
    }

    /** False where the participant ended before the test did. */
    public boolean finished() {
        return trials.size() == conditions.plannedTrials();
    }

    public MotionTestResult withOffline(OfflineFigures figures) {
        return new MotionTestResult(test, conditions.with(figures), trials);
    }

    public Figures figures() {
        return figures(trial -> true);
    }

    public Figures figures(Motion motion) {
        return figures(trial -> trial.motion().equals(motion));
    }

    /** The groups that were asked for, each with its figures. */
    public Map<MotionGroup, Figures> byGroup() {
        Map<MotionGroup, Figures> groups = new EnumMap<>(MotionGroup.class);
        for (Motion motion : test.motions()) {
            MotionGroup group = MotionGroup.of(motion);
            groups.put(group, figures(trial -> MotionGroup.of(trial.motion()) == group));
        }
        return groups;
    }

    private Figures figures(Predicate<MotionTrial> counts) {
        List<MotionTrial> some = trials.stream().filter(counts).toList();
        return new Figures(
                some.size(),
                Mean.of(some.stream().mapToDouble(trial -> trial.completed() ? 1 : 0))
                        .value(),
                Mean.of(some.stream().mapToDouble(MotionTrial::selectionSeconds)),
                Mean.of(some.stream().mapToDouble(MotionTrial::completionSeconds)),
                Mean.of(some.stream().mapToDouble(MotionTrial::realTimeAccuracy)));
    }

    /**
     * Figures over some trials.
     *
     * @param trials how many
     * @param completionRate share of them that were completed; NaN without any
     * @param selectionSeconds of completed trials
     * @param completionSeconds of completed trials
     * @param realTimeAccuracy of trials with an onset
     */
    public record Figures(
            int trials, double completionRate, Mean selectionSeconds, Mean completionSeconds, Mean realTimeAccuracy) {}
}
