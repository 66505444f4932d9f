package org.opentmr.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.opentmr.assessment.control.FullRange;
import org.opentmr.assessment.control.MotionTest;
import org.opentmr.assessment.control.MotionTestResult;
import org.opentmr.assessment.control.Participant;
import org.opentmr.assessment.control.ReachFigures;
import org.opentmr.assessment.control.TacTest;
import org.opentmr.assessment.control.TestListener;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.prosthesis.limb.Joint;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Seed;

/**
 * Tests of control that are short enough to be taken by many simulated people under many conditions. Sizes that are not
 * stated are defaults of this program.
 *
 * @param motionRepetitions of each motion in the Motion test
 * @param targets of one axis in the TAC test
 */
public record ShortTests(int motionRepetitions, int targets) {

    private static final double MOTION_LIMIT_SECONDS = 5;
    private static final FullRange FULL_RANGE = new FullRange.OfSeconds(1);
    private static final double REST_SECONDS = 1;
    private static final double OFFSET_DEGREES = 40;
    private static final double TOLERANCE_DEGREES = 8;
    private static final double DWELL_SECONDS = 1;
    private static final double TARGET_LIMIT_SECONDS = 12;

    /** A Motion test of all the participant's motions but rest. */
    public MotionTestResult motions(Participant participant, LimbSpec limb, Seed order) {
        List<Motion> asked = participant.motions().motions().stream()
                .filter(motion -> !motion.isRest())
                .toList();
        MotionTest test = new MotionTest(asked, motionRepetitions, MOTION_LIMIT_SECONDS, FULL_RANGE, REST_SECONDS);
        try {
            return test.run(participant, limb, order, TestListener.NONE);
        } catch (IOException e) {
            throw noFile(e);
        }
    }

    /** A TAC test over the axes that the participant's motions drive. */
    public ReachFigures targets(Participant participant, LimbSpec limb, Seed order) {
        List<DegreeOfFreedom> axes = limb.drivenBy(participant.motions()).joints().stream()
                .map(Joint::axis)
                .toList();
        TacTest test = new TacTest(
                axes,
                List.of(1),
                OFFSET_DEGREES,
                TOLERANCE_DEGREES,
                DWELL_SECONDS,
                TARGET_LIMIT_SECONDS,
                targets,
                1,
                REST_SECONDS);
        try {
            return test.run(participant, limb, order, TestListener.NONE).figures();
        } catch (IOException e) {
            throw noFile(e);
        }
    }

    private static UncheckedIOException noFile(IOException e) {
        return new UncheckedIOException("a simulated person reads no file", e);
    }

    /** One sentence for people. */
    public String describe() {
        return String.format(
                Locale.ROOT,
                "Motion test: every motion %s, %.0f s. TAC test: %d targets of one axis, %.0f° away, ±%.0f°, held for"
                        + " %.0f s, limit %.0f s.",
                motionRepetitions == 1 ? "once" : motionRepetitions + " times",
                MOTION_LIMIT_SECONDS,
                targets,
                OFFSET_DEGREES,
                TOLERANCE_DEGREES,
                DWELL_SECONDS,
                TARGET_LIMIT_SECONDS);
    }
}
