package org.opentmr.assessment.coach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opentmr.assessment.quality.Verdict;

/**
 * Electrodes with a fault, as the quality report finds it. A weak electrode without one is no fault: somebody has to lie
 * beside the muscle.
 */
final class ElectrodeRule implements Rule {

    @Override
    public String name() {
        return "electrode fault";
    }

    @Override
    public List<Advice> judge(SessionFindings session) {
        List<ElectrodeFindings> faulty = session.electrodes().stream()
                .filter(each -> each.quality().verdict() == Verdict.POOR && !each.faults().isEmpty())
                .filter(each -> each.faults().size() > 1 || !isOverdriven(each, session))
                .toList();
        if (faulty.isEmpty()) {
            return List.of();
        }
        List<String> names = faulty.stream().map(ElectrodeFindings::name).toList();
        List<String> told = new ArrayList<>();
        Set<String> joined = new HashSet<>();
        for (ElectrodeFindings each : faulty) {
            if (!joined.contains(each.name())) {
                told.add(each.name() + " " + each.faults().get(0));
                joined.addAll(each.quality().bridgedWith());
            }
        }
        return List.of(new Advice(
                name(),
                Severity.PROBLEM,
                List.of(),
                names,
                (faulty.size() == 1 ? "An electrode is at fault: " : faulty.size() + " electrodes are at fault: ")
                        + Words.list(told) + ".",
                "Clean the skin, put the electrode on again, check cable and gel, then record again; mend this first.",
                faulty.size(),
                1,
                "electrodes",
                session.pointsLost()));
    }

    /** At the rail because a motion drives it there: a matter of gain, and told of the motion. */
    private static boolean isOverdriven(ElectrodeFindings electrode, SessionFindings session) {
        return session.motions().stream()
                .map(MotionFindings::strength)
                .anyMatch(strength -> strength.clippedElectrode().equals(electrode.name())
                        && strength.clippedShare() >= ClippingRule.CLIPPED_SHARE);
    }
}
