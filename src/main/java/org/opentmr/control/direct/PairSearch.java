package org.opentmr.control.direct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.opentmr.motion.MotionSet;

/**
 * Looks for the two channels, and their thresholds, with which two opposite motions are told apart best: it tries them on
 * the training windows.
 *
 * <p>The score is the mean of four shares: windows of the one motion in which its site alone is on, windows of the other in
 * which the other site alone is, windows of rest in which none is, and windows of other joints' motions in which none is
 * (each of them counting alike; a share of which there are no windows is left out).
 */
final class PairSearch {

    /** Channels per motion that are tried in pairs; the others stand out less. */
    private static final int SHORTLIST = 8;

    /** Each motion's windows are thinned to about so many: the search is for a choice, not for a figure. */
    private static final int WINDOWS_PER_MOTION = 200;

    /** Where the on-threshold may lie between rest and a firm contraction. */
    private static final double[] ON_SHARES = {0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7};

    /** Nearly every window of rest lies below this quantile; the few above it are what rest is not. */
    private static final double REST_QUANTILE = 0.95;

    /** Where rest was not recorded, the calmest tenth of all windows stands for it. */
    private static final double CALM_QUANTILE = 0.1;

    /** A quarter of the windows of the training contractions give full speed. */
    private static final double FULL_QUANTILE = 0.75;

    /** Rounds of trying one site's thresholds while the other's stay. */
    private static final int ROUNDS = 2;

    private final double[][][] windows;
    private final int rest;
    /** Motions that say nothing about the sites looked for. */
    private final boolean[] ignored;

    private final double[] restLevel;

    /** Two sites and their score, 0 to 1. */
    record Found(Site first, Site second, double score) {}

    PairSearch(double[][] envelopes, int[] labels, MotionSet set) {
        rest = set.restIndex();
        windows = new double[set.size()][][];
        ignored = new boolean[set.size()];
        for (int m = 0; m < windows.length; m++) {
            windows[m] = thinned(envelopes, labels, m);
            ignored[m] = set.get(m).parts().size() > 1;
        }
        restLevel = new double[envelopes[0].length];
        for (int c = 0; c < restLevel.length; c++) {
            restLevel[c] = rest == MotionSet.NONE || windows[rest].length == 0
                    ? quantile(envelopes, c, CALM_QUANTILE)
                    : quantile(windows[rest], c, REST_QUANTILE);
        }
    }

    private PairSearch(double[][][] windows, int rest, boolean[] ignored, double[] restLevel) {
        this.windows = windows;
        this.rest = rest;
        this.ignored = ignored;
        this.restLevel = restLevel;
    }

    /** The same where no other motions than these are ever made. */
    PairSearch amongOnly(Set<Integer> made) {
        boolean[] left = new boolean[ignored.length];
        for (int m = 0; m < left.length; m++) {
            left[m] = ignored[m] || !made.contains(m);
        }
        return new PairSearch(windows, rest, left, restLevel);
    }

    private static double[][] thinned(double[][] envelopes, int[] labels, int motion) {
        int[] own = IntStream.range(0, labels.length)
                .filter(w -> labels[w] == motion)
                .toArray();
        int step = Math.max(1, own.length / WINDOWS_PER_MOTION);
        return IntStream.range(0, own.length)
                .filter(i -> i % step == 0)
                .mapToObj(i -> envelopes[own[i]])
                .toArray(double[][]::new);
    }

    private static double quantile(double[][] rows, int channel, double share) {
        double[] sorted =
                Arrays.stream(rows).mapToDouble(row -> row[channel]).sorted().toArray();
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /** The best two sites among the channels that are not in use; empty where no two channels rise above rest. */
    Optional<Found> best(int first, int second, Set<Integer> used) {
        Found best = null;
        for (int i : shortlist(first, second, used)) {
            for (int j : shortlist(second, first, used)) {
                if (i == j) {
                    continue;
                }
                for (double share : ON_SHARES) {
                    Found found = scored(site(first, i, share), site(second, j, share), first, second);
                    best = best == null || found.score() > best.score() ? found : best;
                }
            }
        }
        return Optional.ofNullable(best).map(found -> refined(found, first, second));
    }

    private Found refined(Found start, int first, int second) {
        Found best = start;
        for (int round = 0; round < ROUNDS; round++) {
            for (double share : ON_SHARES) {
                Found one = scored(site(first, best.first().channel(), share), best.second(), first, second);
                best = one.score() > best.score() ? one : best;
            }
            for (double share : ON_SHARES) {
                Found other = scored(best.first(), site(second, best.second().channel(), share), first, second);
                best = other.score() > best.score() ? other : best;
            }
        }
        return best;
    }

    /** The channels on which a motion stands out most from its opposite and from rest. */
    private List<Integer> shortlist(int motion, int opposite, Set<Integer> used) {
        List<Integer> channels = new ArrayList<>();
        double[] contrast = new double[restLevel.length];
        for (int c = 0; c < contrast.length; c++) {
            double firm = quantile(windows[motion], c, FULL_QUANTILE);
            contrast[c] = firm / Math.max(quantile(windows[opposite], c, FULL_QUANTILE), restLevel[c]);
            if (!used.contains(c) && firm > restLevel[c] && firm < Double.POSITIVE_INFINITY) {
                channels.add(c);
            }
        }
        channels.sort(Comparator.comparingDouble(c -> -contrast[c]));
        return channels.subList(0, Math.min(SHORTLIST, channels.size()));
    }

    private Site site(int motion, int channel, double onShare) {
        double full = quantile(windows[motion], channel, FULL_QUANTILE);
        return Site.of(channel, restLevel[channel] + onShare * (full - restLevel[channel]), full);
    }

    private Found scored(Site one, Site other, int first, int second) {
        double sum = share(one, other, first, 1) + share(one, other, second, -1);
        int parts = 2;
        if (rest != MotionSet.NONE && windows[rest].length > 0) {
            sum += share(one, other, rest, 0);
            parts++;
        }
        double others = 0;
        int motions = 0;
        for (int m = 0; m < windows.length; m++) {
            if (m != first && m != second && m != rest && !ignored[m] && windows[m].length > 0) {
                others += share(one, other, m, 0);
                motions++;
            }
        }
        return motions == 0
                ? new Found(one, other, sum / parts)
                : new Found(one, other, (sum + others / motions) / (parts + 1));
    }

    /**
     * The share of a motion's windows in which the sites say just this: 1, the first alone is on; -1, the second alone; 0, none.
     * Both at once never count as right: that is a co-contraction, which a single motion must not look like.
     */
    private double share(Site one, Site other, int motion, int way) {
        int right = 0;
        for (double[] window : windows[motion]) {
            boolean first = one.activation(window[one.channel()]) > 0;
            boolean second = other.activation(window[other.channel()]) > 0;
            right += first == (way == 1) && second == (way == -1) ? 1 : 0;
        }
        return right / (double) windows[motion].length;
    }
}
