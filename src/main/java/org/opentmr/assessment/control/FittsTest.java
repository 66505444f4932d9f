package org.opentmr.assessment.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.Joint;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Seed;

/**
 * The Fitts test (Scheme and Englehart 2013, TNSRE 21:616) in the plane of two axes of the limb: targets at several distances
 * and of several widths are to be reached and held. The other axes do not move. A target is as wide along either axis.
 *
 * <p>On the circle (ISO 9241-9) each trial starts where the one before it ended; after a failed one the limb is put on the
 * missed target, so that the next way is as long as planned. Centre-out trials start in the middle. All targets of one
 * distance and width come together; the seed decides the order of these conditions, and of targets in the centre-out layout.
 *
 * @param horizontal axis
 * @param vertical axis, another one
 * @param layout of the targets
 * @param targets around the centre, at least 3
 * @param distancesDegrees to a target's middle
 * @param widthsDegrees of a target; at most half of every distance, so that no target is reached from the one before it
 *     without moving
 * @param dwellSeconds how long the limb must stay
 * @param timeLimitSeconds from the target's appearance to the end of the dwell
 * @param rounds over all targets of each distance and width, at least 1
 * @param restSeconds shown as rest before every trial
 */
public record FittsTest(
        DegreeOfFreedom horizontal,
        DegreeOfFreedom vertical,
        Layout layout,
        int targets,
        List<Double> distancesDegrees,
        List<Double> widthsDegrees,
        double dwellSeconds,
        double timeLimitSeconds,
        int rounds,
        double restSeconds) {

    static final String NAME = "Fitts test";

    private static final int LEAST_TARGETS = 3;
    private static final int USUAL_TARGETS = 8;

    /** Default of this program, shares of the smaller range of both axes. */
    private static final List<Double> USUAL_DISTANCE_SHARES = List.of(0.2, 0.3, 0.4);

    /** Default of this program, shares of the smaller range of both axes. */
    private static final List<Double> USUAL_WIDTH_SHARES = List.of(0.05, 0.1);

    /** Default of this program. */
    private static final double USUAL_DWELL_SECONDS = 1;

    /** Default of this program. */
    private static final double USUAL_LIMIT_SECONDS = 15;

    /** Default of this program: time to relax. */
    private static final double USUAL_REST_SECONDS = 1;

    /** Where targets lie. */
    public enum Layout {
        /** The limb starts in the middle, targets lie around it. */
        CENTRE_OUT,
        /** From target to target across a circle. */
        CIRCLE;

        double radius(double distanceDegrees) {
            return this == CENTRE_OUT ? distanceDegrees : distanceDegrees / 2;
        }
    }

    public FittsTest {
        distancesDegrees = List.copyOf(distancesDegrees);
        widthsDegrees = List.copyOf(widthsDegrees);
        if (horizontal == vertical) {
            throw new IllegalArgumentException("the Fitts test needs two different axes, got " + horizontal + " twice");
        }
        Checks.atLeast(NAME, "targets", LEAST_TARGETS, targets);
        distancesDegrees.forEach(each -> Checks.positive(NAME, "distance in degrees", each));
        widthsDegrees.forEach(each -> Checks.positive(NAME, "width in degrees", each));
        double nearest =
                distancesDegrees.stream().mapToDouble(each -> each).min().orElse(Double.NaN);
        double widest = widthsDegrees.stream().mapToDouble(each -> each).max().orElse(Double.NaN);
        if (!(nearest >= 2 * widest)) {
            throw new IllegalArgumentException("the Fitts test needs distances at least twice as large as its widths,"
                    + " got " + distancesDegrees + " and " + widthsDegrees + " degrees");
        }
        Checks.dwellWithinLimit(NAME, dwellSeconds, timeLimitSeconds);
        Checks.atLeast(NAME, "rounds", 1, rounds);
        Checks.notNegative(NAME, "restSeconds", restSeconds);
    }

    /** A circle of 8 targets, three distances and two widths that fit the limb, a dwell of 1 s. */
    public static FittsTest usual(LimbSpec limb, DegreeOfFreedom horizontal, DegreeOfFreedom vertical) {
        return ofShares(limb, horizontal, vertical, Layout.CIRCLE, USUAL_DISTANCE_SHARES, USUAL_WIDTH_SHARES);
    }

    /** The same with another layout, and distances and widths as shares of the smaller range of both axes. */
    public static FittsTest ofShares(
            LimbSpec limb,
            DegreeOfFreedom horizontal,
            DegreeOfFreedom vertical,
            Layout layout,
            List<Double> distanceShares,
            List<Double> widthShares) {
        double range = Math.min(range(joint(limb, horizontal)), range(joint(limb, vertical)));
        return new FittsTest(
                horizontal,
                vertical,
                layout,
                USUAL_TARGETS,
                distanceShares.stream().map(share -> share * range).toList(),
                widthShares.stream().map(share -> share * range).toList(),
                USUAL_DWELL_SECONDS,
                USUAL_LIMIT_SECONDS,
                1,
                USUAL_REST_SECONDS);
    }

    /** The first two axes of a limb that the motions drive both ways; fewer where there are not so many. */
    public static List<DegreeOfFreedom> usualAxes(LimbSpec limb, MotionSet motions) {
        return limb.joints().stream()
                .map(Joint::axis)
                .filter(axis ->
                        Stream.of(Direction.values()).allMatch(way -> drives(motions, new Motion.Drive(axis, way))))
                .limit(2)
                .toList();
    }

    private static boolean drives(MotionSet motions, Motion.Drive drive) {
        return motions.motions().stream().anyMatch(motion -> motion.drives().contains(drive));
    }

    public List<FittsTrial.Condition> conditions() {
        List<FittsTrial.Condition> all = new ArrayList<>();
        for (double distance : distancesDegrees) {
            for (double width : widthsDegrees) {
                all.add(new FittsTrial.Condition(distance, width));
            }
        }
        return all;
    }

    public int plannedTrials() {
        return conditions().size() * targets * rounds;
    }

    /** How far from the middle of its range an axis must go for the outer edge of the farthest target. */
    double farthestDegrees() {
        return conditions().stream()
                .mapToDouble(each -> layout.radius(each.distanceDegrees()) + each.widthDegrees() / 2)
                .max()
                .orElseThrow();
    }

    /**
     * Takes the test. Where the participant ends before it does, the trial in progress is dropped.
     *
     * @param limb of which the two axes move
     * @param order decides the order of conditions
     */
    public FittsResult run(Participant participant, LimbSpec limb, Seed order, TestListener listener)
            throws IOException {
        Checks.reacts(NAME, participant);
        requireDriven(participant.motions());
        LimbSpec plane = new LimbSpec(List.of(joint(limb, horizontal), joint(limb, vertical)));
        FittsTargets places = new FittsTargets(this, plane);
        TestStage stage = new TestStage(participant, plane);
        SplittableRandom random = order.stream("fitts order", 0);
        List<FittsTrial> trials = new ArrayList<>();
        boolean going = true;
        for (int round = 0; round < rounds && going; round++) {
            for (FittsTrial.Condition condition : Order.shuffled(conditions(), random)) {
                going = round(stage, places, condition, round, places.round(random), trials, listener);
                if (!going) {
                    break;
                }
            }
        }
        return new FittsResult(
                this,
                new TestConditions(
                        participant.incrementSeconds(),
                        Optional.of(plane),
                        Optional.of(order),
                        plannedTrials(),
                        Optional.empty()),
                trials);
    }

    /** One condition's targets; gives false where the participant has ended. */
    private boolean round(
            TestStage stage,
            FittsTargets places,
            FittsTrial.Condition condition,
            int round,
            List<Integer> numbers,
            List<FittsTrial> trials,
            TestListener listener)
            throws IOException {
        stage.place(places.start(condition, numbers));
        for (int number : numbers) {
            if (layout == Layout.CENTRE_OUT) {
                stage.place(places.centre());
            }
            Aim aim = new Aim(places.target(condition, number), condition.widthDegrees() / 2);
            Optional<TargetReach> reach =
                    stage.rest(restSeconds) ? stage.reach(aim, dwellSeconds, timeLimitSeconds) : Optional.empty();
            if (reach.isEmpty()) {
                return false;
            }
            boolean completed = reach.get().completed();
            if (!completed) {
                stage.place(aim.target());
            }
            trials.add(new FittsTrial(condition, round, number, reach.get()));
            String task = "target " + (number + 1) + " of " + targets;
            listener.trialEnded(trials.size(), plannedTrials(), task, completed);
        }
        return true;
    }

    private void requireDriven(MotionSet known) {
        for (DegreeOfFreedom axis : List.of(horizontal, vertical)) {
            for (Direction direction : Direction.values()) {
                Motion.Drive needed = new Motion.Drive(axis, direction);
                if (!drives(known, needed)) {
                    throw Checks.unknownMotion(NAME, axis.motionName(direction), known);
                }
            }
        }
    }

    private static Joint joint(LimbSpec limb, DegreeOfFreedom axis) {
        return limb.joint(axis)
                .orElseThrow(() -> new IllegalArgumentException("the Fitts test asks for " + axis
                        + ", the limb has only "
                        + limb.joints().stream().map(Joint::axis).toList()));
    }

    private static double range(Joint joint) {
        return joint.highestDegrees() - joint.lowestDegrees();
    }
}
