package org.opentmr.tuning;

import java.util.List;
import java.util.Optional;
import org.opentmr.assessment.control.MotionTestResult;

/**
 * What other settings would have made of a session.
 *
 * @param settings those tried
 * @param track what they decide
 * @param before outcome with the present settings
 * @param after outcome with those tried
 * @param motionTestBefore the session's contractions scored as trials of a Motion test; empty without a whole one
 * @param motionTestAfter the same with the settings tried
 * @param changes where the limb would have done something else, in the order of time
 */
public record Comparison(
        Settings settings,
        DecisionTrack track,
        ControlOutcome before,
        ControlOutcome after,
        Optional<MotionTestResult> motionTestBefore,
        Optional<MotionTestResult> motionTestAfter,
        List<ChangedMoment> changes) {

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** Decisions that changed with this effect. */
    public int decisions(ChangedMoment.Effect effect) {
        return changes.stream()
                .filter(change -> change.effect() == effect)
                .mapToInt(ChangedMoment::decisions)
                .sum();
    }
}
