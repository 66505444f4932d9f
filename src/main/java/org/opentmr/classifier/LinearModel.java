package org.opentmr.classifier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/**
 * One linear discriminant per motion: g = w x + b.
 *
 * @param weights row-major {@code [motion][feature]}
 * @param intercepts per motion
 * @param means row-major {@code [motion][feature]}, for the distance
 * @param whitening of the covariance that the motions share, for the distance
 */
record LinearModel(MotionSet motions, double[] weights, double[] intercepts, double[] means, Whitening whitening)
        implements CentredModel {

    static final String TYPE = "linear/1";

    /**
     * Bayes' rule for Gaussians that share one covariance S: w = S⁻¹(m - m̄), b = -(m + m̄)ᵀS⁻¹(m - m̄)/2 + log prior
     * (Hastie, Tibshirani and Friedman 2009, equation 4.10). Means are taken from the grand mean m̄, which changes no
     * posterior and keeps large common offsets out of the sums.
     */
    static LinearModel of(MotionSet motions, ClassStatistics statistics, Whitening whitening) {
        int dimensions = statistics.dimensions();
        double[] weights = new double[motions.size() * dimensions];
        double[] means = new double[motions.size() * dimensions];
        double[] intercepts = new double[motions.size()];
        double[] grandMean = statistics.grandMean();
        double[] off = new double[dimensions];
        double[] whitened = new double[whitening.rank()];
        for (int k = 0; k < motions.size(); k++) {
            for (int j = 0; j < dimensions; j++) {
                off[j] = statistics.means()[k][j] - grandMean[j];
            }
            whitening.apply(off, whitened);
            double[] weight = whitening.transposed(whitened);
            System.arraycopy(weight, 0, weights, k * dimensions, dimensions);
            System.arraycopy(statistics.means()[k], 0, means, k * dimensions, dimensions);
            intercepts[k] = Math.log(statistics.prior(k))
                    - 0.5 * Matrices.dot(whitened, 0, whitened, whitening.rank())
                    - Matrices.dot(weight, 0, grandMean, dimensions);
        }
        return new LinearModel(motions, weights, intercepts, means, whitening);
    }

    @Override
    public double[] centre(int motion) {
        return Arrays.copyOfRange(means, motion * dimensions(), (motion + 1) * dimensions());
    }

    @Override
    public double length(int motion, double[] step) {
        return Math.sqrt(squaredLength(step));
    }

    /** The discriminant is log share - D / 2 up to what the motions share; at x = 0 its D is that of the mean. */
    @Override
    public double logShare(int motion) {
        return intercepts[motion] + 0.5 * squaredLength(centre(motion));
    }

    @Override
    public LinearModel moved(double[][] shifts) {
        double[] movedWeights = weights.clone();
        double[] movedMeans = means.clone();
        double[] movedIntercepts = intercepts.clone();
        int count = dimensions();
        double[] whitened = new double[whitening.rank()];
        for (int k = 0; k < movedIntercepts.length; k++) {
            whitening.apply(shifts[k], whitened);
            double[] turned = whitening.transposed(whitened);
            for (int j = 0; j < count; j++) {
                movedWeights[k * count + j] += turned[j];
                movedMeans[k * count + j] += shifts[k][j];
            }
            movedIntercepts[k] -= Matrices.dot(means, k * count, turned, count)
                    + 0.5 * Matrices.dot(whitened, 0, whitened, whitened.length);
        }
        return new LinearModel(motions, movedWeights, movedIntercepts, movedMeans, whitening);
    }

    private double squaredLength(double[] step) {
        double[] whitened = new double[whitening.rank()];
        whitening.apply(step, whitened);
        return Matrices.dot(whitened, 0, whitened, whitened.length);
    }

    @Override
    public int dimensions() {
        return whitening.dimensions();
    }

    @Override
    public OptionalDouble outlierThreshold(double probability) {
        return Outliers.threshold(whitening.rank(), probability);
    }

    @Override
    public Scorer newScorer() {
        return new LinearScorer();
    }

    private final class LinearScorer extends DiscriminantScorer {

        private final double[] off = new double[dimensions()];

        LinearScorer() {
            super(LinearModel.this);
        }

        @Override
        @HotPath
        public void discriminate(double[] features, double[] discriminants) {
            int count = off.length;
            for (int k = 0; k < intercepts.length; k++) {
                discriminants[k] = Matrices.dot(weights, k * count, features, count) + intercepts[k];
            }
        }

        @Override
        @HotPath
        public double squaredDistance(double[] features, int motion) {
            int count = off.length;
            for (int j = 0; j < count; j++) {
                off[j] = features[j] - means[motion * count + j];
            }
            double sum = 0;
            for (int i = 0; i < whitening.rank(); i++) {
                double part = Matrices.dot(whitening.rows(), i * count, off, count);
                sum += part * part;
            }
            return sum;
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void writeTo(ObjectNode json) {
        JsonFields.write(json, motions);
        json.put("dimensions", dimensions());
        json.put("rank", whitening.rank());
        JsonFields.write(json, "weights", weights);
        JsonFields.write(json, "intercepts", intercepts);
        JsonFields.write(json, "means", means);
        JsonFields.write(json, "whitening", whitening.rows());
    }

    static LinearModel read(JsonFields json) {
        MotionSet motions = json.motions();
        int dimensions = json.count("dimensions");
        int rank = json.count("rank");
        return new LinearModel(
                motions,
                json.vector("weights", motions.size() * dimensions),
                json.vector("intercepts", motions.size()),
                json.vector("means", motions.size() * dimensions),
                new Whitening(rank, dimensions, json.vector("whitening", rank * dimensions)));
    }
}
