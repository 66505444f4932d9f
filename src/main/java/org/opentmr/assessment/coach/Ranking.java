package org.opentmr.assessment.coach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts advice in order and keeps it short. */
final class Ranking {

    /** Nobody mends more at a time. */
    static final int MOST = 5;

    /** The same kind of fault more often is one fault told too often. */
    private static final int MOST_OF_A_RULE = 2;

    private Ranking() {}

    /** Most urgent first, then what gains most; where the gain is not known, last among its like. */
    static List<Advice> of(List<Advice> advice) {
        return advice.stream()
                .sorted(Comparator.comparing(Advice::severity)
                        .thenComparing(each -> Double.isNaN(each.gainPoints()) ? 0 : -each.gainPoints()))
                .toList();
    }

    /** Of advice in order, what to tell: for every motion the first reason, no rule more than twice, at most 5. */
    static List<Advice> shortlist(List<Advice> inOrder) {
        List<Advice> told = new ArrayList<>();
        Set<String> motions = new HashSet<>();
        for (Advice each : inOrder) {
            boolean nothingNew = !each.motions().isEmpty() && motions.containsAll(each.motions());
            long ofRule =
                    told.stream().filter(other -> other.rule().equals(each.rule())).count();
            if (told.size() < MOST && !nothingNew && ofRule < MOST_OF_A_RULE) {
                told.add(each);
                motions.addAll(each.motions());
            }
        }
        return told;
    }
}
