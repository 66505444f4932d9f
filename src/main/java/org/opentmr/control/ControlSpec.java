package org.opentmr.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentmr.motion.MotionSet;

/**
 * Which stages stand between a posterior and the prosthesis, in this order; each can be absent.
 *
 * @param rejection without it every winner is accepted
 * @param vote without it every decision stands alone
 * @param ramp without it a motion starts at its full speed
 * @param proportional without it a motion has full speed, whatever its strength
 */
public record ControlSpec(
        Optional<Rejection> rejection,
        Optional<MajorityVote> vote,
        Optional<VelocityRamp> ramp,
        Optional<ProportionalSpeed> proportional) {

    /** Every stage absent: the winner at full speed. */
    public static final ControlSpec OFF =
            new ControlSpec(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Rejection, ramp and proportional speed; no vote, since the ramp calms stray decisions without delaying them all. */
    public static final ControlSpec DEFAULT = new ControlSpec(
            Optional.of(Rejection.DEFAULT),
            Optional.empty(),
            Optional.of(VelocityRamp.DEFAULT),
            Optional.of(ProportionalSpeed.DEFAULT));

    public ControlSpec withRejection(Rejection other) {
        return new ControlSpec(Optional.of(other), vote, ramp, proportional);
    }

    public ControlSpec withVote(MajorityVote other) {
        return new ControlSpec(rejection, Optional.of(other), ramp, proportional);
    }

    public ControlSpec withRamp(VelocityRamp other) {
        return new ControlSpec(rejection, vote, Optional.of(other), proportional);
    }

    public ControlSpec withProportional(ProportionalSpeed other) {
        return new ControlSpec(rejection, vote, ramp, Optional.of(other));
    }

    /** One line for people on what may change a decision; speed is not in it. Empty where nothing does. */
    public String describe() {
        List<String> stages = new ArrayList<>();
        rejection.ifPresent(stage -> {
            if (stage.threshold() > 0) {
                stages.add("rejection up to " + stage.threshold());
            }
            if (!stage.thresholdByMotion().isEmpty()) {
                stages.add("rejection by motion up to " + stage.thresholdByMotion());
            }
            stage.squaredDistanceLimit().ifPresent(limit -> stages.add("rejection beyond distance² " + limit));
        });
        vote.ifPresent(stage -> stages.add("majority vote of " + stage.decisions()));
        return String.join(", ", stages);
    }

    /** What control adds to the mean delay of a decision. */
    public double delaySeconds(double incrementSeconds) {
        return vote.map(stage -> stage.delaySeconds(incrementSeconds)).orElse(0.0);
    }

    /**
     * A new controller for one stream.
     *
     * @param ranges one for each motion, from training; looked at only where speed is proportional
     */
    public Controller newController(MotionSet motions, List<ActivityRange> ranges) {
        return new Controller(this, motions, ranges);
    }
}
