package org.opentmr.assessment.coach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opentmr.assessment.PatternIndices;
import org.opentmr.classifier.TrainingSet;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/**
 * The patterns of a session's motions: decibels at every electrode, over a power of once that of rest, so that the noise of
 * an electrode that does nothing is no difference.
 */
final class Patterns {

    private final Contractions contractions;
    private final PatternIndices indices;

    Patterns(Recording recording, DecoderSpec spec, Contractions contractions, Clock clock) {
        this.contractions = contractions;
        DecoderSpec strength = spec.withFeatures("RMS");
        TrainingSet windows = new DecoderTraining(strength, recording.layout())
                .add(new WindowCutter(strength, Phase.CAUSAL, clock).cut(recording), annotation -> true)
                .trainingSet();
        indices = PatternIndices.of(new TrainingSet(
                Arrays.stream(windows.features())
                        .map(rms -> decibels(Arrays.stream(rms).map(x -> x * x).toArray()))
                        .toArray(double[][]::new),
                windows.labels(),
                windows.repetitions(),
                windows.motions()));
    }

    MotionSet motions() {
        return indices.motions();
    }

    MotionPattern of(Motion motion) {
        int k = motions().indexOf(motion);
        int nearest = indices.nearest()[k];
        return new MotionPattern(
                scatterDb(motion),
                indices.repeatability()[k],
                indices.separability()[k],
                nearest == MotionSet.NONE
                        ? Optional.empty()
                        : Optional.of(motions().get(nearest)));
    }

    /** Median over all pairs of these motions of the difference of their patterns; NaN with fewer than 2. */
    double apartDb(List<Motion> among) {
        List<Double> apart = new ArrayList<>();
        for (int a = 0; a < among.size(); a++) {
            for (int b = a + 1; b < among.size(); b++) {
                apart.add(rootMeanSquare(mean(among.get(a)), mean(among.get(b))));
            }
        }
        return Medians.of(apart.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private double scatterDb(Motion motion) {
        List<double[]> repetitions = repetitions(motion);
        double[] mean = mean(motion);
        double squares = repetitions.stream()
                .mapToDouble(pattern -> Math.pow(rootMeanSquare(pattern, mean), 2))
                .sum();
        return repetitions.size() < 2 ? Double.NaN : Math.sqrt(squares / (repetitions.size() - 1));
    }

    private double[] mean(Motion motion) {
        List<double[]> repetitions = repetitions(motion);
        return IntStream.range(0, contractions.restPower().length)
                .mapToDouble(c -> repetitions.stream()
                        .mapToDouble(pattern -> pattern[c])
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    private List<double[]> repetitions(Motion motion) {
        return contractions.of(motion).stream()
                .map(each -> decibels(each.meanSquare()))
                .toList();
    }

    /** An electrode without any signal has none of a pattern either. */
    private double[] decibels(double[] power) {
        double[] rest = contractions.restPower();
        return IntStream.range(0, power.length)
                .mapToDouble(c -> Double.isNaN(rest[c]) ? 0 : 10 * Math.log10(1 + power[c] / rest[c]))
                .toArray();
    }

    private static double rootMeanSquare(double[] a, double[] b) {
        return Math.sqrt(IntStream.range(0, a.length)
                .mapToDouble(c -> (a[c] - b[c]) * (a[c] - b[c]))
                .average()
                .orElse(Double.NaN));
    }
}
