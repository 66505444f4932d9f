package org.opentmr.assessment.control;

import org.opentmr.motion.Motion;

/**
 * One trial of the Motion test. Times start at the onset of movement, the first decision that is not rest; a decision lasts
 * one increment, so the range is full at the end of its last correct decision.
 *
 * @param motion that was asked for
 * @param repetition from 0
 * @param completed whether the range became full in time
 * @param onsetSeconds from the cue to the onset, whatever was decided; NaN where there was none
 * @param selectionSeconds from the onset to the first correct decision; NaN unless completed
 * @param completionSeconds from the onset to the full range; NaN unless completed
 * @param correct decisions from the onset to the end of the trial that were right
 * @param decisions from the onset to the end of the trial, rest among them; 0 without an onset
 */
public record MotionTrial(
        Motion motion,
        int repetition,
        boolean completed,
        double onsetSeconds,
        double selectionSeconds,
        double completionSeconds,
        int correct,
        int decisions) {

    /** Correct among all decisions from the onset to the completion or the time limit; NaN without an onset. */
    public double realTimeAccuracy() {
        return decisions == 0 ? Double.NaN : (double) correct / decisions;
    }
}
