package org.opentmr.classifier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.opentmr.classifier.tree.Tree;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/**
 * One sum of trees per motion: its discriminant is the log prior and {@code rate} times the trees' values.
 *
 * @param logPriors per motion
 * @param trees {@code [round][motion]}, row-major, of one output
 */
record BoostedModel(MotionSet motions, int dimensions, double rate, double[] logPriors, List<Tree> trees)
        implements StoredModel {

    static final String TYPE = "boosted/1";

    BoostedModel {
        trees = List.copyOf(trees);
        if (trees.size() % motions.size() != 0) {
            throw new IllegalArgumentException("a boosted model needs as many trees of each of its " + motions.size()
                    + " motions, got " + trees.size() + " trees");
        }
    }

    @Override
    public Scorer newScorer() {
        return new BoostedScorer(this);
    }

    private static final class BoostedScorer extends DiscriminantScorer {

        private final BoostedModel model;
        private final Tree[] grown;
        private final int count;

        BoostedScorer(BoostedModel model) {
            super(model);
            this.model = model;
            this.grown = model.trees.toArray(Tree[]::new);
            this.count = model.motions.size();
        }

        @Override
        @HotPath
        public void discriminate(double[] features, double[] discriminants) {
            if (Numbers.anyNaN(features, model.dimensions)) {
                Arrays.fill(discriminants, 0, count, Double.NaN);
                return;
            }
            System.arraycopy(model.logPriors, 0, discriminants, 0, count);
            for (int first = 0; first < grown.length; first += count) {
                for (int k = 0; k < count; k++) {
                    discriminants[k] += model.rate * grown[first + k].valueOf(features);
                }
            }
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void writeTo(ObjectNode json) {
        JsonFields.write(json, motions);
        json.put("dimensions", dimensions);
        json.put("rate", rate);
        JsonFields.write(json, "logPriors", logPriors);
        TreeJson.write(json, trees);
    }

    static BoostedModel read(JsonFields json) {
        MotionSet motions = json.motions();
        int dimensions = json.count("dimensions");
        return new BoostedModel(
                motions,
                dimensions,
                json.number("rate"),
                json.vector("logPriors", motions.size()),
                TreeJson.read(json, dimensions, 1));
    }
}
