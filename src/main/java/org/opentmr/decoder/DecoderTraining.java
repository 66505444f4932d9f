package org.opentmr.decoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.opentmr.classifier.TrainingException;
import org.opentmr.classifier.TrainingSet;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.ChannelLayout;

/**
 * Trains a decoder on windows of one or several recordings of one person. Windows that belong to one repetition of one
 * recording stay together wherever training looks at itself.
 */
public final class DecoderTraining {

    private final DecoderSpec spec;
    private final ChannelLayout layout;
    private final List<double[]> features = new ArrayList<>();
    private final List<Double> activity = new ArrayList<>();
    private final List<Motion> motions = new ArrayList<>();
    private final List<Integer> repetitions = new ArrayList<>();
    private final Map<String, Integer> repetitionNumbers = new HashMap<>();
    private int tables;

    public DecoderTraining(DecoderSpec spec, ChannelLayout layout) {
        this.spec = spec;
        this.layout = layout;
    }

    /** Adds the windows of the annotations whose indices are wanted; windows with a bad sample are left out. */
    public DecoderTraining add(WindowTable table, IntPredicate wanted) {
        int[] repetition = Repetitions.of(table.annotations());
        for (int w : table.windowsOf(wanted)) {
            if (table.bad()[w]) {
                continue;
            }
            features.add(table.features()[w]);
            activity.add(table.activity()[w]);
            motions.add(table.motion(w));
            repetitions.add(repetitionNumbers.computeIfAbsent(
                    tables + ":" + repetition[table.annotation()[w]], key -> repetitionNumbers.size()));
        }
        tables++;
        return this;
    }

    /** Windows added so far. */
    public int windows() {
        return features.size();
    }

    /** The training set of the windows added. */
    public TrainingSet trainingSet() {
        if (features.isEmpty()) {
            throw new TrainingException(
                    "there is no window to train on; mark motions in the recording, or choose others");
        }
        MotionSet set = MotionSet.of(motions);
        int[] labels = motions.stream().mapToInt(set::indexOf).toArray();
        return new TrainingSet(
                features.toArray(double[][]::new),
                labels,
                repetitions.stream().mapToInt(Integer::intValue).toArray(),
                set);
    }

    /** Trains what the strategy asks for. */
    public TrainedDecoder train(Provenance provenance) {
        double[] strengths = activity.stream().mapToDouble(Double::doubleValue).toArray();
        TrainedStrategy trained = new StrategyTraining(trainingSet(), strengths).train(spec.strategy());
        return new TrainedDecoder(spec, layout, trained, provenance);
    }
}
