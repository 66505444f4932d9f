package org.opentmr.tuning.recalibration;

import org.opentmr.classifier.Model;
import org.opentmr.classifier.Scorer;

/** Posteriors of many windows, {@code [window][motion]}. */
final class Posteriors {

    private Posteriors() {}

    static double[][] of(Model model, double[][] features) {
        Scorer scorer = model.newScorer();
        double[][] posteriors = new double[features.length][model.motions().size()];
        for (int w = 0; w < features.length; w++) {
            scorer.score(features[w], posteriors[w]);
        }
        return posteriors;
    }

    static int winner(double[] posterior) {
        int winner = 0;
        for (int k = 1; k < posterior.length; k++) {
            if (posterior[k] > posterior[winner]) {
                winner = k;
            }
        }
        return winner;
    }

    /** The share of the windows in which both have the same winner. */
    static double agreement(double[][] one, double[][] other) {
        int same = 0;
        for (int w = 0; w < one.length; w++) {
            same += winner(one[w]) == winner(other[w]) ? 1 : 0;
        }
        return (double) same / one.length;
    }

    /** The share of right decisions that {@code judge} gives the winners of {@code decided}. */
    static double expected(double[][] decided, double[][] judge) {
        double sum = 0;
        for (int w = 0; w < decided.length; w++) {
            sum += judge[w][winner(decided[w])];
        }
        return sum / decided.length;
    }

    /** exp of the entropy: as many equally frequent motions would be as mixed. */
    static double effectiveNumber(double[] shares) {
        double entropy = 0;
        for (double share : shares) {
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        return Math.exp(entropy);
    }
}
