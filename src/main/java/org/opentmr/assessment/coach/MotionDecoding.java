package org.opentmr.assessment.coach;

import java.util.List;
import java.util.Optional;
import org.opentmr.motion.Motion;

/**
 * What a decoder makes of a motion when every repetition is decoded by one trained on the other repetitions. Shares are of
 * the motion's windows unless something else is said.
 *
 * @param windows tested
 * @param accuracy share recognised; a withheld decision counts as an error
 * @param missed share decoded as rest
 * @param leakTo the other motion, not rest, that it is most often decoded as
 * @param leak share decoded as that
 * @param falseAtRest share of the windows of rest that are decoded as this motion; NaN where no rest was recorded
 * @param lostEarly share wrong before half of the strength is reached
 * @param lostLate share wrong in the last quarter of a contraction
 * @param repetitions in their order
 */
public record MotionDecoding(
        long windows,
        double accuracy,
        double missed,
        Optional<Motion> leakTo,
        double leak,
        double falseAtRest,
        double lostEarly,
        double lostLate,
        List<RepetitionResult> repetitions) {

    public MotionDecoding {
        repetitions = List.copyOf(repetitions);
    }

    public double lost() {
        return 1 - accuracy;
    }
}
