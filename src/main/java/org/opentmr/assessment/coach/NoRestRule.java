package org.opentmr.assessment.coach;

import java.util.List;
import org.opentmr.motion.Motion;

/** A session without rest: the decoder cannot learn to stand still. */
final class NoRestRule implements Rule {

    @Override
    public String name() {
        return "no rest";
    }

    @Override
    public List<Advice> judge(SessionFindings session) {
        return session.restRecorded()
                ? List.of()
                : List.of(new Advice(
                        name(),
                        Severity.PROBLEM,
                        List.of(Motion.REST.name()),
                        List.of(),
                        "No rest was recorded, so the prosthesis would never stand still; strengths are over the quietest"
                                + " fifth of the session.",
                        "Record rest as one of the motions, as often as the others.",
                        0,
                        1,
                        "repetitions",
                        Double.NaN));
    }
}
