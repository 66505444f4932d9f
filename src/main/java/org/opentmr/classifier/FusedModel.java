package org.opentmr.classifier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/**
 * The sum of the discriminants of several models, each of its own stretch of the features.
 *
 * @param parts at least one; their motions are the same
 */
record FusedModel(int dimensions, List<Part> parts) implements StoredModel {

    static final String TYPE = "fused/1";

    /** A model of the features {@code from .. from + model.dimensions()}. */
    record Part(int from, Model model) {

        /** The features of the part among all of them. */
        double[] slice(double[] features) {
            return Arrays.copyOfRange(features, from, from + model.dimensions());
        }
    }

    FusedModel {
        parts = List.copyOf(parts);
        for (Part part : parts) {
            if (part.from < 0 || part.from + part.model.dimensions() > dimensions) {
                throw new IllegalArgumentException("a part of " + part.model.dimensions() + " features from "
                        + part.from + " on does not fit into " + dimensions + " features");
            }
            if (!part.model.motions().equals(parts.get(0).model.motions())) {
                throw new IllegalArgumentException("the parts of a fused model differ in their motions: "
                        + parts.get(0).model.motions() + " and " + part.model.motions());
            }
        }
    }

    @Override
    public MotionSet motions() {
        return parts.get(0).model.motions();
    }

    /**
     * The sum of the parts' thresholds, for the sum of their distances: exact for parts that rise and fall together, and
     * on the safe side for others. Empty where a part has none.
     */
    @Override
    public OptionalDouble outlierThreshold(double probability) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.model.outlierThreshold(probability).orElse(Double.NaN);
        }
        return Double.isNaN(sum) ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    @Override
    public Scorer newScorer() {
        return new FusedScorer(this);
    }

    private static final class FusedScorer extends DiscriminantScorer {

        private final Scorer[] scorers;
        private final int[] from;
        private final double[][] slices;
        private final double[] partial;

        FusedScorer(FusedModel model) {
            super(model);
            this.scorers =
                    model.parts.stream().map(part -> part.model.newScorer()).toArray(Scorer[]::new);
            this.from = model.parts.stream().mapToInt(Part::from).toArray();
            this.slices = model.parts.stream()
                    .map(part -> new double[part.model.dimensions()])
                    .toArray(double[][]::new);
            this.partial = new double[model.motions().size()];
        }

        @Override
        @HotPath
        public void discriminate(double[] features, double[] discriminants) {
            Arrays.fill(discriminants, 0, partial.length, 0);
            for (int m = 0; m < scorers.length; m++) {
                scorers[m].discriminate(slice(features, m), partial);
                for (int k = 0; k < partial.length; k++) {
                    discriminants[k] += partial[k];
                }
            }
        }

        @Override
        @HotPath
        public double squaredDistance(double[] features, int motion) {
            double sum = 0;
            for (int m = 0; m < scorers.length; m++) {
                sum += scorers[m].squaredDistance(slice(features, m), motion);
            }
            return sum;
        }

        private double[] slice(double[] features, int part) {
            System.arraycopy(features, from[part], slices[part], 0, slices[part].length);
            return slices[part];
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void writeTo(ObjectNode json) {
        json.put("dimensions", dimensions);
        ArrayNode array = json.putArray("parts");
        for (Part part : parts) {
            array.addObject().put("from", part.from).set("model", ModelJson.write(part.model));
        }
    }

    static FusedModel read(JsonFields json) {
        int dimensions = json.count("dimensions");
        List<Part> parts = json.children("parts").stream()
                .map(part -> new Part(part.index("from", dimensions), part.model("model")))
                .toList();
        return new FusedModel(dimensions, parts);
    }
}
