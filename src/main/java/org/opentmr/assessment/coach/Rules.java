package org.opentmr.assessment.coach;

import java.util.List;

/** All rules. Of two that explain a fault equally well, the one listed first is told. */
final class Rules {

    static final List<Rule> ALL = List.of(
            new ElectrodeRule(),
            new ClippingRule(),
            new NoRestRule(),
            new FewRepetitionsRule(),
            new ShortRule(),
            new AlikeRule(),
            new WeakRule(),
            new LeaveOutRule(),
            new LateRule(),
            new FadeRule(),
            new OddRepetitionRule(),
            new TrendRule(),
            new CoactivationRule(),
            new ConfusionRule(),
            new MissedRule(),
            new InconsistentRule(),
            new MovesAtRestRule());

    private Rules() {}

    /** What all of them find, most useful first. */
    static List<Advice> judge(SessionFindings session) {
        return Ranking.of(ALL.stream().flatMap(rule -> rule.judge(session).stream()).toList());
    }
}
