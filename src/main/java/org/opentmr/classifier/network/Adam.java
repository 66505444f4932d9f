package org.opentmr.classifier.network;

/** Steps along the running mean of the gradient, each weight scaled by its running size (Kingma and Ba 2015, algorithm 1). */
final class Adam {

    private static final double MEAN_DECAY = 0.9;
    private static final double SQUARE_DECAY = 0.999;
    private static final double LEAST_SIZE = 1e-8;

    private final double rate;
    private final double[] mean;
    private final double[] square;
    private double meanLeft = 1;
    private double squareLeft = 1;

    Adam(int weights, double rate) {
        this.rate = rate;
        this.mean = new double[weights];
        this.square = new double[weights];
    }

    void step(double[] weights, double[] gradient) {
        meanLeft *= MEAN_DECAY;
        squareLeft *= SQUARE_DECAY;
        double step = rate * Math.sqrt(1 - squareLeft) / (1 - meanLeft);
        for (int i = 0; i < weights.length; i++) {
            mean[i] = MEAN_DECAY * mean[i] + (1 - MEAN_DECAY) * gradient[i];
            square[i] = SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * gradient[i] * gradient[i];
            weights[i] -= step * mean[i] / (Math.sqrt(square[i]) + LEAST_SIZE);
        }
    }
}
