package org.opentmr.tuning.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sequential forward selection (Whitney 1971): starting from nothing, the feature that helps most joins those chosen, again
 * and again. Floating (Pudil, Novovičová and Kittler 1994), a feature leaves again where the others do better without it
 * than any set of their number did before. A feature that would break the budget is passed over for the next best. Of the
 * sets found on the way, one for each number of features, the most accurate is taken.
 *
 * @param pool to choose from
 * @param most features at the end
 * @param criterion that decides on the way
 * @param floating whether features leave again
 */
record FeatureSelection(List<String> pool, int most, Criterion criterion, boolean floating) implements Strategy {

    /** A single step without gain may hide a pair that gains; two in a row seldom do. */
    private static final int PATIENCE = 2;

    FeatureSelection {
        pool = List.copyOf(pool);
        if (pool.isEmpty() || most < 1) {
            throw new IllegalArgumentException(
                    "feature selection needs a feature to choose from and room for one, got " + pool + " and " + most);
        }
    }

    /** A set and what the criterion says of it. */
    private record Found(List<String> features, double score) {}

    @Override
    public Candidate choose(Candidate start, Guide guide) {
        Map<Integer, Found> bySize = new HashMap<>();
        Found present = new Found(List.of(), Double.NEGATIVE_INFINITY);
        double highest = Double.NEGATIVE_INFINITY;
        int idle = 0;
        while (present.features().size() < most && idle < PATIENCE) {
            Optional<Found> next = added(present, start, guide);
            if (next.isEmpty()) {
                break;
            }
            present = floating ? floated(keep(bySize, next.get()), bySize, start, guide) : keep(bySize, next.get());
            boolean gained =
                    bySize.values().stream().mapToDouble(Found::score).max().orElse(highest) > highest;
            idle = gained ? 0 : idle + 1;
            highest = bySize.values().stream().mapToDouble(Found::score).max().orElse(highest);
            guide.tell("features: " + String.join("+", present.features()));
        }
        List<Candidate> path = Stream.concat(
                        Stream.of(start),
                        bySize.values().stream()
                                .sorted(Comparator.comparing(
                                        found -> found.features().size()))
                                .map(found -> with(start, found.features())))
                .distinct()
                .toList();
        Candidate best = guide.best(path);
        guide.show(path.stream().filter(guide::affordable).toList(), Stage.FEATURES);
        return best;
    }

    @Override
    public int expected(int channels) {
        return IntStream.range(0, Math.min(most, pool.size()))
                .map(chosen -> pool.size() - chosen + 1)
                .sum();
    }

    /** The best set of its size so far: this one or the one there was. */
    private static Found keep(Map<Integer, Found> bySize, Found found) {
        return bySize.merge(found.features().size(), found, (a, b) -> b.score() > a.score() ? b : a);
    }

    private Optional<Found> added(Found present, Candidate start, Guide guide) {
        List<List<String>> sets = pool.stream()
                .filter(feature -> !present.features().contains(feature))
                .map(feature -> Stream.concat(present.features().stream(), Stream.of(feature))
                        .toList())
                .toList();
        return ranked(sets, start, guide).stream()
                .filter(found -> guide.affordable(with(start, found.features())))
                .findFirst();
    }

    /** Takes features away as long as what is left is better than every set of its size before. */
    private Found floated(Found from, Map<Integer, Found> bySize, Candidate start, Guide guide) {
        Found present = from;
        while (present.features().size() > 2) {
            List<String> all = present.features();
            List<List<String>> sets = all.stream()
                    .map(feature ->
                            all.stream().filter(other -> !other.equals(feature)).toList())
                    .toList();
            Found before = bySize.get(all.size() - 1);
            Optional<Found> fewer = ranked(sets, start, guide).stream()
                    .findFirst()
                    .filter(found -> before == null || found.score() > before.score());
            if (fewer.isEmpty()) {
                break;
            }
            present = fewer.get();
            bySize.put(present.features().size(), present);
        }
        return present;
    }

    /** Best first, the first of the pool among equals; those that cannot be trained are left out. */
    private List<Found> ranked(List<List<String>> sets, Candidate start, Guide guide) {
        List<Candidate> proxies =
                sets.stream().map(features -> Proxy.of(with(start, features))).toList();
        double[] scores = criterion == Criterion.ACCURACY ? guide.accuracy(proxies) : guide.separability(proxies);
        return IntStream.range(0, scores.length)
                .filter(i -> !Double.isNaN(scores[i]))
                .mapToObj(i -> new Found(sets.get(i), scores[i]))
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .toList();
    }

    private static Candidate with(Candidate start, List<String> features) {
        return start.withFeatures(String.join("+", features));
    }
}
