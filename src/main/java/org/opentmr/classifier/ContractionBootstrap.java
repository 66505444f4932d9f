package org.opentmr.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Draws whole contractions with replacement, of every motion as many as it has (the block bootstrap of Künsch 1989 for
 * dependent data): windows of one contraction overlap and follow each other closely, so that a draw of single windows
 * leaves none of them unknown to any tree.
 */
final class ContractionBootstrap {

    private final int windows;

    /** {@code [motion][repetition]}: the windows of a contraction. */
    private final List<List<int[]>> contractions = new ArrayList<>();

    ContractionBootstrap(TrainingSet set) {
        windows = set.windows();
        for (int k = 0; k < set.motions().size(); k++) {
            int motion = k;
            TreeMap<Integer, List<Integer>> byRepetition = new TreeMap<>();
            IntStream.range(0, windows)
                    .filter(i -> set.labels()[i] == motion)
                    .forEach(i -> byRepetition
                            .computeIfAbsent(set.repetitions()[i], repetition -> new ArrayList<>())
                            .add(i));
            contractions.add(byRepetition.values().stream()
                    .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                    .toList());
        }
    }

    /** How often each window was drawn. Where a motion has one repetition, each of its windows is there once. */
    int[] draw(SplittableRandom random) {
        int[] drawn = new int[windows];
        for (List<int[]> ofMotion : contractions) {
            for (int n = 0; n < ofMotion.size(); n++) {
                for (int window : ofMotion.get(random.nextInt(ofMotion.size()))) {
                    drawn[window]++;
                }
            }
        }
        return drawn;
    }
}
