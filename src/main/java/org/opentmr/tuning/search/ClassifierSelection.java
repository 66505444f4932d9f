package org.opentmr.tuning.search;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opentmr.classifier.Trainers;

/** Tries every classifier on features that suit them all, and the best few of them on the present features too. */
record ClassifierSelection() implements Strategy {

    /** Strong with any classifier, and few enough for those that suffer from many or take long over them. */
    static final String PLAIN_FEATURES = "LOGTD+LCOV";

    /** A classifier far behind on plain features has not been seen to lead on others. */
    private static final int FINALISTS = 4;

    /**
     * Not tried by themselves: what wraps another classifier, what goes with the default decoder's features alone, and RDA,
     * which trains a grid of itself, where its settings are not stated.
     */
    private static final Set<String> LEFT_OUT = Set.of("TEMPERED", "STANDARDISED", "PROJECTED", "FUSION", "AMPLITUDE");

    /** Classifiers by the names that the program knows. */
    static List<String> names() {
        return Trainers.names().stream()
                .filter(name -> !LEFT_OUT.contains(name.replaceFirst("\\(.*", "")) && !name.equals("RDA"))
                .toList();
    }

    @Override
    public Candidate choose(Candidate start, Guide guide) {
        List<Candidate> plain = names().stream()
                .map(name -> start.withFeatures(PLAIN_FEATURES).withClassifier(name))
                .filter(guide::affordable)
                .toList();
        double[] accuracy = guide.accuracy(plain);
        List<Candidate> finalists = IntStream.range(0, accuracy.length)
                .boxed()
                .filter(i -> !Double.isNaN(accuracy[i]))
                .sorted(Comparator.comparingDouble(i -> -accuracy[i]))
                .limit(FINALISTS)
                .map(i -> plain.get(i).withFeatures(start.features()))
                .toList();
        List<Candidate> all = Stream.of(Stream.of(start), plain.stream(), finalists.stream())
                .flatMap(candidates -> candidates)
                .filter(guide::affordable)
                .distinct()
                .toList();
        Candidate best = guide.best(all);
        guide.show(all, Stage.CLASSIFIERS);
        guide.tellBest("classifiers", all.size(), best);
        return best;
    }

    @Override
    public int expected(int channels) {
        return names().size() + FINALISTS + 1;
    }
}
