package org.opentmr.classifier;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.opentmr.classifier.tree.Bins;
import org.opentmr.classifier.tree.ClassificationTrees;
import org.opentmr.classifier.tree.Tree;
import org.opentmr.classifier.tree.TreeLimits;
import org.opentmr.signal.Seed;

/**
 * Random forest (Breiman 2001): each tree is grown, until its leaves are pure, from its own draw of the training
 * contractions; each split is the best of as many features as the square root of all, drawn at random. Trees grow side by
 * side, each with random numbers of its own: any number of threads gives the same.
 *
 * @param trees at least 1
 */
record ForestTrainer(int trees) implements Trainer {

    static final int DEFAULT_TREES = 100;

    ForestTrainer {
        if (trees < 1) {
            throw new IllegalArgumentException("RF needs at least 1 tree, got " + trees);
        }
    }

    @Override
    public String name() {
        return "RF(" + trees + ")";
    }

    @Override
    public Model train(TrainingSet set) {
        TrainingChecks.check(name(), set, 1);
        CanonicalSet canonical = CanonicalSet.of(set);
        TrainingSet sorted = canonical.set();
        Bins bins = Bins.of(sorted.features());
        ContractionBootstrap bootstrap = new ContractionBootstrap(sorted);
        TreeLimits limits = new TreeLimits(TreeLimits.UNLIMITED, 1, (int) Math.sqrt(sorted.dimensions()));
        List<Tree> grown = IntStream.range(0, trees)
                .parallel()
                .mapToObj(tree -> {
                    SplittableRandom random = Seed.DEFAULT.stream("random forest", tree);
                    int[] drawn = bootstrap.draw(random);
                    int motions = sorted.motions().size();
                    return ClassificationTrees.grow(bins, sorted.labels(), motions, drawn, limits, random);
                })
                .map(tree -> canonical.back(tree))
                .toList();
        return new ForestModel(set.motions(), set.dimensions(), grown);
    }
}
