package org.opentmr.assessment.control;

import java.io.IOException;
import java.util.Optional;
import org.opentmr.motion.Motion;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.limb.Limb;
import org.opentmr.prosthesis.limb.LimbSpec;

/**
 * Where every test takes place: shows scenes to a participant and moves the limb as they decide.
 *
 * <p>While a decision comes about, the limb follows the one before it: a decision moves the limb only after it was made, as
 * with a real prosthesis.
 */
final class TestStage {

    /** So that 5 s of 0.1 s are 50 increments although 0.1 is not exact in binary. */
    private static final double ROUNDING = 1e-9;

    private final Participant participant;
    private final double incrementSeconds;
    private final Limb limb;
    private long increments;

    TestStage(Participant participant, LimbSpec limb) {
        this.participant = participant;
        incrementSeconds = participant.incrementSeconds();
        if (!(incrementSeconds > 0 && incrementSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a participant needs an increment above 0 s, got incrementSeconds=" + incrementSeconds);
        }
        this.limb = new Limb(limb);
    }

    /** Whole increments within a time. */
    static int within(double seconds, double incrementSeconds) {
        return (int) Math.floor(seconds / incrementSeconds + ROUNDING);
    }

    /** Increments that last at least a time. */
    static int lasting(double seconds, double incrementSeconds) {
        return (int) Math.ceil(seconds / incrementSeconds - ROUNDING);
    }

    int within(double seconds) {
        return within(seconds, incrementSeconds);
    }

    Posture posture() {
        return limb.posture();
    }

    /** Puts the limb somewhere, standing still. */
    void place(Posture posture) {
        limb.place(posture);
    }

    /**
     * Lets the participant relax: the limb stands still, whatever they decide.
     *
     * @return false where the participant has ended
     */
    boolean rest(double seconds) throws IOException {
        halt();
        for (int i = 0; i < lasting(seconds, incrementSeconds); i++) {
            if (ask(Optional.of(Motion.REST), Optional.empty()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Shows the scene as it is and lets one increment pass; empty where the participant has ended. */
    Optional<Decision> ask(Optional<Motion> cue, Optional<Aim> aim) throws IOException {
        Posture now = limb.posture();
        Optional<Decision> decision = participant.decide(new Scene(
                increments * incrementSeconds,
                cue,
                now,
                aim.map(Aim::target),
                aim.map(Aim::toleranceDegrees).orElse(Double.NaN),
                aim.map(each -> each.reachedBy(now)).orElse(false)));
        if (decision.isPresent()) {
            limb.advance(incrementSeconds);
            increments++;
        }
        return decision;
    }

    void obey(Decision decision) {
        limb.command(decision.going());
    }

    void halt() {
        limb.command(Motion.REST, 0);
    }

    /**
     * Lets the participant bring the limb from where it stands to a target and keep it there.
     *
     * @return empty where the participant ended before the trial did
     */
    Optional<TargetReach> reach(Aim aim, double dwellSeconds, double timeLimitSeconds) throws IOException {
        TargetWatch watch = new TargetWatch(aim, incrementSeconds, dwellSeconds);
        watch.add(posture());
        for (int i = 0; i < within(timeLimitSeconds) && !watch.done(); i++) {
            Optional<Decision> decision = ask(Optional.empty(), Optional.of(aim));
            if (decision.isEmpty()) {
                return Optional.empty();
            }
            obey(decision.get());
            watch.add(posture());
        }
        halt();
        return Optional.of(watch.reach());
    }
}
