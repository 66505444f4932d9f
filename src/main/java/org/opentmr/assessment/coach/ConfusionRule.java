package org.opentmr.assessment.coach;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.motion.Motion;

/** Two motions that are taken for each other. */
final class ConfusionRule implements Rule {

    /** One window in ten; a default of this program. */
    private static final double OFTEN = 0.1;

    /** Every fourth: the prosthesis does the wrong thing as often as it hesitates. */
    private static final double TOO_OFTEN = 0.25;

    @Override
    public String name() {
        return "confused";
    }

    @Override
    public List<Advice> judge(SessionFindings session) {
        List<Advice> advice = new ArrayList<>();
        for (MotionFindings motion : session.motions()) {
            motion.decoding().flatMap(MotionDecoding::leakTo).ifPresent(other -> {
                double there = leak(motion, other);
                double back = session.of(other)
                        .map(each -> leak(each, motion.motion()))
                        .orElse(0.0);
                // A pair is told once, from the side that leaks more; of equal ones, from the first by name.
                boolean first = there > back
                        || (there == back && motion.motion().name().compareTo(other.name()) < 0);
                // What one odd repetition explains is told of that one.
                double odd = motion.decoding().map(OddRepetitionRule::lost).orElse(0.0);
                if (there - odd >= OFTEN && first) {
                    advice.add(advice(motion.motion(), other, there, back, session));
                }
            });
        }
        return advice;
    }

    private static double leak(MotionFindings motion, Motion other) {
        return motion.decoding()
                .filter(decoding -> decoding.leakTo().filter(other::equals).isPresent())
                .map(MotionDecoding::leak)
                .orElse(0.0);
    }

    private Advice advice(Motion motion, Motion other, double there, double back, SessionFindings session) {
        String both = back >= OFTEN ? Words.text(", and the other way round %s", Words.percent(back)) : "";
        return new Advice(
                name(),
                there < TOO_OFTEN ? Severity.IMPROVEMENT : Severity.PROBLEM,
                back >= OFTEN ? List.of(motion.name(), other.name()) : List.of(motion.name()),
                List.of(),
                Words.text(
                        "%s is confused with %s: %s of its windows%s.",
                        Words.start(motion), other.name(), Words.percent(there), both),
                remedy(motion, other),
                100 * there,
                100 * OFTEN,
                "%",
                session.points(there + back));
    }

    private static String remedy(Motion motion, Motion other) {
        List<Motion.Drive> common = new ArrayList<>(motion.drives());
        common.retainAll(other.drives());
        return common.isEmpty()
                ? "Try to make the two feel different, for example by moving the missing hand in thought; or place an"
                        + " electrode where only one of them is felt; or leave one of them out."
                : "The two share a movement: make what differs the stronger part of it, or leave one of them out.";
    }
}
