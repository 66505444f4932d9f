package org.opentmr.classifier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/** A model of shifted and scaled features. */
record StandardisedModel(Standardisation standardisation, Model base) implements LayeredModel {

    static final String TYPE = "standardised/1";

    @Override
    public StandardisedModel withBase(Model other) {
        return new StandardisedModel(standardisation, other);
    }

    @Override
    public double[] forward(double[] features) {
        double[] standardised = new double[dimensions()];
        standardisation.apply(features, standardised);
        return standardised;
    }

    @Override
    public int dimensions() {
        return standardisation.mean().length;
    }

    @Override
    public MotionSet motions() {
        return base.motions();
    }

    @Override
    public OptionalDouble outlierThreshold(double probability) {
        return base.outlierThreshold(probability);
    }

    @Override
    public Scorer newScorer() {
        return new StandardisedScorer(standardisation, base.newScorer());
    }

    private static final class StandardisedScorer implements Scorer {

        private final Standardisation standardisation;
        private final Scorer base;
        private final double[] standardised;

        StandardisedScorer(Standardisation standardisation, Scorer base) {
            this.standardisation = standardisation;
            this.base = base;
            this.standardised = new double[standardisation.mean().length];
        }

        @Override
        @HotPath
        public void score(double[] features, double[] posterior) {
            standardisation.apply(features, standardised);
            base.score(standardised, posterior);
        }

        @Override
        @HotPath
        public void discriminate(double[] features, double[] discriminants) {
            standardisation.apply(features, standardised);
            base.discriminate(standardised, discriminants);
        }

        @Override
        @HotPath
        public double squaredDistance(double[] features, int motion) {
            standardisation.apply(features, standardised);
            return base.squaredDistance(standardised, motion);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void writeTo(ObjectNode json) {
        JsonFields.write(json, "mean", standardisation.mean());
        JsonFields.write(json, "scale", standardisation.scale());
        json.put("limit", standardisation.limit());
        json.set("base", ModelJson.write(base));
    }

    static StandardisedModel read(JsonFields json) {
        Model base = json.model("base");
        int dimensions = base.dimensions();
        return new StandardisedModel(
                new Standardisation(
                        json.vector("mean", dimensions), json.vector("scale", dimensions), json.number("limit")),
                base);
    }
}
