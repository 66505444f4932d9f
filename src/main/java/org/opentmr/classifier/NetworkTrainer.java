package org.opentmr.classifier;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opentmr.classifier.network.LearningRule;
import org.opentmr.classifier.network.NetworkTraining;
import org.opentmr.signal.Seed;

/**
 * Multilayer perceptron on standardised features, trained by Adam on the cross-entropy with a penalty on large weights.
 * How many epochs is chosen on repetitions that are held out, in at most three folds: windows of one contraction resemble
 * each other so much that a few held out among them would never show that it is enough. Then it is trained on all
 * windows for as many epochs.
 *
 * @param hidden units of each hidden layer, at least one layer
 * @param penalty on squared weights; 0 or above
 */
record NetworkTrainer(List<Integer> hidden, double penalty) implements Trainer {

    static final NetworkTrainer DEFAULT = new NetworkTrainer(List.of(64), 0.01);

    private static final double RATE = 3e-3;

    /** Windows per step, fewer where there are so few that an epoch would be a handful of steps. */
    private static final int MOST_PER_STEP = 64;

    private static final int LEAST_STEPS = 32;

    private static final int FOLDS = 3;

    /** In place of the number of a fold: nothing is held out. */
    private static final int WHOLE = -1;

    private static final int MOST_EPOCHS = 100;

    /** Stop looking after so many epochs without a smaller loss. */
    private static final int PATIENCE = 8;

    /** Where a motion has one repetition and nothing can be held out. */
    private static final int UNFITTED_EPOCHS = 20;

    NetworkTrainer {
        hidden = List.copyOf(hidden);
        if (hidden.isEmpty()
                || hidden.size() > 2
                || hidden.stream().anyMatch(units -> units < 1)
                || !(penalty >= 0 && penalty < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "MLP needs 1 or 2 hidden layers of at least 1 unit and a penalty of 0 or above, got units=" + hidden
                            + ", penalty=" + penalty);
        }
    }

    @Override
    public String name() {
        return "MLP(" + hidden.stream().map(String::valueOf).collect(Collectors.joining("+")) + ","
                + Numbers.plain(penalty) + ")";
    }

    @Override
    public Model train(TrainingSet set) {
        TrainingChecks.check(name(), set, 1);
        CanonicalSet canonical = CanonicalSet.of(set);
        Standardisation standard = Standardisation.of(canonical.set().features());
        TrainingSet sorted = standard.apply(canonical.set());
        int epochs = epochs(canonical.set());
        NetworkTraining training = training(sorted, WHOLE);
        for (int epoch = 0; epoch < epochs; epoch++) {
            training.epoch();
        }
        return new StandardisedModel(standard, new NetworkModel(set.motions(), canonical.back(training.network())));
    }

    private int epochs(TrainingSet set) {
        List<Folds.Fold> folds = Folds.dealt(set, FOLDS).stream()
                .map(NetworkTrainer::standardised)
                .toList();
        if (folds.isEmpty()) {
            return UNFITTED_EPOCHS;
        }
        List<NetworkTraining> trainings = folds.stream()
                .map(fold -> training(fold.training(), fold.number()))
                .toList();
        double smallest = Double.POSITIVE_INFINITY;
        int best = 1;
        for (int epoch = 1; epoch <= MOST_EPOCHS && epoch <= best + PATIENCE; epoch++) {
            double loss = IntStream.range(0, folds.size())
                    .parallel()
                    .mapToDouble(f -> {
                        trainings.get(f).epoch();
                        TrainingSet held = folds.get(f).validation();
                        return trainings.get(f).loss(held.features(), held.labels());
                    })
                    .sum();
            if (loss < smallest) {
                smallest = loss;
                best = epoch;
            }
        }
        return best;
    }

    private static Folds.Fold standardised(Folds.Fold fold) {
        Standardisation standard = Standardisation.of(fold.training().features());
        return new Folds.Fold(fold.number(), standard.apply(fold.training()), standard.apply(fold.validation()));
    }

    private NetworkTraining training(TrainingSet set, int fold) {
        int[] sizes = IntStream.concat(
                        IntStream.concat(
                                IntStream.of(set.dimensions()), hidden.stream().mapToInt(units -> units)),
                        IntStream.of(set.motions().size()))
                .toArray();
        int batch = Math.max(1, Math.min(MOST_PER_STEP, set.windows() / LEAST_STEPS));
        LearningRule rule = new LearningRule(penalty, RATE, batch);
        SplittableRandom random = Seed.DEFAULT.stream("perceptron", fold);
        return new NetworkTraining(sizes, rule, set.features(), set.labels(), random);
    }
}
