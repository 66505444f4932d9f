package org.opentmr.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;

/**
 * What a patient is asked to do: every motion in turn, each followed by rest, the whole repeated. The annotation of a
 * contraction leaves out its beginning, because people take time to react and to build up force.
 *
 * @param motions asked for, in this order; rest among them where rest is to be learnt
 * @param repetitions of every motion, at least 1
 * @param holdSeconds from one prompt to the prompt to rest
 * @param restSeconds after every contraction, and before the first; at least 0.5 s
 * @param reactionSeconds of the start that are not annotated; 0.25 s of the contraction must be left
 * @param effort of every contraction, above 0 and at most 1
 */
public record PatientProtocol(
        MotionSet motions,
        int repetitions,
        double holdSeconds,
        double restSeconds,
        double reactionSeconds,
        double effort) {

    /** A usual contraction is 0.3 to 0.5 of the strongest. */
    public static final double USUAL_EFFORT = 0.4;

    private static final double LEAST_ANNOTATED_SECONDS = 0.25;
    private static final double LEAST_REST_SECONDS = 0.5;

    /** Of one contraction: prompt and prompt to rest, in samples. */
    record Trial(Motion motion, int repetition, long prompt, long end) {}

    public PatientProtocol {
        if (repetitions < 1
                || !(reactionSeconds >= 0
                        && holdSeconds - reactionSeconds >= LEAST_ANNOTATED_SECONDS
                        && Double.isFinite(holdSeconds))
                || !(restSeconds >= LEAST_REST_SECONDS && Double.isFinite(restSeconds))
                || !(effort > 0 && effort <= 1)) {
            throw new IllegalArgumentException("a protocol needs repetitions >= 1, reactionSeconds >= 0, holdSeconds at"
                    + " least " + LEAST_ANNOTATED_SECONDS + " s longer, restSeconds >= " + LEAST_REST_SECONDS
                    + " and effort above 0 to 1, got repetitions=" + repetitions + ", reactionSeconds="
                    + reactionSeconds + ", holdSeconds=" + holdSeconds + ", restSeconds=" + restSeconds + ", effort="
                    + effort);
        }
    }

    /** All of the motions, four times, 3 s contraction of 0.4 and 2 s rest, the first 0.5 s not annotated. */
    public static PatientProtocol of(MotionSet motions) {
        return new PatientProtocol(motions, 4, 3, 2, 0.5, USUAL_EFFORT);
    }

    /** In their order, at a rate. */
    List<Trial> trials(double rateHz) {
        long hold = Math.round(holdSeconds * rateHz);
        long rest = Math.round(restSeconds * rateHz);
        List<Trial> trials = new ArrayList<>();
        long at = rest;
        for (int repetition = 1; repetition <= repetitions; repetition++) {
            for (Motion motion : motions.motions()) {
                trials.add(new Trial(motion, repetition, at, at + hold));
                at += hold + rest;
            }
        }
        return trials;
    }

    /** Samples of the whole session at a rate. */
    long samples(double rateHz) {
        long hold = Math.round(holdSeconds * rateHz);
        long rest = Math.round(restSeconds * rateHz);
        return rest + (long) repetitions * motions.size() * (hold + rest);
    }

    /** The annotations of the session at a rate; repetitions from 1. */
    List<Annotation> annotations(double rateHz) {
        long reaction = Math.round(reactionSeconds * rateHz);
        return trials(rateHz).stream()
                .map(trial -> new Annotation(
                        trial.prompt() + reaction,
                        trial.end() - trial.prompt() - reaction,
                        trial.motion().fileName(),
                        OptionalInt.of(motions.indexOf(trial.motion())),
                        OptionalInt.of(trial.repetition()),
                        Optional.empty()))
                .toList();
    }
}
