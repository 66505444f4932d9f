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

    /** 0 to 5, see {@link Score}; NaN where decoding could not be tested. */
    public double score() {
        return decoding.isPresent() ? Score.of(this) : Double.NaN;
    }

    /** Share of the motion's windows not recognised; NaN where that could not be tested. */
    double lost() {
        return decoding.map(MotionDecoding::lost).orElse(Double.NaN);
    }
}
