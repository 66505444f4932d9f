package org.opentmr.assessment.coach;

import java.util.List;
import org.opentmr.assessment.quality.QualityThresholds;

/** Motions that look the same at every electrode. */
final class AlikeRule implements Rule {

    /** No more than repetitions of one motion differ from each other; a default of this program. */
    private static final double APART_DB = 2;

    /** Motions as quiet as rest are alike for that reason, which is told as such. */
    private static final double HEARD_DB = QualityThresholds.DEFAULT.poorSnrDb();

    @Override
    public String name() {
        return "all motions alike";
    }

    @Override
    public List<Advice> judge(SessionFindings session) {
        boolean heard = Medians.of(session.motions().stream()
                        .mapToDouble(motion -> motion.strength().snrDb())
                        .toArray())
                >= HEARD_DB;
        return heard && session.apartDb() < APART_DB
                ? List.of(new Advice(
                        name(),
                        Severity.PROBLEM,
                        List.of(),
                        List.of(),
                        Words.text(
                                "All motions look alike on all electrodes: two of them differ by %.1f dB, no more than"
                                        + " repetitions of one do.",
                                session.apartDb()),
                        "Place the electrodes over different muscles, farther apart; begin with two or three motions that"
                                + " feel different.",
                        session.apartDb(),
                        APART_DB,
                        "dB",
                        session.pointsLost()))
                : List.of();
    }
}
