package org.opentmr.simulation.user;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.signal.Seed;

/**
 * A simulated person in the loop: sees a cue or a target and the limb, answers with an effort for each motion. They know
 * nothing of muscles, decoders or gains: only what they see, a reaction time late, and what they meant.
 *
 * <p>Towards a target they work on one axis at a time, the largest error first, and stay with it until it is done; a
 * combined motion is used where one goes towards the target on all its axes. Each movement is relaxed early enough to
 * coast to the target, watched until it is seen to have ended, and corrected where it missed. Where the limb stands still or
 * goes wrong for longer than their patience they relax and contract anew, more strongly.
 *
 * <p>Time advances on a grid of {@link #STEP_SECONDS}, so that it does not matter how {@link #act} is cut. For one thread.
 */
public final class SyntheticUser {

    /** The grid of the user's time: fine beside the lag of muscle. */
    public static final double STEP_SECONDS = 0.005;

    /** Motion beside the one meant that is noticed, degrees/s; default of the simulation. */
    private static final double NOTICED = 5;

    /** Travel in degrees that says that a cued motion came; default of the simulation. */
    private static final double CAME = 2;

    /** Aims at this share of the accepted zone before the target's centre; default of the simulation. */
    private static final double EARLY = 0.25;

    /** A limb that does not come to rest is no longer waited for; default of the simulation. */
    private static final double LONGEST_WAIT_SECONDS = 1;

    private enum Doing {
        RELAXED,
        DECIDING,
        CONTRACTING,
        SETTLING
    }

    private final UserSpec spec;
    private final Drives drives;
    private final int[] active;
    private final SplittableRandom random;
    private final Sight sight;
    private final Expectation expectation;
    private final Outlook outlook;
    private final Steering steering;
    private final Contractor contractor;

    private double elapsedSeconds;
    private long step;

    private Task asked = Task.RELAX;
    private Task task = Task.RELAX;
    private long askedAt;
    private double reactionSeconds;
    private long trials;
    private double practice = 1;

    private Doing doing = Doing.RELAXED;
    private long until;
    private int axis = -1;
    private int motion = -1;
    private long contractions;
    private long began;
    private double beganDegrees;
    private double expectedDegrees;
    private long delaySteps;
    private boolean fresh;
    private boolean slipped;
    private boolean failed;
    private int stillSteps;
    private int wrongSteps;

    /**
     * @param motions that the person chooses from, at least one besides rest
     * @param seed of everything that is drawn
     */
    public SyntheticUser(UserSpec spec, MotionSet motions, Seed seed) {
        this.spec = spec;
        drives = new Drives(motions);
        active = IntStream.range(0, motions.size())
                .filter(k -> !motions.get(k).isRest())
                .toArray();
        if (active.length == 0) {
            throw new IllegalArgumentException("a user needs a motion besides rest, got " + motions);
        }
        random = seed.stream("synthetic user, decisions", 0);
        int memory = steps(spec.reaction().longestSeconds()) + steps(spec.aim().expectedDelaySeconds()) + 200;
        sight = new Sight(memory);
        expectation = new Expectation(drives, spec.effort().usual(), spec.aim().expectedDegreesPerSecond(), memory);
        outlook = new Outlook(spec, sight, expectation);
        steering = new Steering(spec, expectation, motions.size());
        contractor =
                new Contractor(spec.effort(), spec.tiring(), motions.size(), seed.stream("synthetic user, effort", 0));
    }

    static int steps(double seconds) {
        return (int) Math.round(seconds / STEP_SECONDS);
    }

    /** Asks for a motion until another task is set; rest asks to relax. Asking again for the same changes nothing. */
    public void cue(Motion cued) {
        if (cued.isRest()) {
            relax();
            return;
        }
        int index = drives.motions().indexOf(cued);
        if (index < 0) {
            throw new IllegalArgumentException("a user with the motions " + drives.motions() + " is asked for " + cued);
        }
        ask(new Task(index, null, 0));
    }

    /**
     * Asks to bring the limb to a posture and keep it there. Asking again for the same changes nothing.
     *
     * @param toleranceDegrees how far each axis may be from the target, above 0
     */
    public void target(Posture target, double toleranceDegrees) {
        if (!(toleranceDegrees > 0 && toleranceDegrees < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a target needs a tolerance above 0 degrees, got " + toleranceDegrees);
        }
        if (!canApproach(target)) {
            throw new IllegalArgumentException(
                    "none of the motions " + drives.motions() + " moves an axis of the target " + target.axes());
        }
        ask(new Task(Task.NO_CUE, target, toleranceDegrees));
    }

    /** Whether a motion of this person moves any axis of the target; may be asked from any thread. */
    public boolean canApproach(Posture target) {
        return target.axes().stream().anyMatch(drives::anyMoves);
    }

    /** Asks to relax. */
    public void relax() {
        ask(Task.RELAX);
    }

    private void ask(Task next) {
        if (!next.equals(asked)) {
            asked = next;
            askedAt = step;
            reactionSeconds = spec.reaction().draw(random);
        }
    }

    /** Shows where the limb stands now; it must have every axis of the target. */
    public void see(Posture limb) {
        Posture target = asked.target();
        if (target != null && !limb.axes().containsAll(target.axes())) {
            throw new IllegalArgumentException(
                    "a limb with the axes " + limb.axes() + " cannot reach a target with " + target.axes());
        }
        sight.see(limb, step);
    }

    /**
     * Lets time pass.
     *
     * @param seconds above 0 to 60; what does not fill a step is kept for the next call
     * @return effort for each motion at the end of it, 0 to 1; the same array each time
     */
    public double[] act(double seconds) {
        if (!(seconds > 0 && seconds <= 60)) {
            throw new IllegalArgumentException("a user acts for more than 0 s and at most 60 s, got " + seconds);
        }
        elapsedSeconds += seconds;
        // A millionth of a step forgives the rounding of a sum of increments.
        long last = (long) Math.floor(elapsedSeconds / STEP_SECONDS + 1e-6);
        while (step < last) {
            advance();
        }
        return contractor.effort();
    }

    /** How many contractions have begun. */
    public long contractions() {
        return contractions;
    }

    /** The motion of the contraction that goes on, rest where none does. */
    public Motion contraction() {
        return doing == Doing.CONTRACTING ? drives.motions().get(motion) : Motion.REST;
    }

    /** Tasks besides relaxing that the person has turned to. */
    public long trials() {
        return trials;
    }

    /** From 0, fresh, to 1. */
    public double tiredness() {
        return contractor.tiredness();
    }

    private void advance() {
        if (!task.equals(asked) && step >= askedAt + Math.round(reactionSeconds * practice / STEP_SECONDS)) {
            turnTo(asked);
        }
        double coming = motion < 0 ? 0 : expectation.speed(motion, contractor.drive(motion));
        outlook.look(step, delaySteps, motion, coming, drives);
        double intent = 0;
        switch (doing) {
            case RELAXED -> watch();
            case DECIDING -> decide();
            case CONTRACTING -> intent = contract();
            case SETTLING -> settle();
        }
        contractor.advance(doing == Doing.CONTRACTING ? motion : -1, intent, practice);
        if (motion >= 0) {
            double felt = contractor.drive(motion);
            expectation.note(step, motion, felt);
            expectedDegrees += expectation.speed(motion, felt) * STEP_SECONDS;
        } else {
            expectation.note(step, -1, 0);
        }
        step++;
    }

    private void turnTo(Task next) {
        task = next;
        expectation.forget();
        steering.relent();
        axis = -1;
        failed = false;
        slipped = false;
        fresh = true;
        delaySteps = steps(reactionSeconds * practice);
        if (!next.isRelaxed()) {
            practice = spec.practice().factor(trials);
            trials++;
            hesitate(spec.choice().hesitationSeconds(active.length));
        } else {
            doing = Doing.RELAXED;
        }
        outlook.begin(next, askedAt, practice);
    }

    private double zone() {
        return task.toleranceDegrees() * spec.aim().deadZone();
    }

    private void hesitate(double seconds) {
        doing = Doing.DECIDING;
        until = step + steps(seconds * practice);
    }

    /** In the target, or with nothing to do: looks whether the limb stays. */
    private void watch() {
        if (task.target() != null && outlook.hasSeen()) {
            chooseAxis();
        }
    }

    private void chooseAxis() {
        int before = axis;
        int next = drives.worstAxis(outlook.errors(), zone(), before);
        if (next < 0) {
            doing = Doing.RELAXED;
        } else if (next == before) {
            begin(drives.motionFor(outlook.errors(), zone(), next));
        } else {
            axis = next;
            hesitate(spec.choice().switchSeconds() + spec.choice().hesitationSeconds(active.length));
        }
    }

    private void decide() {
        if (step < until || (task.target() != null && !outlook.hasSeen())) {
            return;
        }
        int meant = task.cue();
        if (task.target() != null) {
            axis = drives.worstAxis(outlook.errors(), zone(), axis);
            if (axis < 0) {
                doing = Doing.RELAXED;
                return;
            }
            meant = drives.motionFor(outlook.errors(), zone(), axis);
        }
        boolean slips = fresh
                && active.length > 1
                && random.nextDouble()
                        < spec.choice().confusion(drives.motions().get(meant)) * practice;
        fresh = false;
        begin(slips ? anotherThan(meant) : meant);
        slipped = slips;
        if (slips) {
            until = step + steps(spec.reaction().draw(random) * practice);
        }
    }

    private int anotherThan(int meant) {
        int drawn = active[random.nextInt(active.length - 1)];
        return drawn == meant ? active[active.length - 1] : drawn;
    }

    private void begin(int chosen) {
        motion = chosen;
        doing = Doing.CONTRACTING;
        contractions++;
        began = step;
        beganDegrees = along();
        expectedDegrees = 0;
        delaySteps = steps(spec.reaction().draw(random) * practice);
        slipped = false;
        failed = false;
        stillSteps = 0;
        wrongSteps = 0;
    }

    /** Where the limb is seen along the motion, in degrees from anywhere; NaN where it cannot be seen. */
    private double along() {
        double sum = 0;
        for (int each = 0; each < Axes.COUNT; each++) {
            if (drives.sign(motion, each) != 0) {
                sum += drives.sign(motion, each) * outlook.angle(each);
            }
        }
        return sum / drives.axes(motion);
    }

    /** Returns the effort meant. */
    private double contract() {
        double full = steering.full(motion);
        if (slipped) {
            if (step >= until) {
                hesitate(0);
            }
            return full;
        }
        judge();
        if (task.target() == null || failed) {
            return full;
        }
        double remaining = outlook.remaining(motion, drives);
        if (remaining <= EARLY * zone()) {
            release();
            return 0;
        }
        if (mustShow()) {
            double answered = expectation.driveAt(motion, outlook.answeredStep());
            steering.learn(motion, outlook.speedAlong(motion, drives), answered, remaining);
        }
        return steering.towards(motion, remaining);
    }

    /** Whether this contraction has lasted so long that its effect should be seen. */
    private boolean mustShow() {
        return outlook.hasSeen() && step > began + delaySteps + outlook.deviceSteps();
    }

    /** Gives up a contraction whose motion does not come or that leads to another. */
    private void judge() {
        if (!mustShow() || drives.axes(motion) == 0) {
            return;
        }
        double speed = outlook.speedAlong(motion, drives);
        boolean came = task.target() == null && along() - beganDegrees >= CAME;
        stillSteps = speed < Steering.STILL && !came ? stillSteps + 1 : 0;
        boolean wrong = speed < -NOTICED || outlook.speedBeside(motion, drives) > NOTICED;
        wrongSteps = wrong ? wrongSteps + 1 : Math.max(0, wrongSteps - 1);
        failed = stillSteps > steps(spec.patience().stillSeconds())
                || wrongSteps > steps(spec.patience().wrongSeconds());
        if (failed) {
            steering.strengthen(motion);
            release();
        }
    }

    private void release() {
        doing = Doing.SETTLING;
        int untilSeen =
                (int) delaySteps + outlook.deviceSteps() + steps(spec.effort().lagSeconds());
        until = step + (failed ? Math.max(untilSeen, steps(spec.patience().relaxSeconds())) : untilSeen);
    }

    private void settle() {
        boolean atRest = !(outlook.speedBeside(-1, drives) > Steering.STILL);
        if (step < until || !(atRest || step > until + steps(LONGEST_WAIT_SECONDS))) {
            return;
        }
        double seen = along() - beganDegrees;
        // A movement of less than half a degree is too small to learn from.
        if (!failed && expectedDegrees > 0.5 && !Double.isNaN(seen)) {
            expectation.learnTravel(motion, seen, expectedDegrees);
        }
        if (task.target() == null) {
            begin(task.cue());
        } else {
            chooseAxis();
        }
    }
}
