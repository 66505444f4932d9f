package org.opentmr.classifier;

import java.util.Arrays;
import java.util.List;
import org.opentmr.classifier.tree.Boosting;
import org.opentmr.classifier.tree.Tree;
import org.opentmr.classifier.tree.TreeLimits;
import org.opentmr.signal.Seed;

/**
 * Gradient boosting of the multinomial deviance (Friedman 2001). Each split is the best of a share of the features, drawn
 * at random: on windows that resemble each other trees must differ to be worth adding.
 *
 * @param rounds trees per motion, at least 1
 * @param depth splits from the root of a tree to its deepest leaf, at least 1
 * @param rate how much of every tree's step is taken, above 0 to 1
 * @param share of the features that each split tries, above 0 to 1
 */
record BoostedTrainer(int rounds, int depth, double rate, double share) implements Trainer {

    static final BoostedTrainer DEFAULT = new BoostedTrainer(100, 3, 0.1, 0.1);

    BoostedTrainer {
        if (rounds < 1 || depth < 1 || !(rate > 0 && rate <= 1 && share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "GB needs at least 1 round and a depth of at least 1, a rate and a share of the features above 0 to 1,"
                            + " got rounds=" + rounds + ", depth=" + depth + ", rate=" + rate + ", share=" + share);
        }
    }

    @Override
    public String name() {
        return "GB(" + rounds + "," + depth + "," + Numbers.plain(rate) + "," + Numbers.plain(share) + ")";
    }

    @Override
    public Model train(TrainingSet set) {
        TrainingChecks.check(name(), set, 1);
        CanonicalSet canonical = CanonicalSet.of(set);
        TrainingSet sorted = canonical.set();
        double[] priors = Arrays.stream(sorted.counts())
                .mapToDouble(count -> (double) count / sorted.windows())
                .toArray();
        TreeLimits limits = new TreeLimits(depth, 1, (int) Math.max(1, Math.round(share * sorted.dimensions())));
        List<Tree> trees = new Boosting(rounds, rate, limits)
                        .grow(sorted.features(), sorted.labels(), priors, tree -> Seed.DEFAULT.stream("boosting", tree))
                        .stream()
                        .flatMap(canonical::back)
                        .toList();
        double[] logPriors =
                Arrays.stream(canonical.back(priors)).map(Math::log).toArray();
        return new BoostedModel(set.motions(), set.dimensions(), rate, logPriors, trees);
    }
}
