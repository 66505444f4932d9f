package org.opentmr.assessment.coach;

import java.util.List;

/** Motions that are recognised so rarely, and taken for so many others, that the session is better without them. */
final class LeaveOutRule implements Rule {

    /** Little better than every other window; a default of this program. */
    private static final double USELESS = 0.6;

    /** Most of what is lost to a single other motion is a confusion, and told as one. */
    private static final double ONE_CAUSE = 0.5;

    /** With fewer good ones left there is nothing to control. */
    private static final int FEWEST_LEFT = 2;

    @Override
    public String name() {
        return "leave out";
    }

    @Override
    public List<Advice> judge(SessionFindings session) {
        List<MotionFindings> useless = session.motions().stream()
                .filter(LeaveOutRule::isUseless)
                .toList();
        long good = session.motions().stream()
                .filter(motion -> motion.lost() < 1 - USELESS)
                .count();
        if (useless.isEmpty() || good < FEWEST_LEFT) {
            return List.of();
        }
        List<String> told = useless.stream()
                .map(motion -> motion.motion().name() + " (" + Words.percent(1 - motion.lost()) + " recognised)")
                .toList();
        double lost = useless.stream().mapToDouble(MotionFindings::lost).sum();
        double worst =
                useless.stream().mapToDouble(MotionFindings::lost).max().orElse(Double.NaN);
        return List.of(new Advice(
                name(),
                Severity.PROBLEM,
                List.of(),
                List.of(),
                "Not usable yet, taken for several other motions: " + Words.list(told) + ".",
                "Train the decoder without " + (useless.size() == 1 ? "it" : "them")
                        + " until the other motions are steady, then try again.",
                100 * (1 - worst),
                100 * USELESS,
                "%",
                session.points(lost)));
    }

    private static boolean isUseless(MotionFindings motion) {
        return motion.decoding()
                .filter(decoding -> decoding.accuracy() < USELESS)
                .filter(decoding -> Math.max(decoding.leak(), decoding.missed()) < ONE_CAUSE * decoding.lost())
                .isPresent();
    }
}
