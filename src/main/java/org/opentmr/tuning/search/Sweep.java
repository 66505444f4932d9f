package org.opentmr.tuning.search;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tries a list of variations and takes the best.
 *
 * @param stage that its rows belong to
 * @param size about how many variations there are
 * @param variations of the start
 */
record Sweep(Stage stage, int size, Function<Candidate, List<Candidate>> variations) implements Strategy {

    @Override
    public Candidate choose(Candidate start, Guide guide) {
        List<Candidate> all = Stream.concat(Stream.of(start), variations.apply(start).stream())
                .distinct()
                .toList();
        Candidate best = guide.best(all);
        guide.show(all.stream().filter(guide::affordable).toList(), stage);
        guide.tell(String.format(
                "%s: %d tried, best %s, %.1f %%",
                stage.words(), all.size(), best, 100 * guide.accuracy(List.of(best))[0]));
        return best;
    }

    @Override
    public int expected(int channels) {
        return size;
    }
}
