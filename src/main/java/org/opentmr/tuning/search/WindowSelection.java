package org.opentmr.tuning.search;

import java.util.List;
import java.util.stream.Stream;

/** Tries windows and increments around the optimum of 150 to 250 ms (Smith, Hargrove, Lock and Kuiken 2011). */
record WindowSelection() implements Strategy {

    private static final List<Double> WINDOWS_SECONDS = List.of(0.1, 0.15, 0.2, 0.25, 0.3);
    private static final List<Double> INCREMENTS_SECONDS = List.of(0.025, 0.05);

    @Override
    public Candidate choose(Candidate start, Guide guide) {
        List<Candidate> all = Stream.concat(
                        Stream.of(start),
                        WINDOWS_SECONDS.stream()
                                .flatMap(window -> INCREMENTS_SECONDS.stream()
                                        .map(increment -> start.withWindow(window, increment))))
                .filter(guide::affordable)
                .distinct()
                .toList();
        Candidate best = guide.best(all);
        guide.show(all, Stage.WINDOWS);
        guide.tellBest("windows", all.size(), best);
        return best;
    }

    @Override
    public int expected(int channels) {
        return WINDOWS_SECONDS.size() * INCREMENTS_SECONDS.size() + 1;
    }
}
