package org.opentmr.tuning.recalibration;

import java.util.Locale;
import org.opentmr.classifier.Model;
import org.opentmr.decoder.TrainedDecoder;

/**
 * Brings a decoder to a new session without labels: after a warm-up in which every motion was done once, in any order.
 *
 * <p>First all centres move alike, so that their mean is that of the warm-up, rest weighted to its share in training. Then
 * each centre moves by itself, by expectation and maximisation over the posteriors of the windows (Dempster, Laird and
 * Rubin 1977), which are held to the shares of training; a centre is tied to where it was (the maximum a posteriori mean of
 * Gauvain and Lee 1994) and never moves further than a part of the way to its nearest neighbour.
 *
 * <p>It refuses to guess: a warm-up that holds too few motions changes nothing; where the centres would have to move so far
 * that motions could be taken for each other, only the common shift is made; and where the new decoder decides as the old
 * one did, the old one stays.
 *
 * @param stiffness windows, apart enough not to overlap, that pull a centre as much as where it was
 * @param reach of a centre's own move, as a part of the way to the nearest other motion
 * @param leastCoverage effective number of motions in the warm-up, as a part of that in training, below which it is refused
 * @param mostDrift mean wish to move, in the measure of {@code reach}, above which only the common shift is made
 * @param sameDecisions share of equal decisions from which on the old decoder stays
 */
public record Recentring(double stiffness, double reach, double leastCoverage, double mostDrift, double sameDecisions) {

    /** Chosen on recorded and simulated sessions; defaults of this program. */
    public static final Recentring DEFAULT = new Recentring(5, 0.5, 0.65, 1, 0.955);

    private static final int ROUNDS = 15;

    public Recentring {
        if (!(stiffness > 0 && stiffness < Double.POSITIVE_INFINITY && reach >= 0 && reach <= 0.5)) {
            throw new IllegalArgumentException("recentring needs a stiffness above 0 and a reach from 0 to 0.5, got"
                    + " stiffness=" + stiffness + ", reach=" + reach);
        }
        if (!(leastCoverage >= 0 && leastCoverage <= 1 && mostDrift >= 0 && sameDecisions > 0)) {
            throw new IllegalArgumentException("recentring needs a least coverage from 0 to 1, a drift of 0 or more and"
                    + " a share of same decisions above 0, got leastCoverage=" + leastCoverage + ", mostDrift="
                    + mostDrift + ", sameDecisions=" + sameDecisions);
        }
    }

    /**
     * The decoder for the session that the warm-up is the beginning of.
     *
     * @param time of the change, ISO 8601
     * @throws IllegalArgumentException where the decoder's classifier keeps no centres
     */
    public Adjustment apply(TrainedDecoder decoder, UnlabelledStretch warmUp, String time) {
        Centres centres = Centres.of(decoder);
        double[] shares = centres.shares();
        double[][] before = Posteriors.of(decoder.model(), warmUp.features());
        ShareBalance balance = ShareBalance.of(before, shares, centres.rest());
        double seen = Posteriors.effectiveNumber(balance.found(before));
        double trained = Posteriors.effectiveNumber(shares);
        if (seen < leastCoverage * trained) {
            return Adjustment.kept(
                    decoder,
                    time,
                    warmUp.seconds(),
                    String.format(
                            Locale.ROOT,
                            "the warm-up seems to hold about %.1f of %d motions; do every motion once",
                            seen * shares.length / trained,
                            shares.length));
        }
        double[][] common = commonShift(centres, warmUp, balance);
        Model shifted = centres.moved();
        double drift = search(centres, warmUp, balance, common);
        boolean far = drift > mostDrift;
        Model moved = far ? shifted : centres.moved();
        double[][] after = Posteriors.of(moved, warmUp.features());
        double agreement = Posteriors.agreement(before, after);
        if (agreement >= sameDecisions) {
            return Adjustment.kept(
                    decoder,
                    time,
                    warmUp.seconds(),
                    String.format(
                            Locale.ROOT,
                            "the decoder decides %.1f %% of the warm-up as a recentred one would",
                            100 * agreement));
        }
        Change change = Change.now(
                Change.Kind.RECENTRED,
                time,
                warmUp.seconds(),
                0,
                String.format(
                        Locale.ROOT,
                        "%s, by %.0f s without labels; %.1f %% of the decisions stay",
                        far
                                ? "all motions moved alike, because one by one they could be taken for each other"
                                : "every motion moved to where it lies now",
                        warmUp.seconds(),
                        100 * agreement));
        return new Adjustment(
                Adjustment.withModel(decoder, moved),
                change.expecting(Posteriors.expected(before, after), Posteriors.expected(after, after)));
    }

    /** Moves all centres alike; gives the shift of every part. */
    private static double[][] commonShift(Centres centres, UnlabelledStretch warmUp, ShareBalance balance) {
        double[][] common = new double[centres.parts()][];
        for (int p = 0; p < common.length; p++) {
            double[][] places = centres.places(p, warmUp.features());
            common[p] = new double[places[0].length];
            for (int w = 0; w < places.length; w++) {
                Centres.add(common[p], places[w], balance.weights()[w] / places.length);
            }
            Centres.add(common[p], centres.trainedMean(p, balance.shares()), -1);
            for (int k = 0; k < centres.motions(); k++) {
                centres.setShift(p, k, common[p]);
            }
        }
        return common;
    }

    /** Moves every centre by itself; gives how far they wished to move in the end, in the measure of {@code reach}. */
    private double search(Centres centres, UnlabelledStretch warmUp, ShareBalance balance, double[][] common) {
        double[][][] places = new double[centres.parts()][][];
        for (int p = 0; p < places.length; p++) {
            places[p] = centres.places(p, warmUp.features());
        }
        double drift = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[][] posteriors = balance.balanced(Posteriors.of(centres.moved(), warmUp.features()));
            drift = 0;
            for (int p = 0; p < places.length; p++) {
                for (int k = 0; k < centres.motions(); k++) {
                    centres.setShift(p, k, shift(centres.trained(p, k), common[p], places[p], posteriors, k, warmUp));
                    drift += centres.bound(p, k, common[p], reach) / (places.length * centres.motions());
                }
            }
        }
        return drift;
    }

    /** Towards the mean of the windows that a motion claims, tied to where the common shift puts it. */
    private double[] shift(
            double[] trained,
            double[] common,
            double[][] places,
            double[][] posteriors,
            int motion,
            UnlabelledStretch warmUp) {
        double[] sum = new double[trained.length];
        double claimed = 0;
        for (int w = 0; w < places.length; w++) {
            Centres.add(sum, places[w], posteriors[w][motion] / warmUp.overlap());
            claimed += posteriors[w][motion] / warmUp.overlap();
        }
        Centres.add(sum, trained, -claimed);
        Centres.add(sum, common, stiffness);
        double[] shift = new double[sum.length];
        Centres.add(shift, sum, 1 / (stiffness + claimed));
        return shift;
    }
}
