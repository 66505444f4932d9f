package org.opentmr.tuning.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.opentmr.assessment.Split;
import org.opentmr.assessment.SplitRule;
import org.opentmr.decoder.Repetitions;
import org.opentmr.signal.Annotation;

/**
 * A recording divided twice: what judges a decoder is never seen while it is chosen. The outer split is the recording's
 * own; the training part of each of its folds is divided again by repetition, for choosing.
 *
 * @param outer folds whose test parts judge
 * @param inner per outer fold, a split of its training part alone
 */
record NestedSplit(Split outer, List<Split> inner) {

    /** Each inner fold is one training more for every decoder tried; more than four change the choice little. */
    private static final int MOST_INNER_FOLDS = 4;

    NestedSplit {
        inner = List.copyOf(inner);
    }

    /**
     * Divides the annotations of one recording.
     *
     * @throws IllegalArgumentException where the repetitions do not suffice for both; the message says how many there are
     */
    static NestedSplit of(List<Annotation> annotations, SplitRule rule) {
        Split outer = Split.of(annotations, rule);
        int[] repetition = Repetitions.of(annotations);
        return new NestedSplit(
                outer,
                outer.folds().stream()
                        .map(fold -> inner(fold.train(), repetition))
                        .toList());
    }

    private static Split inner(BitSet training, int[] repetition) {
        int[] numbers =
                training.stream().map(a -> repetition[a]).distinct().sorted().toArray();
        if (numbers.length < 2) {
            throw new IllegalArgumentException(
                    "choosing a decoder needs at least 2 repetitions of the motions to choose on, beside those that"
                            + " judge it; there is " + numbers.length + "; record more repetitions");
        }
        int count = Math.min(MOST_INNER_FOLDS, numbers.length);
        List<Split.Fold> folds = new ArrayList<>();
        for (int f = 0; f < count; f++) {
            BitSet train = new BitSet();
            BitSet test = new BitSet();
            int fold = f;
            training.stream()
                    .forEach(a -> (Arrays.binarySearch(numbers, repetition[a]) % count == fold ? test : train).set(a));
            folds.add(new Split.Fold(train, test));
        }
        return new Split("repetitions dealt out to " + count + " folds, each left out once", folds);
    }

    int folds() {
        return outer.folds().size();
    }

    /** One outer fold by itself. */
    Split outer(int fold) {
        return new Split(outer.description(), List.of(outer.folds().get(fold)));
    }

    /** The annotations that an outer fold may choose on. */
    BitSet choosing(int fold) {
        return outer.folds().get(fold).train();
    }
}
