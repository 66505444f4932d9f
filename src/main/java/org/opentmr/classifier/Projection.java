package org.opentmr.classifier;

import org.opentmr.signal.HotPath;

/** Features less a centre, mapped to fewer numbers. */
record Projection(double[] centre, Whitening map) {

    /** A direction along which the means spread less than this, against the widest, is rounding. */
    private static final double SMALLEST_SPREAD = 1e-9;

    /**
     * On the directions in which the motions' means lie furthest apart, measured by the scatter within motions (Fisher
     * 1936; Rao 1948); afterwards that scatter is the identity. There are at most as many as motions less one. Found from
     * the products of the whitened means with each other, of which there are fewer than features.
     *
     * @param within whitens the scatter within motions
     */
    static Projection discriminant(ClassStatistics statistics, Whitening within, int most) {
        int motions = statistics.motions();
        double[] centre = statistics.grandMean();
        double[][] spread = new double[motions][within.rank()];
        double[] off = new double[centre.length];
        for (int k = 0; k < motions; k++) {
            for (int j = 0; j < off.length; j++) {
                off[j] = (statistics.means()[k][j] - centre[j]) * Math.sqrt(statistics.prior(k));
            }
            within.apply(off, spread[k]);
        }
        double[] products = new double[motions * motions];
        for (int k = 0; k < motions; k++) {
            for (int l = 0; l < motions; l++) {
                products[k * motions + l] = Matrices.dot(spread[k], 0, spread[l], within.rank());
            }
        }
        Matrices.Eigen eigen = Matrices.eigen(products, motions);
        int kept = 0;
        int limit = Math.min(most, Math.min(motions - 1, within.rank()));
        while (kept < limit && eigen.values()[kept] > SMALLEST_SPREAD * eigen.values()[0]) {
            kept++;
        }
        if (kept == 0) {
            throw new TrainingException("the motions have the same mean in every feature: nothing tells them apart;"
                    + " record them again or use other features");
        }
        double[] rows = new double[kept * off.length];
        for (int i = 0; i < kept; i++) {
            double[] direction = new double[within.rank()];
            for (int k = 0; k < motions; k++) {
                Matrices.addScaled(direction, spread[k], eigen.vectors()[i][k] / Math.sqrt(eigen.values()[i]));
            }
            System.arraycopy(within.transposed(direction), 0, rows, i * off.length, off.length);
        }
        return new Projection(centre, new Whitening(kept, off.length, rows));
    }

    /** {@code off} is working memory of as many numbers as there are features. */
    @HotPath
    void apply(double[] features, double[] off, double[] out) {
        for (int j = 0; j < centre.length; j++) {
            off[j] = features[j] - centre[j];
        }
        map.apply(off, out);
    }

    TrainingSet apply(TrainingSet set) {
        double[][] out = new double[set.windows()][map.rank()];
        double[] off = new double[centre.length];
        for (int i = 0; i < out.length; i++) {
            apply(set.features()[i], off, out[i]);
        }
        return set.withFeatures(out);
    }
}
