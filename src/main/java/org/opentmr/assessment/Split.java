package org.opentmr.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opentmr.decoder.Repetitions;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Annotation;

/**
 * The events of one recording divided into training and testing. An event is never in both parts of a fold, and no event
 * is tested twice.
 *
 * @param description in words, for the result
 * @param folds at least one
 */
public record Split(String description, List<Fold> folds) {

    private static final double TRAINING_SHARE = 0.7;

    public Split {
        folds = List.copyOf(folds);
    }

    /**
     * One training and its test.
     *
     * @param train indices of annotations
     * @param test indices of annotations
     */
    public record Fold(BitSet train, BitSet test) {}

    /**
     * Divides annotations by a rule.
     *
     * @throws IllegalArgumentException where the annotations do not carry the rule; the message says what is missing
     */
    public static Split of(List<Annotation> annotations, SplitRule rule) {
        return switch (rule) {
            case COLUMN -> byColumn(annotations);
            case REPETITION -> byRepetition(annotations);
            case FIRST_70_PERCENT -> byOrder(annotations);
            case AUTO -> {
                if (has(annotations, Annotation.Split.TRAIN) && has(annotations, Annotation.Split.TEST)) {
                    yield byColumn(annotations);
                }
                boolean numbered =
                        annotations.stream().anyMatch(a -> a.repetition().isPresent());
                yield numbered && repetitions(annotations).length > 1
                        ? byRepetition(annotations)
                        : byOrder(annotations);
            }
        };
    }

    private static boolean has(List<Annotation> annotations, Annotation.Split part) {
        return annotations.stream().anyMatch(a -> a.split().filter(part::equals).isPresent());
    }

    private static Split byColumn(List<Annotation> annotations) {
        BitSet train = new BitSet();
        BitSet test = new BitSet();
        for (int a = 0; a < annotations.size(); a++) {
            int index = a;
            annotations.get(a).split().ifPresent(part -> (part == Annotation.Split.TRAIN ? train : test).set(index));
        }
        if (train.isEmpty() || test.isEmpty()) {
            throw new IllegalArgumentException(
                    "the events have no split column with both train and test; split by" + " repetition instead");
        }
        return new Split("events marked train and test", List.of(new Fold(train, test)));
    }

    private static Split byRepetition(List<Annotation> annotations) {
        int[] repetition = Repetitions.of(annotations);
        int[] all = repetitions(annotations);
        if (all.length < 2) {
            throw new IllegalArgumentException("leaving one repetition out needs at least 2 repetitions, there is "
                    + all.length + "; record the motions again");
        }
        List<Fold> folds = new ArrayList<>();
        for (int out : all) {
            BitSet train = new BitSet();
            BitSet test = new BitSet();
            for (int a = 0; a < repetition.length; a++) {
                (repetition[a] == out ? test : train).set(a);
            }
            folds.add(new Fold(train, test));
        }
        return new Split("leave one repetition out, " + all.length + " repetitions", folds);
    }

    private static int[] repetitions(List<Annotation> annotations) {
        return Arrays.stream(Repetitions.of(annotations)).distinct().sorted().toArray();
    }

    private static Split byOrder(List<Annotation> annotations) {
        Map<Motion, Integer> total = new HashMap<>();
        annotations.forEach(a -> total.merge(a.motion(), 1, Integer::sum));
        Map<Motion, Integer> seen = new HashMap<>();
        BitSet train = new BitSet();
        BitSet test = new BitSet();
        for (int a = 0; a < annotations.size(); a++) {
            Motion motion = annotations.get(a).motion();
            int position = seen.merge(motion, 1, Integer::sum);
            long training = Math.round(TRAINING_SHARE * total.getOrDefault(motion, 0));
            (position <= training ? train : test).set(a);
        }
        if (train.isEmpty() || test.isEmpty()) {
            throw new IllegalArgumentException("too few events to test on: every motion needs at least 2, there are "
                    + annotations.size() + " events of " + total.size() + " motions");
        }
        return new Split("first 70 % of each motion's events train", List.of(new Fold(train, test)));
    }
}
