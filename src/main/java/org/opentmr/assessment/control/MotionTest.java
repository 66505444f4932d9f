package org.opentmr.assessment.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Seed;

/**
 * The Motion test (Kuiken and others 2009, JAMA 301:619): a motion is shown, the person does it until the limb has gone
 * through its full range. Wrong decisions cost time and nothing else: the limb does not follow them.
 *
 * <p>Each repetition asks for every motion once, in random order. The limb starts every trial at rest.
 *
 * @param motions asked for, each once, rest not among them
 * @param repetitions of each, at least 1
 * @param timeLimitSeconds from the cue; decisions made up to it count
 * @param fullRange correct decisions that complete a motion
 * @param restSeconds shown as rest before every trial
 */
public record MotionTest(
        List<Motion> motions, int repetitions, double timeLimitSeconds, FullRange fullRange, double restSeconds) {

    static final String NAME = "Motion test";

    /** Default of this program. */
    private static final int USUAL_REPETITIONS = 2;

    /** Default of this program; some studies wait 10 s. */
    private static final double USUAL_LIMIT_SECONDS = 5;

    /** Default of this program: the range at full speed takes as long. */
    private static final FullRange USUAL_RANGE = new FullRange.OfSeconds(1);

    /** Default of this program: time to relax. */
    private static final double USUAL_REST_SECONDS = 2;

    public MotionTest {
        motions = List.copyOf(motions);
        if (motions.isEmpty()
                || motions.contains(Motion.REST)
                || new LinkedHashSet<>(motions).size() != motions.size()) {
            throw new IllegalArgumentException(
                    "the Motion test needs at least one motion, each once and none of them rest, got " + motions);
        }
        Checks.atLeast(NAME, "repetitions", 1, repetitions);
        Checks.positive(NAME, "timeLimitSeconds", timeLimitSeconds);
        Checks.notNegative(NAME, "restSeconds", restSeconds);
    }

    /** Every motion of a set but rest; two repetitions, 5 s, a full range of 1 s. */
    public static MotionTest usual(MotionSet motions) {
        return new MotionTest(
                motions.motions().stream().filter(motion -> !motion.isRest()).toList(),
                USUAL_REPETITIONS,
                USUAL_LIMIT_SECONDS,
                USUAL_RANGE,
                USUAL_REST_SECONDS);
    }

    public int plannedTrials() {
        return motions.size() * repetitions;
    }

    /**
     * Takes the test. Where the participant ends before it does, the trial in progress is dropped.
     *
     * @param limb of which the joints move that the participant's motions drive
     * @param order decides the order of the motions
     */
    public MotionTestResult run(Participant participant, LimbSpec limb, Seed order, TestListener listener)
            throws IOException {
        Checks.reacts(NAME, participant);
        requireKnown(participant.motions());
        LimbSpec driven = limb.drivenBy(participant.motions());
        TestStage stage = new TestStage(participant, driven);
        SplittableRandom random = order.stream("motion test order", 0);
        List<MotionTrial> trials = new ArrayList<>();
        boolean going = true;
        for (int repetition = 0; repetition < repetitions && going; repetition++) {
            for (Motion motion : Order.shuffled(motions, random)) {
                stage.place(driven.rest());
                Optional<MotionTrial> trial = stage.rest(restSeconds)
                        ? trial(stage, motion, repetition, participant.incrementSeconds())
                        : Optional.empty();
                going = trial.isPresent();
                if (!going) {
                    break;
                }
                trials.add(trial.get());
                listener.trialEnded(
                        trials.size(),
                        plannedTrials(),
                        motion.name(),
                        trial.get().completed());
            }
        }
        return new MotionTestResult(
                this,
                new TestConditions(
                        participant.incrementSeconds(),
                        Optional.of(driven),
                        Optional.of(order),
                        plannedTrials(),
                        Optional.empty()),
                trials);
    }

    private Optional<MotionTrial> trial(TestStage stage, Motion motion, int repetition, double incrementSeconds)
            throws IOException {
        MotionScore score = new MotionScore(motion, fullRange, incrementSeconds);
        for (int i = 0; i < stage.within(timeLimitSeconds) && !score.completed(); i++) {
            Optional<Decision> decision = stage.ask(Optional.of(motion), Optional.empty());
            if (decision.isEmpty()) {
                return Optional.empty();
            }
            if (score.add(decision.get().motion())) {
                stage.obey(decision.get());
            } else {
                stage.halt();
            }
        }
        return Optional.of(score.trial(repetition));
    }

    void requireKnown(MotionSet known) {
        for (Motion motion : motions) {
            if (known.indexOf(motion) == MotionSet.NONE) {
                throw Checks.unknownMotion(NAME, motion, known);
            }
        }
    }
}
