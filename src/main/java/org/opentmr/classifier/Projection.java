package org.opentmr.classifier;

import org.opentmr.signal.HotPath;

/** Features less a centre, mapped to fewer numbers. */
record Projection(double[] centre, Whitening map) {

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
