package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/** Sum of log(|x| + 1). */
record LogSum() implements Sums {

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
        int k = from;
        // one logarithm for four samples; their product stays finite up to 1e77 µV each
        for (; k + 3 < from + count; k += 4) {
            total += Math.log((Math.abs(x[k]) + 1)
                    * (Math.abs(x[k + 1]) + 1)
                    * ((Math.abs(x[k + 2]) + 1) * (Math.abs(x[k + 3]) + 1)));
        }
        for (; k < from + count; k++) {
            total += Math.log(Math.abs(x[k]) + 1);
        }
        ring[at] = total;
    }
}
