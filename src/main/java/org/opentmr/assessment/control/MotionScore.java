package org.opentmr.assessment.control;

import org.opentmr.motion.Motion;

/** Scores one trial of the Motion test, decision by decision. */
final class MotionScore {

    private final Motion cue;
    private final int fullRange;
    private final double incrementSeconds;
    private int decisions;
    private int onset;
    private int firstCorrect;
    private int correct;

    MotionScore(Motion cue, FullRange fullRange, double incrementSeconds) {
        this.cue = cue;
        this.fullRange = fullRange.decisions(incrementSeconds);
        this.incrementSeconds = incrementSeconds;
    }

    /** The next decision after the cue; gives whether it is correct. */
    boolean add(Motion decided) {
        decisions++;
        if (onset == 0 && !decided.isRest()) {
            onset = decisions;
        }
        if (!decided.equals(cue)) {
            return false;
        }
        if (correct == 0) {
            firstCorrect = decisions;
        }
        correct++;
        return true;
    }

    boolean completed() {
        return correct >= fullRange;
    }

    MotionTrial trial(int repetition) {
        int counted = onset == 0 ? 0 : decisions - onset + 1;
        return new MotionTrial(
                cue,
                repetition,
                completed(),
                onset == 0 ? Double.NaN : onset * incrementSeconds,
                completed() ? (firstCorrect - onset) * incrementSeconds : Double.NaN,
                completed() ? counted * incrementSeconds : Double.NaN,
                correct,
                counted);
    }
}
