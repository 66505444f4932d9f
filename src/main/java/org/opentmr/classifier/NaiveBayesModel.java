package org.opentmr.classifier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/**
 * One Gaussian per motion and feature.
 *
 * @param means {@code [motion][feature]}
 * @param precisions {@code [motion][feature]}, one over the variance
 * @param constants per motion, log prior - sum of log variances / 2
 */
record NaiveBayesModel(MotionSet motions, double[][] means, double[][] precisions, double[] constants)
        implements CentredModel {

    static final String TYPE = "naive-bayes/1";

    @Override
    public double[] centre(int motion) {
        return means[motion].clone();
    }

    @Override
    public double length(int motion, double[] step) {
        double sum = 0;
        for (int j = 0; j < step.length; j++) {
            sum += step[j] * step[j] * precisions[motion][j];
        }
        return Math.sqrt(sum);
    }

    @Override
    public double logShare(int motion) {
        double share = constants[motion];
        for (double precision : precisions[motion]) {
            share -= 0.5 * Math.log(precision);
        }
        return share;
    }

    @Override
    public NaiveBayesModel moved(double[][] shifts) {
        double[][] moved = new double[means.length][];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = means[k].clone();
            Matrices.addScaled(moved[k], shifts[k], 1);
        }
        return new NaiveBayesModel(motions, moved, precisions, constants);
    }

    @Override
    public int dimensions() {
        return means[0].length;
    }

    @Override
    public OptionalDouble outlierThreshold(double probability) {
        return Outliers.threshold(dimensions(), probability);
    }

    @Override
    public Scorer newScorer() {
        return new NaiveBayesScorer();
    }

    private final class NaiveBayesScorer extends DiscriminantScorer {

        NaiveBayesScorer() {
            super(NaiveBayesModel.this);
        }

        @Override
        @HotPath
        public void discriminate(double[] features, double[] discriminants) {
            for (int k = 0; k < constants.length; k++) {
                discriminants[k] = constants[k] - 0.5 * squaredDistance(features, k);
            }
        }

        @Override
        @HotPath
        public double squaredDistance(double[] features, int motion) {
            double[] mean = means[motion];
            double[] precision = precisions[motion];
            double sum = 0;
            for (int j = 0; j < mean.length; j++) {
                double off = features[j] - mean[j];
                sum += off * off * precision[j];
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
        JsonFields.write(json, "means", means);
        JsonFields.write(json, "precisions", precisions);
        JsonFields.write(json, "constants", constants);
    }

    static NaiveBayesModel read(JsonFields json) {
        MotionSet motions = json.motions();
        int dimensions = json.count("dimensions");
        return new NaiveBayesModel(
                motions,
                json.matrix("means", motions.size(), dimensions),
                json.matrix("precisions", motions.size(), dimensions),
                json.vector("constants", motions.size()));
    }
}
