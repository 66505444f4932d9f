package org.opentmr.simulation;

import java.util.List;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/**
 * What the person is asked to do: every motion in turn, each followed by rest, the whole repeated.
 *
 * @param motions asked for, rest among them
 * @param repetitions of every motion, at least 1
 * @param holdSeconds length of a contraction, at least 0.5 s
 * @param restSeconds between contractions, at least 0.5 s
 */
public record SessionProtocol(MotionSet motions, int repetitions, double holdSeconds, double restSeconds) {

    /** Seven motions of an arm prosthesis, four repetitions, 3 s contraction and 2 s rest. */
    public static final SessionProtocol ARM = new SessionProtocol(
            MotionSet.of(List.of(
                    Motion.REST,
                    Motion.named("elbow flexion"),
                    Motion.named("elbow extension"),
                    Motion.named("pronation"),
                    Motion.named("supination"),
                    Motion.named("hand close"),
                    Motion.named("hand open"))),
            4,
            3,
            2);

    public SessionProtocol {
        if (repetitions < 1 || !(holdSeconds >= 0.5) || !(restSeconds >= 0.5)) {
            throw new IllegalArgumentException(
                    "a protocol needs repetitions >= 1, hold >= 0.5 s and rest >= 0.5 s, got repetitions=" + repetitions
                            + ", hold=" + holdSeconds + " s, rest=" + restSeconds + " s");
        }
    }
}
