package org.opentmr.classifier;

import java.util.List;

/**
 * The classifiers by name.
 *
 * <ul>
 *   <li>{@code LDA}: linear discriminant analysis without shrinkage; {@code LDA(0.1)} with a fixed one, {@code LDA(LW)}
 *       with that of Ledoit and Wolf
 *   <li>{@code QDA}, {@code QDA(0.01)}: quadratic discriminant analysis, regularised
 *   <li>{@code RDA(0.8,0.02)}: regularised discriminant analysis with its pooling and its shrinkage; {@code RDA} chooses
 *       them
 *   <li>{@code NB}: Gaussian naive Bayes; {@code KNN(5)}: nearest neighbours; {@code SVM(1)}: linear support vector
 *       machine with its cost
 *   <li>{@code RF(100)}: random forest of so many trees; {@code GB(100,3,0.1,0.1)}: gradient boosting with its rounds, the
 *       depth of its trees, its rate and the share of the features that each split tries
 *   <li>{@code MLP(64,0.01)}, {@code MLP(64+32,0.01)}: multilayer perceptron with the units of its one or two hidden layers
 *       and its penalty on large weights
 *   <li>{@code SUBSPACE}: Student t in the discriminant subspace; {@code AMPLITUDE}: regularised Gaussians with bounded
 *       features; {@code FUSION(16)}: the default decoder's, the first on all features but the last 16, the second on
 *       those
 *   <li>{@code TEMPERED(…)}: any of them with a fitted temperature; {@code STANDARDISED(…)}: on features of mean 0 and
 *       standard deviation 1; {@code PROJECTED(10,…)}: on so many discriminant directions
 *   <li>{@code ONNX(model.onnx)}, {@code ONNX(model.onnx,rest,hand close)}: a model that another program trained, with the
 *       motions in the order of its outputs where the file does not say them; in builds that have the runtime
 * </ul>
 */
public final class Trainers {

    private static final List<String> NAMES = List.of(
            "LDA",
            "LDA(0.1)",
            "LDA(LW)",
            "QDA",
            "QDA(0.01)",
            "RDA",
            "RDA(0.8,0.02)",
            "NB",
            "KNN(5)",
            "SVM(1)",
            "RF(100)",
            "GB(100,3,0.1,0.1)",
            "MLP(64,0.01)",
            "MLP(16+8,0.01)",
            "SUBSPACE(0.7,0.02,10)",
            "AMPLITUDE(0.5,0.02)",
            "FUSION(2)",
            "TEMPERED(LDA)",
            "STANDARDISED(QDA(0.01))",
            "PROJECTED(10,QDA(0.01))");

    private static final int DEFAULT_NEIGHBOURS = 5;
    private static final double DEFAULT_COST = 1;

    private Trainers() {}

    /** One example of every form that {@link #named} knows. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The trainer of that name; the case of letters and blanks do not matter, except in the names of files and motions.
     *
     * @throws IllegalArgumentException where there is none, or a setting is out of its range; the message says what there
     *     is
     */
    public static Trainer named(String name) {
        TrainerName parsed = TrainerName.parse(name).orElseThrow(() -> unknown(name));
        return switch (parsed.word()) {
            case "LDA" -> new LdaTrainer(shrinkage(parsed));
            case "QDA" -> new QdaTrainer(parsed.expect(0, 1) ? parsed.number(0) : 0);
            case "RDA" -> parsed.expect(0, 2) ? new RdaTrainer(parsed.number(0), parsed.number(1)) : new RdaChoice();
            case "NB" -> {
                parsed.expect(0, 0);
                yield new NaiveBayesTrainer();
            }
            case "KNN" -> new NeighbourTrainer(parsed.expect(0, 1) ? parsed.whole(0) : DEFAULT_NEIGHBOURS);
            case "SVM" -> new SvmTrainer(parsed.expect(0, 1) ? parsed.number(0) : DEFAULT_COST);
            case "RF" -> new ForestTrainer(parsed.expect(0, 1) ? parsed.whole(0) : ForestTrainer.DEFAULT_TREES);
            case "GB" ->
                parsed.expect(0, 4)
                        ? new BoostedTrainer(parsed.whole(0), parsed.whole(1), parsed.number(2), parsed.number(3))
                        : BoostedTrainer.DEFAULT;
            case "MLP" ->
                parsed.expect(0, 2) ? new NetworkTrainer(parsed.wholes(0), parsed.number(1)) : NetworkTrainer.DEFAULT;
            case "ONNX" -> ForeignTrainer.named(parsed);
            case "SUBSPACE" ->
                parsed.expect(0, 3)
                        ? new SubspaceTrainer(parsed.number(0), parsed.number(1), parsed.number(2))
                        : SubspaceTrainer.DEFAULT;
            case "AMPLITUDE" ->
                parsed.expect(0, 2)
                        ? new AmplitudeTrainer(parsed.number(0), parsed.number(1))
                        : AmplitudeTrainer.DEFAULT;
            case "FUSION" -> {
                parsed.expect(1, 1);
                yield fusion(parsed.whole(0));
            }
            case "TEMPERED" -> {
                parsed.expect(1, 1);
                yield tempered(named(parsed.argument(0)));
            }
            case "STANDARDISED" -> {
                parsed.expect(1, 1);
                yield standardised(named(parsed.argument(0)));
            }
            case "PROJECTED" -> {
                parsed.expect(2, 2);
                yield projected(parsed.whole(0), named(parsed.argument(1)));
            }
            default -> throw unknown(name);
        };
    }

    /**
     * The classifier of the default decoder.
     *
     * @param amplitudeFeatures how many of the features, at the end, are powers of the amplitude
     */
    public static Trainer fusion(int amplitudeFeatures) {
        return new FusionTrainer(amplitudeFeatures);
    }

    /** Divides the discriminants by a temperature fitted by leaving out one repetition after the other. */
    public static Trainer tempered(Trainer base) {
        return new TemperedTrainer(base);
    }

    /** Brings features to mean 0 and standard deviation 1 first. */
    public static Trainer standardised(Trainer base) {
        return new StandardisedTrainer(base);
    }

    /** Projects features on the discriminant directions first; at most motions - 1 of them. */
    public static Trainer projected(int directions, Trainer base) {
        return new ProjectedTrainer(directions, base);
    }

    /** One model per group of features; their log posteriors add up. */
    public static Trainer fused(List<FeatureGroup> groups) {
        return new FusedTrainer(groups);
    }

    private static Shrinkage shrinkage(TrainerName name) {
        if (!name.expect(0, 1)) {
            return new Shrinkage.None();
        }
        return name.argument(0).equalsIgnoreCase("LW")
                ? new Shrinkage.LedoitWolf()
                : new Shrinkage.Fixed(name.number(0));
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException(
                "no classifier is called \"" + name + "\"; there are " + String.join(", ", NAMES));
    }
}
