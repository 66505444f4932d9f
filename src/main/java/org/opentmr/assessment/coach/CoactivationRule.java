package org.opentmr.assessment.coach;

import java.util.List;
import java.util.Optional;

/** Antagonists that contract together, where it costs accuracy. */
final class CoactivationRule implements Rule {

    /** The antagonist's electrode reaches so much of what it reaches in its own motion; a default of this program. */
    private static final double TOGETHER = 0.7;

    @Override
    public String name() {
        return "antagonists together";
    }

    @Override
    public List<Advice> judge(SessionFindings session) {
        return session.coactivations().stream()
                .filter(pair -> pair.share() >= TOGETHER)
                .flatMap(pair -> session.of(pair.motion())
                        .filter(motion -> lost(motion, pair) >= MotionRule.LEAST_LOSS)
                        .map(motion -> advice(pair, lost(motion, pair), session))
                        .stream())
                .toList();
    }

    /** Share of the motion's windows taken for its antagonist. */
    private static double lost(MotionFindings motion, Coactivation pair) {
        return motion.decoding()
                .filter(decoding -> decoding.leakTo().equals(Optional.of(pair.antagonist())))
                .map(MotionDecoding::leak)
                .orElse(0.0);
    }

    private Advice advice(Coactivation pair, double lost, SessionFindings session) {
        return new Advice(
                name(),
                Severity.IMPROVEMENT,
                List.of(pair.motion().name()),
                List.of(pair.electrode()),
                Words.text(
                        "During %s the muscle of %s works too: electrode %s reaches %s of what %s itself reaches, and %s"
                                + " of the windows are taken for it.",
                        pair.motion().name(),
                        pair.antagonist().name(),
                        pair.electrode(),
                        Words.percent(pair.share()),
                        pair.antagonist().name(),
                        Words.percent(lost)),
                "Relax the opposing muscle and contract less strongly; if that fails, move the electrode, which may hear"
                        + " both muscles.",
                100 * pair.share(),
                100 * TOGETHER,
                "%",
                session.points(lost));
    }
}
