package org.opentmr.tuning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses electrodes one by one by held-out accuracy, with linear discriminants on the same features; the best set of every
 * number is then confirmed with the classifier that will be used. Huang, Zhou, Li and Kuiken (2008) chose forward and lost
 * 1.2 % with 12 of 127 electrodes.
 *
 * @param electrodes of the recordings
 * @param direction whether electrodes join or leave
 * @param most electrodes in a set, where they join
 * @param tolerance accuracy, 0 to 1, that the choice may give away for fewer electrodes
 */
record ChannelSelection(int electrodes, Direction direction, int most, double tolerance) implements Strategy {

    @Override
    public Candidate choose(Candidate start, Guide guide) {
        List<Candidate> sets = new ArrayList<>();
        List<Integer> present = direction == Direction.FORWARD ? List.of() : all();
        while (direction == Direction.FORWARD ? present.size() < Math.min(most, electrodes - 1) : present.size() > 1) {
            List<Candidate> proxies = next(present).stream()
                    .map(channels -> Proxy.of(start.withChannels(channels)))
                    .toList();
            present = guide.mostAccurate(proxies).channels();
            sets.add(start.withChannels(present));
            guide.tell("electrodes: best " + present.size() + " of " + electrodes);
        }
        List<Candidate> byNumber = direction == Direction.FORWARD ? sets : reversed(sets);
        List<Candidate> choice = Stream.concat(byNumber.stream(), Stream.of(start))
                .filter(guide::affordable)
                .toList();
        Candidate best = guide.best(choice);
        guide.show(choice, Stage.ELECTRODES);
        double enough = guide.accuracy(List.of(best))[0] - tolerance;
        double[] accuracy = guide.accuracy(choice);
        return IntStream.range(0, accuracy.length)
                .filter(i -> accuracy[i] >= enough)
                .mapToObj(choice::get)
                .findFirst()
                .orElse(best);
    }

    @Override
    public int expected(int channels) {
        int steps = direction == Direction.FORWARD ? Math.min(most, channels - 1) : channels - 1;
        return IntStream.range(0, steps).map(done -> channels - done).sum() + channels;
    }

    private List<Integer> all() {
        return IntStream.range(0, electrodes).boxed().toList();
    }

    /** Every set of one electrode more, or less. */
    private List<List<Integer>> next(List<Integer> present) {
        if (direction == Direction.FORWARD) {
            return all().stream()
                    .filter(channel -> !present.contains(channel))
                    .map(channel -> Stream.concat(present.stream(), Stream.of(channel))
                            .sorted()
                            .toList())
                    .toList();
        }
        return present.stream()
                .map(channel ->
                        present.stream().filter(other -> !other.equals(channel)).toList())
                .toList();
    }

    private static List<Candidate> reversed(List<Candidate> sets) {
        return IntStream.range(0, sets.size())
                .mapToObj(i -> sets.get(sets.size() - 1 - i))
                .toList();
    }
}
