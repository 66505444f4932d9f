package org.opentmr.assessment.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.Joint;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Seed;

/**
 * The Target Achievement Control test (Simon and others 2011, JRRD 48:619): the limb is to be brought from rest to a posture
 * and kept there; wrong motions must be undone. Every axis of the limb counts, also one that the target leaves at rest. How
 * fast the limb moves at most is up to its joints.
 *
 * <p>The postures move some axes by the offset, in every combination of directions. An offset beyond a joint's range ends at
 * the range; a direction in which nothing beyond the tolerance is left, or that no motion of the participant drives, is left
 * out.
 *
 * @param axes that targets may move
 * @param axesMoved by one target: 1 for single motions, 3 for postures of three motions; each count once
 * @param offsetDegrees from rest, above the tolerance
 * @param toleranceDegrees how far each axis may be from the target
 * @param dwellSeconds how long the limb must stay
 * @param timeLimitSeconds from the target's appearance to the end of the dwell
 * @param mostPostures of each count; where there are more, the seed chooses
 * @param repetitions of each posture, at least 1
 * @param restSeconds shown as rest before every trial
 */
public record TacTest(
        List<DegreeOfFreedom> axes,
        List<Integer> axesMoved,
        double offsetDegrees,
        double toleranceDegrees,
        double dwellSeconds,
        double timeLimitSeconds,
        int mostPostures,
        int repetitions,
        double restSeconds) {

    static final String NAME = "TAC test";

    /** Default of this program. */
    private static final double USUAL_OFFSET_DEGREES = 75;

    /** Default of this program. */
    private static final double USUAL_TOLERANCE_DEGREES = 5;

    /** Default of this program. */
    private static final double USUAL_DWELL_SECONDS = 2;

    /** Default of this program. */
    private static final double USUAL_LIMIT_SECONDS = 15;

    /** Default of this program: as many as three axes have at once. */
    private static final int USUAL_MOST_POSTURES = 8;

    /** Default of this program. */
    private static final int USUAL_REPETITIONS = 2;

    /** Default of this program: time to relax. */
    private static final double USUAL_REST_SECONDS = 2;

    /** As in Simon 2011, single motions and postures of three. */
    private static final int USUAL_COMPLEX_AXES = 3;

    public TacTest {
        axes = List.copyOf(axes);
        axesMoved = List.copyOf(axesMoved);
        if (axes.isEmpty() || new LinkedHashSet<>(axes).size() != axes.size()) {
            throw new IllegalArgumentException("the TAC test needs at least one axis, each once, got " + axes);
        }
        int most = axes.size();
        if (axesMoved.isEmpty()
                || new LinkedHashSet<>(axesMoved).size() != axesMoved.size()
                || axesMoved.stream().anyMatch(count -> count < 1 || count > most)) {
            throw new IllegalArgumentException(
                    "the TAC test moves 1 to " + most + " of its axes at once, each count" + " once, got " + axesMoved);
        }
        Checks.positive(NAME, "toleranceDegrees", toleranceDegrees);
        Checks.positive(NAME, "offsetDegrees", offsetDegrees);
        if (!(offsetDegrees > toleranceDegrees)) {
            throw new IllegalArgumentException("the TAC test needs an offset beyond its tolerance, got offsetDegrees="
                    + offsetDegrees + ", toleranceDegrees=" + toleranceDegrees);
        }
        Checks.dwellWithinLimit(NAME, dwellSeconds, timeLimitSeconds);
        Checks.atLeast(NAME, "mostPostures", 1, mostPostures);
        Checks.atLeast(NAME, "repetitions", 1, repetitions);
        Checks.notNegative(NAME, "restSeconds", restSeconds);
    }

    /** Targets of one axis, and of three (or all, where there are fewer), over all axes that the motions drive. */
    public static TacTest usual(LimbSpec limb, MotionSet motions) {
        List<DegreeOfFreedom> axes =
                limb.drivenBy(motions).joints().stream().map(Joint::axis).toList();
        int complex = Math.min(USUAL_COMPLEX_AXES, axes.size());
        return new TacTest(
                axes,
                complex == 1 ? List.of(1) : List.of(1, complex),
                USUAL_OFFSET_DEGREES,
                USUAL_TOLERANCE_DEGREES,
                USUAL_DWELL_SECONDS,
                USUAL_LIMIT_SECONDS,
                USUAL_MOST_POSTURES,
                USUAL_REPETITIONS,
                USUAL_REST_SECONDS);
    }

    /** How many trials it has with a limb and motions; the order does not matter. */
    public int plannedTrials(LimbSpec limb, MotionSet motions) {
        return new TacTargets(this, limb.drivenBy(motions), motions)
                        .all(Seed.DEFAULT)
                        .size()
                * repetitions;
    }

    /**
     * Takes the test. Where the participant ends before it does, the trial in progress is dropped.
     *
     * @param limb of which the joints move that the participant's motions drive
     * @param order decides the order of targets, and chooses among them
     */
    public TacResult run(Participant participant, LimbSpec limb, Seed order, TestListener listener) throws IOException {
        Checks.reacts(NAME, participant);
        LimbSpec driven = limb.drivenBy(participant.motions());
        List<TacTargets.Target> targets = new TacTargets(this, driven, participant.motions()).all(order);
        int planned = targets.size() * repetitions;
        TestStage stage = new TestStage(participant, driven);
        SplittableRandom random = order.stream("tac order", 0);
        List<TacTrial> trials = new ArrayList<>();
        boolean going = true;
        for (int repetition = 0; repetition < repetitions && going; repetition++) {
            for (TacTargets.Target target : Order.shuffled(targets, random)) {
                stage.place(driven.rest());
                Optional<TargetReach> reach = stage.rest(restSeconds)
                        ? stage.reach(new Aim(target.posture(), toleranceDegrees), dwellSeconds, timeLimitSeconds)
                        : Optional.empty();
                going = reach.isPresent();
                if (!going) {
                    break;
                }
                trials.add(new TacTrial(target.axesMoved(), repetition, reach.get()));
                String task =
                        target.axesMoved() == 1 ? "posture of 1 axis" : "posture of " + target.axesMoved() + " axes";
                listener.trialEnded(trials.size(), planned, task, reach.get().completed());
            }
        }
        return new TacResult(
                this,
                new TestConditions(
                        participant.incrementSeconds(),
                        Optional.of(driven),
                        Optional.of(order),
                        planned,
                        Optional.empty()),
                trials);
    }
}
