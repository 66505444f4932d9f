package org.opentmr.assessment.control;

import java.util.Optional;
import org.opentmr.motion.Motion;
import org.opentmr.motion.Posture;

/**
 * What a participant sees at one moment of a test.
 *
 * @param seconds since the test began
 * @param cue the motion to do, in a test that asks for motions; rest between trials
 * @param limb where the limb stands
 * @param target where it is to go and stay, in a test that shows one
 * @param toleranceDegrees how far from the target each axis may be; NaN without a target
 * @param inTarget whether the limb is there
 */
public record Scene(
        double seconds,
        Optional<Motion> cue,
        Posture limb,
        Optional<Posture> target,
        double toleranceDegrees,
        boolean inTarget) {}
