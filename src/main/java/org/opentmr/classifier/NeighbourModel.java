package org.opentmr.classifier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/**
 * All training windows. The posterior is (votes + 1/motions) / (neighbours + 1): the share of the votes with one further
 * vote spread evenly, so that no motion is ever impossible. Of windows at equal distance the one earlier in the training
 * set is nearer; motions with equal votes have equal posteriors.
 *
 * @param windows {@code [window][feature]}
 * @param labels per window, the index of its motion
 */
record NeighbourModel(MotionSet motions, int neighbours, double[][] windows, int[] labels) implements StoredModel {

    static final String TYPE = "neighbours/1";

    @Override
    public int dimensions() {
        return windows[0].length;
    }

    @Override
    public Scorer newScorer() {
        return new NeighbourScorer();
    }

    private final class NeighbourScorer implements Scorer {

        /** Nearest first. */
        private final double[] distances = new double[neighbours];

        private final int[] votes = new int[neighbours];

        @Override
        @HotPath
        public void score(double[] features, double[] posterior) {
            int found = 0;
            for (int i = 0; i < windows.length; i++) {
                double distance = squaredDistance(windows[i], features);
                if (Double.isNaN(distance)) {
                    Arrays.fill(posterior, 0, motions.size(), Double.NaN);
                    return;
                }
                if (found < neighbours || distance < distances[neighbours - 1]) {
                    found = Math.min(found + 1, neighbours);
                    insert(distance, labels[i], found - 1);
                }
            }
            Arrays.fill(posterior, 0, motions.size(), 1.0 / motions.size() / (neighbours + 1));
            for (int vote : votes) {
                posterior[vote] += 1.0 / (neighbours + 1);
            }
        }

        private void insert(double distance, int vote, int last) {
            int at = last;
            while (at > 0 && distances[at - 1] > distance) {
                distances[at] = distances[at - 1];
                votes[at] = votes[at - 1];
                at--;
            }
            distances[at] = distance;
            votes[at] = vote;
        }

        private double squaredDistance(double[] window, double[] features) {
            double sum = 0;
            for (int j = 0; j < window.length; j++) {
                double off = features[j] - window[j];
                sum += off * off;
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
        json.put("neighbours", neighbours);
        json.put("windows", windows.length);
        json.put("dimensions", dimensions());
        JsonFields.write(json, "features", windows);
        JsonFields.write(json, "labels", labels);
    }

    static NeighbourModel read(JsonFields json) {
        MotionSet motions = json.motions();
        int count = json.count("windows");
        int neighbours = json.count("neighbours");
        if (neighbours > count) {
            throw json.wrong("neighbours", "at most the " + count + " windows", Integer.toString(neighbours));
        }
        return new NeighbourModel(
                motions,
                neighbours,
                json.matrix("features", count, json.count("dimensions")),
                json.indices("labels", count, motions.size()));
    }
}
