package org.opentmr.assessment.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.Joint;
import org.opentmr.prosthesis.limb.LimbSpec;

/** A participant who decides by a rule, and keeps what they saw. */
final class Scripted implements Participant {

    static final DegreeOfFreedom TURN = DegreeOfFreedom.FOREARM_ROTATION;
    static final DegreeOfFreedom FLEX = DegreeOfFreedom.WRIST_FLEXION;
    static final Motion PRONATE = Motion.named("pronation");
    static final Motion SUPINATE = Motion.named("supination");
    static final MotionSet PLANE = MotionSet.of(List.of(
            Motion.REST,
            PRONATE,
            SUPINATE,
            Motion.named("wrist flexion"),
            Motion.named("wrist extension"),
            Motion.named("pronation + wrist flexion"),
            Motion.named("pronation + wrist extension"),
            Motion.named("supination + wrist flexion"),
            Motion.named("supination + wrist extension")));

    private final double incrementSeconds;
    private final Function<Scene, Optional<Decision>> rule;
    final List<Scene> scenes = new ArrayList<>();

    Scripted(double incrementSeconds, Function<Scene, Optional<Decision>> rule) {
        this.incrementSeconds = incrementSeconds;
        this.rule = rule;
    }

    static Decision full(Motion motion) {
        return new Decision(motion, motion.isRest() ? 0 : 1, 1);
    }

    /** Both joints ±100 degrees, 100 degrees/s, at once at full speed. */
    static LimbSpec limb() {
        return new LimbSpec(List.of(new Joint(TURN, -100, 100, 0, 100, 1e9), new Joint(FLEX, -100, 100, 0, 100, 1e9)));
    }

    @Override
    public MotionSet motions() {
        return PLANE;
    }

    @Override
    public double incrementSeconds() {
        return incrementSeconds;
    }

    @Override
    public Optional<Decision> decide(Scene scene) {
        scenes.add(scene);
        return rule.apply(scene);
    }
}
