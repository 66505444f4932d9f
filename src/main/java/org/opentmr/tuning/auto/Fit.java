package org.opentmr.tuning.auto;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.opentmr.signal.Seed;
import org.opentmr.tuning.DecisionTrack;
import org.opentmr.tuning.Parameter;
import org.opentmr.tuning.SessionEvidence;
import org.opentmr.tuning.Settings;

/**
 * Settings searched on one piece of evidence. First all motions are turned together, then each by itself, since a search of
 * few dials finds the region and one of many dials alone would get lost; then every change that earns too little is taken
 * back. For one thread.
 */
final class Fit {

    /**
     * Cost of turning one dial from end to end: a third of a false activation a minute. Settings between which the session
     * does not tell stay as they are.
     */
    private static final double CHANGE_COST = 0.3;

    /** A change that lowers the cost by less is not worth a person's attention: one false activation in 20 minutes. */
    private static final double LEAST_GAIN = 0.05;

    /** Beyond any cost, so that no change is taken back that keeps within a limit. */
    private static final double BREACH = 1e6;

    /** Steps from end to end, so that thresholds are tried every 0.04. */
    private static final int SCAN_STEPS = 24;

    /** All dials of a kind where they were. */
    private static final double UNMOVED = 0.5;

    /** A fifth of a dial's way, so that the first generation reaches most of it. */
    private static final double WIDE = 0.2;

    /** About a point that is good already. */
    private static final double NARROW = 0.1;

    private final SessionEvidence evidence;
    private final Dials dials;
    private final DecisionTrack track;
    private final FigureCount count;
    private final Budget budget;
    private final Seed seed;
    private final long number;
    private final Front falseActivations = new Front(Figures::falseActivationsPerMinute);
    private final Front drift = new Front(Figures::driftSecondsPerMinute);

    /**
     * Replays that a search may make.
     *
     * @param together with all motions turned alike
     * @param each with every motion by itself
     * @param again for other weights, from where the first search ended
     */
    record Budget(int together, int each, int again) {

        static final Budget USUAL = new Budget(150, 600, 300);
    }

    /**
     * @param evidence without anything that must not be seen
     * @param number of this fit, for random numbers of its own
     */
    Fit(SessionEvidence evidence, Settings present, Budget budget, Seed seed, long number) {
        this.evidence = evidence;
        this.budget = budget;
        this.seed = seed;
        this.number = number;
        track = new DecisionTrack(evidence.decisions());
        count = new FigureCount(evidence);
        dials = new Dials(present, felt(present));
    }

    private Predicate<Parameter> felt(Settings present) {
        DecisionTrack now = new DecisionTrack(evidence.decisions());
        present.replay(evidence, now);
        return Dials.felt(present, settings -> {
            settings.replay(evidence, track);
            return IntStream.range(0, track.decisions())
                    .allMatch(d -> track.motion(d) == now.motion(d) && track.speed(d) == now.speed(d));
        });
    }

    /** What is laid against promptness: false activations where any were met, else unwanted travel. */
    Figure frontAxis() {
        return falseActivations.tells() ? Figure.FALSE_ACTIVATIONS : Figure.DRIFT;
    }

    /** What was met on the way. */
    List<FrontPoint> front(int most) {
        return (falseActivations.tells() ? falseActivations : drift).spread(most);
    }

    /** Where the search ends for a cost. */
    double[] first(TuningCost cost) {
        if (dials.size() == 0) {
            return dials.home();
        }
        int[] kind = dials.kinds();
        int kinds = Arrays.stream(kind).max().orElseThrow() + 1;
        double[] together = new Evolution(
                        moves -> rank(cost, moved(kind, moves)), seed.stream("all motions together", number))
                .search(scanned(cost, kind, kinds), WIDE, budget.together());
        return prune(
                cost,
                new Evolution(places -> rank(cost, places), seed.stream("every motion", number))
                        .search(moved(kind, together), NARROW, budget.each()));
    }

    /**
     * Every kind of dial by itself from end to end, one after another, where it is best: false activations grow before they
     * go while a threshold rises, since a stretch above it falls to pieces, and a search by steps does not cross that.
     */
    private double[] scanned(TuningCost cost, int[] kind, int kinds) {
        double[] best = new double[kinds];
        Arrays.fill(best, UNMOVED);
        double least = rank(cost, moved(kind, best));
        double[] home = dials.home();
        for (int k = 0; k < kinds; k++) {
            int one = k;
            double down = IntStream.range(0, home.length)
                    .filter(i -> kind[i] == one)
                    .mapToDouble(i -> home[i])
                    .max()
                    .orElseThrow();
            double up = IntStream.range(0, home.length)
                    .filter(i -> kind[i] == one)
                    .mapToDouble(i -> 1 - home[i])
                    .max()
                    .orElseThrow();
            for (int step = 0; step <= SCAN_STEPS; step++) {
                double[] tried = best.clone();
                tried[k] = UNMOVED + (step * (down + up) / SCAN_STEPS - down) / 2;
                double rank = rank(cost, moved(kind, tried));
                if (rank < least) {
                    least = rank;
                    best = tried;
                }
            }
        }
        return best;
    }

    /** Where it ends for another cost, from the end for the first one. */
    double[] again(TuningCost cost, String name, double[] start) {
        return dials.size() == 0
                ? dials.home()
                : prune(
                        cost,
                        new Evolution(places -> rank(cost, places), seed.stream(name, number))
                                .search(start, NARROW, budget.again()));
    }

    /** Values of what is changed, by name. */
    Map<String, Double> changes(double[] places) {
        return dials.changes(places);
    }

    /** All dials of a kind moved alike; 0.5 leaves them, 0 and 1 move them by all of their way. */
    private double[] moved(int[] kind, double[] moves) {
        double[] places = dials.home();
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(0, Math.min(1, places[i] + 2 * (moves[kind[i]] - UNMOVED)));
        }
        return places;
    }

    private double rank(TuningCost cost, double[] places) {
        Figures figures = figures(places);
        falseActivations.add(figures);
        drift.add(figures);
        return cost.rank(figures, CHANGE_COST * dials.squaredDistance(places));
    }

    private Figures figures(double[] places) {
        dials.settings(places).replay(evidence, track);
        return count.count(track);
    }

    /** Takes back, the smallest first, every change without which the cost is hardly higher. */
    private double[] prune(TuningCost cost, double[] found) {
        ToDoubleFunction<double[]> plain = at -> {
            Figures figures = figures(at);
            double excess = cost.excess(figures);
            return cost.cost(figures) + (excess > 0 ? BREACH * (1 + excess) : 0);
        };
        double[] home = dials.home();
        double[] places = found.clone();
        double now = plain.applyAsDouble(places);
        int[] order = IntStream.range(0, places.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(found[i] - home[i])))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i : order) {
            double was = places[i];
            places[i] = home[i];
            double without = plain.applyAsDouble(places);
            if (without <= now + LEAST_GAIN) {
                now = without;
            } else {
                places[i] = was;
            }
        }
        return places;
    }
}
