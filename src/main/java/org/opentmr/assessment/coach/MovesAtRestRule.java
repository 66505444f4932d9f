package org.opentmr.assessment.coach;

import java.util.List;
import org.opentmr.motion.Motion;

/** Rest that moves the prosthesis. */
final class MovesAtRestRule implements Rule {

    /** A false movement of a window every 10 s or so; a default of this program. */
    private static final double SOMETIMES = 0.02;

    /** One window in twenty: nobody can hold a cup with it. */
    private static final double OFTEN = 0.05;

    @Override
    public String name() {
        return "moves at rest";
    }

    @Override
    public List<Advice> judge(SessionFindings session) {
        return session.rest()
                .filter(rest -> rest.falseShare() >= SOMETIMES)
                .map(rest -> List.of(new Advice(
                        name(),
                        rest.falseShare() < OFTEN ? Severity.IMPROVEMENT : Severity.PROBLEM,
                        List.of(Motion.REST.name()),
                        List.of(),
                        Words.text(
                                "The prosthesis moves at rest: %.1f %% of %d windows are false activations, most of them"
                                        + " %s.",
                                100 * rest.falseShare(),
                                rest.windows(),
                                rest.mostAs().name()),
                        "Relax fully in the rests and record a few more; raise the threshold of that motion.",
                        100 * rest.falseShare(),
                        100 * SOMETIMES,
                        "%",
                        session.points(rest.falseShare()))))
                .orElse(List.of());
    }
}
