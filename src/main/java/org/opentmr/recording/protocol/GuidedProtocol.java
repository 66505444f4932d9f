package org.opentmr.recording.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Seed;

/**
 * What a person is asked to do while a session is recorded: every motion in turn, each followed by rest, the whole
 * repeated.
 *
 * <p>The first part of a contraction is left out of its annotation, because people take time to react and to build up
 * force: 0.5 s where nothing else is said.
 *
 * @param motions asked for, in this order; rest among them where rest is to be learnt
 * @param repetitions of every motion, at least 1
 * @param holdSeconds length of a contraction
 * @param restSeconds after every contraction, at least 0.5 s
 * @param order of the motions within a repetition
 * @param seed of the order, where it is shuffled
 * @param countdownSeconds before the first contraction
 * @param reactionSeconds of the start of a contraction that are not annotated; 0.25 s of it must be left
 */
public record GuidedProtocol(
        MotionSet motions,
        int repetitions,
        double holdSeconds,
        double restSeconds,
        Order order,
        Seed seed,
        double countdownSeconds,
        double reactionSeconds) {

    /** Seven motions of an arm prosthesis, four repetitions, 3 s contraction and 2 s rest. */
    public static final GuidedProtocol ARM = new GuidedProtocol(
            new MotionSet(List.of(
                    Motion.REST,
                    Motion.named("elbow flexion"),
                    Motion.named("elbow extension"),
                    Motion.named("pronation"),
                    Motion.named("supination"),
                    Motion.named("hand close"),
                    Motion.named("hand open"))),
            4,
            3,
            2,
            Order.FIXED,
            Seed.DEFAULT,
            5,
            0.5);

    /** A window of the decoders, with room to spare. */
    private static final double LEAST_ANNOTATED_SECONDS = 0.25;

    private static final double LEAST_REST_SECONDS = 0.5;

    /** What the annotations of a data record hold of a text. */
    private static final int MOST_NAME_BYTES = 100;

    /** Which motion comes next. */
    public enum Order {
        /** As listed, the same in every repetition. */
        FIXED,
        /** Shuffled anew for every repetition. */
        SHUFFLED
    }

    /**
     * One contraction.
     *
     * @param repetition of its motion, from 1
     */
    public record Trial(Motion motion, int repetition) {}

    public GuidedProtocol {
        if (repetitions < 1) {
            throw new IllegalArgumentException("a protocol needs repetitions >= 1, got " + repetitions);
        }
        if (!(reactionSeconds >= 0
                && holdSeconds - reactionSeconds >= LEAST_ANNOTATED_SECONDS
                && Double.isFinite(holdSeconds))) {
            throw new IllegalArgumentException("a protocol needs reactionSeconds >= 0 and holdSeconds at least "
                    + LEAST_ANNOTATED_SECONDS + " s longer, got holdSeconds=" + holdSeconds + ", reactionSeconds="
                    + reactionSeconds);
        }
        if (!(restSeconds >= LEAST_REST_SECONDS && Double.isFinite(restSeconds))) {
            throw new IllegalArgumentException(
                    "a protocol needs restSeconds >= " + LEAST_REST_SECONDS + ", got " + restSeconds);
        }
        if (!(countdownSeconds >= 0 && Double.isFinite(countdownSeconds))) {
            throw new IllegalArgumentException("a protocol needs countdownSeconds >= 0, got " + countdownSeconds);
        }
        for (Motion motion : motions.motions()) {
            if (motion.fileName().getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES) {
                throw new IllegalArgumentException(
                        "the name of a motion has at most " + MOST_NAME_BYTES + " bytes, got \"" + motion + "\"");
            }
        }
    }

    /** All contractions in the order in which they are asked for. */
    public List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (int repetition = 1; repetition <= repetitions; repetition++) {
            List<Motion> round = new ArrayList<>(motions.motions());
            if (order == Order.SHUFFLED) {
                shuffle(round, seed.stream("order of motions", repetition));
            }
            for (Motion motion : round) {
                trials.add(new Trial(motion, repetition));
            }
        }
        return List.copyOf(trials);
    }

    /** Fisher and Yates (1938), as Durstenfeld (1964) gives it. */
    private static void shuffle(List<Motion> motions, SplittableRandom random) {
        for (int i = motions.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Motion moved = motions.get(i);
            motions.set(i, motions.get(other));
            motions.set(other, moved);
        }
    }

    /** How long it takes where nothing is done again. */
    public double seconds() {
        return countdownSeconds + repetitions * motions.size() * (holdSeconds + restSeconds);
    }
}
