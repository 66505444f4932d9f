package org.opentmr.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cross-validation by repetition: windows overlap and follow each other closely, so only whole repetitions are
 * independent of each other.
 */
public final class Folds {

    private Folds() {}

    /**
     * A split in two; both parts have the same motions.
     *
     * @param number of the repetition held out, or of the fold
     * @param training every other repetition
     * @param validation what is held out
     */
    public record Fold(int number, TrainingSet training, TrainingSet validation) {}

    /**
     * One fold per repetition number, ascending. A motion that was recorded only in the repetition held out is left out
     * of that fold; a fold that would train on fewer than two motions or validate on none is left out altogether. So a
     * set of a single repetition has no folds.
     */
    public static List<Fold> leaveOneRepetitionOut(TrainingSet set) {
        List<Fold> folds = new ArrayList<>();
        for (int repetition :
                Arrays.stream(set.repetitions()).sorted().distinct().toArray()) {
            int[] others = windows(set, repetition, false);
            if (others.length == 0) {
                continue;
            }
            int[] counts = set.subset(others).counts();
            int[] present =
                    IntStream.range(0, counts.length).filter(k -> counts[k] > 0).toArray();
            int[] held = Arrays.stream(windows(set, repetition, true))
                    .filter(i -> counts[set.labels()[i]] > 0)
                    .toArray();
            if (present.length >= 2 && held.length > 0) {
                folds.add(new Fold(
                        repetition,
                        set.subset(others).withMotions(present),
                        set.subset(held).withMotions(present)));
            }
        }
        return List.copyOf(folds);
    }

    /**
     * At most {@code most} folds, none of which loses a motion: the repetitions of each motion, in the order of their
     * numbers, are dealt out to the folds in turn, and there are as many folds as the motion of the fewest repetitions
     * allows. None where a motion has a single repetition.
     */
    public static List<Fold> dealt(TrainingSet set, int most) {
        int motions = set.motions().size();
        int[][] numbers = new int[motions][];
        int count = most;
        for (int k = 0; k < motions; k++) {
            int motion = k;
            numbers[k] = IntStream.range(0, set.windows())
                    .filter(i -> set.labels()[i] == motion)
                    .map(i -> set.repetitions()[i])
                    .sorted()
                    .distinct()
                    .toArray();
            count = Math.min(count, numbers[k].length);
        }
        if (count < 2) {
            return List.of();
        }
        int[] foldOf = new int[set.windows()];
        for (int i = 0; i < foldOf.length; i++) {
            foldOf[i] = Arrays.binarySearch(numbers[set.labels()[i]], set.repetitions()[i]) % count;
        }
        List<Fold> folds = new ArrayList<>();
        for (int f = 0; f < count; f++) {
            int fold = f;
            int[] held = IntStream.range(0, foldOf.length)
                    .filter(i -> foldOf[i] == fold)
                    .toArray();
            int[] others = IntStream.range(0, foldOf.length)
                    .filter(i -> foldOf[i] != fold)
                    .toArray();
            folds.add(new Fold(fold, set.subset(others), set.subset(held)));
        }
        return List.copyOf(folds);
    }

    private static int[] windows(TrainingSet set, int repetition, boolean held) {
        return IntStream.range(0, set.windows())
                .filter(i -> (set.repetitions()[i] == repetition) == held)
                .toArray();
    }
}
