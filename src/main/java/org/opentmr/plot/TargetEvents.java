package org.opentmr.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * When a limb came into its target, with every axis, and when it left it again. As the tests count it: at the first posture
 * that is inside, or outside again.
 *
 * @param enteredSeconds since the cue, ascending
 * @param leftSeconds since the cue, ascending
 */
record TargetEvents(List<Double> enteredSeconds, List<Double> leftSeconds) {

    static TargetEvents of(PathChart.Trial trial) {
        List<Double> entered = new ArrayList<>();
        List<Double> left = new ArrayList<>();
        boolean before = false;
        for (int i = 0; i < trial.seconds().length; i++) {
            boolean inside = trial.target()
                    .within(trial.toleranceDegrees(), trial.postures().get(i));
            if (inside != before) {
                (inside ? entered : left).add(trial.seconds()[i]);
            }
            before = inside;
        }
        return new TargetEvents(List.copyOf(entered), List.copyOf(left));
    }
}
