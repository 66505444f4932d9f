package org.opentmr.classifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opentmr.motion.Motion;

/**
 * Takes a model that another program trained. Nothing is learnt from the training set: it says which motions there are and
 * how many features a window has, and both must be the model's. The recording on which such a model is judged must not be
 * one that it was trained on, and no split here can see to that.
 *
 * @param runtime runs it
 * @param file its path
 * @param outputs the motions' names in the order of its outputs; empty where the file itself says them
 */
record ForeignTrainer(ForeignRuntime runtime, String file, List<String> outputs) implements Trainer {

    ForeignTrainer {
        outputs = List.copyOf(outputs);
    }

    static ForeignTrainer named(TrainerName name) {
        if (name.arguments().isEmpty()) {
            throw new IllegalArgumentException(name.word() + " wants the file of a model, as in " + name.word()
                    + "(model." + name.word().toLowerCase(Locale.ROOT) + ")");
        }
        return new ForeignTrainer(
                ForeignRuntimes.named(name.word()),
                name.argument(0),
                name.arguments().subList(1, name.arguments().size()));
    }

    @Override
    public String name() {
        return new TrainerName(
                        runtime.word(),
                        Stream.concat(Stream.of(file), outputs.stream()).toList())
                .toString();
    }

    @Override
    public Model train(TrainingSet set) {
        try {
            ForeignFile read = ForeignFile.read(Path.of(file));
            ForeignRuntime.Classifier classifier = read.loadedBy(runtime);
            checkShape(classifier, set);
            return new ForeignModel(
                    set.motions(),
                    new ForeignModel.Origin(runtime.word(), file, read.sha256()),
                    order(classifier, set),
                    classifier);
        } catch (IOException | IllegalArgumentException e) {
            throw new TrainingException(file + ": " + ForeignFile.reason(e));
        }
    }

    private static void checkShape(ForeignRuntime.Classifier classifier, TrainingSet set) {
        if (classifier.dimensions() != set.dimensions()
                || classifier.outputs() != set.motions().size()) {
            throw new IllegalArgumentException("the model takes [batch, " + classifier.dimensions()
                    + "] features and gives [batch, " + classifier.outputs()
                    + "] probabilities, the recording has [batch, "
                    + set.dimensions() + "] features and [batch, "
                    + set.motions().size() + "] motions; choose the features that it was trained on");
        }
    }

    private int[] order(ForeignRuntime.Classifier classifier, TrainingSet set) {
        List<String> names = outputs.isEmpty() ? classifier.motions() : outputs;
        List<String> wanted = set.motions().motions().stream().map(Motion::name).toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException("the model does not say which output is which motion; name them in its"
                    + " order, as in " + new TrainerName(runtime.word(), List.of(file, wanted.get(0), "…")));
        }
        if (names.size() != wanted.size() || !new HashSet<>(names).equals(new HashSet<>(wanted))) {
            throw new IllegalArgumentException("the model decides " + names + ", the recording holds " + wanted
                    + "; they must be the same motions");
        }
        return wanted.stream().mapToInt(names::indexOf).toArray();
    }
}
