package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/** Sums of x[n] x[n − lag] for lags from 0 to an order. */
record AutocorrelationSums(int order) implements Sums {

    AutocorrelationSums {
        LinearPrediction.requireOrder(order);
    }

    @Override
    public int reach() {
        return order;
    }

    @Override
    public int width() {
        return order + 1;
    }

    @Override
    @HotPath
    public void sum(double[] x, int from, int count, double[] ring, int at, int previous) {
        for (int lag = 0; lag <= order; lag++) {
            double even = 0;
            double odd = 0;
            int k = from + lag;
            // two chains of additions, since one waits for its own last result
            for (; k + 1 < from + count; k += 2) {
                even += x[k] * x[k - lag];
                odd += x[k + 1] * x[k + 1 - lag];
            }
            if (k < from + count) {
                even += x[k] * x[k - lag];
            }
            ring[at + lag] = even + odd;
        }
        if (previous >= 0) {
            int links = at + width();
            for (int lag = 0; lag <= order; lag++) {
                double link = 0;
                for (int k = from; k < from + lag; k++) {
                    link += x[k] * x[k - lag];
                }
                ring[links + lag] = link;
            }
        }
    }
}
