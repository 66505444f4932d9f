package org.opentmr.classifier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/**
 * A model that another program trained, kept as the name of its file and the file's fingerprint.
 *
 * @param order per motion, the output that is its probability
 */
record ForeignModel(MotionSet motions, Origin origin, int[] order, ForeignRuntime.Classifier classifier)
        implements StoredModel {

    static final String TYPE = "foreign/1";

    /** Single precision rounds each of a few dozen probabilities by up to 6e-8; anything beyond is no distribution. */
    private static final double SUM_TOLERANCE = 1e-4;

    /**
     * Where it came from.
     *
     * @param runtime the word of the runtime
     * @param file its path as it was given
     * @param sha256 of the file, hexadecimal
     */
    record Origin(String runtime, String file, String sha256) {}

    @Override
    public int dimensions() {
        return classifier.dimensions();
    }

    @Override
    public Scorer newScorer() {
        return new ForeignScorer(classifier.newScorer(), order, classifier.dimensions());
    }

    /** Takes nothing for a posterior that is none: what is not a distribution becomes NaN, which moves nothing. */
    private static final class ForeignScorer implements Scorer {

        private final Scorer scorer;
        private final int[] order;
        private final int dimensions;
        private final double[] outputs;

        ForeignScorer(Scorer scorer, int[] order, int dimensions) {
            this.scorer = scorer;
            this.order = order;
            this.dimensions = dimensions;
            this.outputs = new double[order.length];
        }

        @Override
        @HotPath
        public void score(double[] features, double[] posterior) {
            if (Numbers.anyNaN(features, dimensions)) {
                Arrays.fill(posterior, 0, order.length, Double.NaN);
                return;
            }
            scorer.score(features, outputs);
            boolean distribution = isDistribution(outputs);
            double sum = sum(outputs);
            for (int k = 0; k < order.length; k++) {
                posterior[k] = distribution ? outputs[order[k]] / sum : Double.NaN;
            }
        }
    }

    /** Whether no value is negative and all add up to 1, as far as single precision can. */
    @HotPath
    static boolean isDistribution(double[] values) {
        for (double value : values) {
            if (value < 0) {
                return false;
            }
        }
        return Math.abs(sum(values) - 1) <= SUM_TOLERANCE;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void writeTo(ObjectNode json) {
        JsonFields.write(json, motions);
        json.put("runtime", origin.runtime);
        json.put("file", origin.file);
        json.put("sha256", origin.sha256);
        JsonFields.write(json, "order", order);
    }

    static ForeignModel read(JsonFields json) {
        return read(json, ForeignRuntimes.named(json.text("runtime")));
    }

    /** Refuses a file that is not, to the byte, the one that was stored. */
    static ForeignModel read(JsonFields json, ForeignRuntime runtime) {
        MotionSet motions = json.motions();
        String file = json.text("file");
        String sha256 = json.text("sha256");
        int[] order = json.indices("order", motions.size(), motions.size());
        try {
            ForeignFile read = ForeignFile.read(Path.of(file));
            if (!read.sha256().equals(sha256)) {
                throw new IllegalArgumentException("has changed since the decoder was trained: its SHA-256 is "
                        + read.sha256() + ", was " + sha256 + "; bring the old file back or train again");
            }
            return new ForeignModel(motions, new Origin(runtime.word(), file, sha256), order, read.loadedBy(runtime));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + ForeignFile.reason(e), e);
        }
    }
}
