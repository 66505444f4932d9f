package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/** Sum of |x| to a whole power. */
record AbsoluteMoment(int order) implements Sums {

    AbsoluteMoment {
        if (order < 1) {
            throw new IllegalArgumentException("a temporal moment needs an order of at least 1, got " + order);
        }
    }

    @Override
    public int reach() {
        return 0;
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    @HotPath
    public void sum(double[] x, int from, int count, double[] ring, int at, int previous) {
        double total = 0;
        for (int k = from; k < from + count; k++) {
            double magnitude = Math.abs(x[k]);
            double power = magnitude;
            for (int i = 1; i < order; i++) {
                power *= magnitude;
            }
            total += power;
        }
        ring[at] = total;
    }
}
