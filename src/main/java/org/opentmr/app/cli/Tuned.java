package org.opentmr.app.cli;

import java.util.List;
import java.util.Optional;
import org.opentmr.assessment.control.MotionTestResult;
import org.opentmr.tuning.Comparison;
import org.opentmr.tuning.ControlOutcome;
import org.opentmr.tuning.Settings;
import org.opentmr.tuning.ThresholdSweep;

/**
 * What tuning found in one recording; holds none of its samples.
 *
 * @param recording its name
 * @param decisions how many there are
 * @param seconds of the recording
 * @param incrementSeconds from decision to decision
 * @param heldOut how training and decisions were kept apart
 * @param present the settings that there are
 * @param outcome what they come to
 * @param motionTest with them; empty without a whole contraction
 * @param comparison with the settings that were typed; empty where none were
 * @param compareSeconds what one comparison took; NaN where there was none
 * @param sweeps all rejection thresholds together, then every motion's
 */
record Tuned(
        String recording,
        int decisions,
        double seconds,
        double incrementSeconds,
        String heldOut,
        Settings present,
        ControlOutcome outcome,
        Optional<MotionTestResult> motionTest,
        Optional<Comparison> comparison,
        double compareSeconds,
        List<ThresholdSweep> sweeps) {

    Tuned {
        sweeps = List.copyOf(sweeps);
    }
}
