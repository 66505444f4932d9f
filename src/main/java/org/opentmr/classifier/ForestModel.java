package org.opentmr.classifier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.opentmr.classifier.tree.Tree;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/**
 * Many trees and their mean. The posterior is (sum of the trees' shares + 1/motions) / (trees + 1): one further tree that
 * knows nothing, so that no motion is ever impossible.
 *
 * @param trees one output per motion
 */
record ForestModel(MotionSet motions, int dimensions, List<Tree> trees) implements StoredModel {

    static final String TYPE = "forest/1";

    ForestModel {
        trees = List.copyOf(trees);
    }

    @Override
    public Scorer newScorer() {
        return new ForestScorer();
    }

    private final class ForestScorer implements Scorer {

        private final Tree[] grown = trees.toArray(Tree[]::new);
        private final int count = motions.size();

        @Override
        @HotPath
        public void score(double[] features, double[] posterior) {
            if (Numbers.anyNaN(features, dimensions)) {
                Arrays.fill(posterior, 0, count, Double.NaN);
                return;
            }
            Arrays.fill(posterior, 0, count, 1.0 / count);
            for (Tree tree : grown) {
                tree.addTo(posterior, features);
            }
            for (int k = 0; k < count; k++) {
                posterior[k] /= grown.length + 1;
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
        TreeJson.write(json, trees);
    }

    static ForestModel read(JsonFields json) {
        MotionSet motions = json.motions();
        int dimensions = json.count("dimensions");
        return new ForestModel(motions, dimensions, TreeJson.read(json, dimensions, motions.size()));
    }
}
