package org.opentmr.assessment.coach;

import java.util.Optional;
import org.opentmr.motion.Motion;

/**
 * All that is known of one motion of a session.
 *
 * @param motion any but rest
 * @param repetitions recorded
 * @param decoding empty where too few repetitions were recorded to leave one out
 */
public record MotionFindings(
        Motion motion,
        int repetitions,
        MotionStrength strength,
        MotionPattern pattern,
        MotionCourse course,
        Optional<MotionDecoding> decoding) {

    /** 0 to 5, see {@link Score}. */
    public double score() {
        return Score.of(this);
    }

    /** Share of the motion's windows not recognised; NaN where that could not be tested. */
    double lost() {
        return decoding.map(MotionDecoding::lost).orElse(Double.NaN);
    }
}
