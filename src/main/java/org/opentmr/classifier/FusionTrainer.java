package org.opentmr.classifier;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The classifier of the default decoder: {@link SubspaceTrainer} decodes the features of shape, {@link AmplitudeTrainer}
 * the last features, which are powers of the amplitude, and their log posteriors add up. Each has its temperature, and so
 * has the sum; all three are fitted on windows that were held out, in at most three folds of whole repetitions. Where a
 * motion has a single repetition they are the medians found on recorded sessions.
 *
 * @param amplitudeFeatures how many of the features, at the end, are powers of the amplitude
 */
record FusionTrainer(int amplitudeFeatures) implements Trainer {

    private static final int FOLDS = 3;

    /** 1 to 128 in steps of the square root of 2. */
    private static final double[] EXPERT_TEMPERATURES = powersOfTwo(0, 14, 2);

    /** 1/4 to 4 in steps of the fourth root of 2. */
    private static final double[] FINAL_TEMPERATURES = powersOfTwo(-8, 8, 4);

    /** Medians over 19 fits: subspace, amplitude, sum. */
    private static final double[] UNFITTED = {Math.pow(2, 1.5), Math.pow(2, 1.5), Math.pow(2, 0.75)};

    FusionTrainer {
        if (amplitudeFeatures < 1) {
            throw new IllegalArgumentException(
                    "FUSION needs at least 1 feature of amplitude, got " + amplitudeFeatures);
        }
    }

    @Override
    public String name() {
        return "FUSION(" + amplitudeFeatures + ")";
    }

    @Override
    public Model train(TrainingSet set) {
        int shape = set.dimensions() - amplitudeFeatures;
        if (shape < 1) {
            throw new TrainingException(name() + " needs more than " + amplitudeFeatures + " features, got "
                    + set.dimensions() + "; the last ones are those of amplitude");
        }
        double[] temperatures = temperatures(set, shape);
        return new TemperedModel(experts(set, shape).tempered(temperatures[0], temperatures[1]), temperatures[2]);
    }

    private static double[] temperatures(TrainingSet set, int shape) {
        List<Folds.Fold> folds = Folds.dealt(set, FOLDS);
        if (folds.isEmpty()) {
            return UNFITTED;
        }
        List<Experts> experts =
                folds.stream().map(fold -> experts(fold.training(), shape)).toList();
        Temperature ofShape = new Temperature();
        Temperature ofAmplitude = new Temperature();
        for (int f = 0; f < folds.size(); f++) {
            TrainingSet held = folds.get(f).validation();
            ofShape.addAll(experts.get(f).shape, held.slice(0, shape));
            ofAmplitude.addAll(experts.get(f).amplitude, held.slice(shape, held.dimensions()));
        }
        double first = ofShape.bestOf(EXPERT_TEMPERATURES);
        double second = ofAmplitude.bestOf(EXPERT_TEMPERATURES);
        Temperature ofSum = new Temperature();
        for (int f = 0; f < folds.size(); f++) {
            ofSum.addAll(experts.get(f).tempered(first, second), folds.get(f).validation());
        }
        return new double[] {first, second, ofSum.bestOf(FINAL_TEMPERATURES)};
    }

    private static Experts experts(TrainingSet set, int shape) {
        return new Experts(
                SubspaceTrainer.DEFAULT.train(set.slice(0, shape)),
                AmplitudeTrainer.DEFAULT.train(set.slice(shape, set.dimensions())));
    }

    private record Experts(Model shape, Model amplitude) {

        FusedModel tempered(double shapeTemperature, double amplitudeTemperature) {
            return new FusedModel(
                    shape.dimensions() + amplitude.dimensions(),
                    List.of(
                            new FusedModel.Part(0, new TemperedModel(shape, shapeTemperature)),
                            new FusedModel.Part(
                                    shape.dimensions(), new TemperedModel(amplitude, amplitudeTemperature))));
        }
    }

    private static double[] powersOfTwo(int first, int last, int stepsPerOctave) {
        return IntStream.rangeClosed(first, last)
                .mapToDouble(i -> Math.pow(2, i / (double) stepsPerOctave))
                .toArray();
    }
}
