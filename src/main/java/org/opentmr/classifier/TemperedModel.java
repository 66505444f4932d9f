package org.opentmr.classifier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/** A model whose discriminants are divided by a temperature above 0. */
record TemperedModel(Model base, double temperature) implements LayeredModel {

    static final String TYPE = "tempered/1";

    TemperedModel {
        if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a temperature needs to be above 0, got " + temperature);
        }
    }

    @Override
    public TemperedModel withBase(Model other) {
        return new TemperedModel(other, temperature);
    }

    @Override
    public double[] forward(double[] features) {
        return features;
    }

    @Override
    public int dimensions() {
        return base.dimensions();
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
        return new TemperedScorer(this);
    }

    private static final class TemperedScorer extends DiscriminantScorer {

        private final Scorer base;
        private final double temperature;
        private final int motions;

        TemperedScorer(TemperedModel model) {
            super(model);
            this.base = model.base.newScorer();
            this.temperature = model.temperature;
            this.motions = model.motions().size();
        }

        @Override
        @HotPath
        public void discriminate(double[] features, double[] discriminants) {
            base.discriminate(features, discriminants);
            for (int k = 0; k < motions; k++) {
                discriminants[k] /= temperature;
            }
        }

        @Override
        @HotPath
        public double squaredDistance(double[] features, int motion) {
            return base.squaredDistance(features, motion);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void writeTo(ObjectNode json) {
        json.put("temperature", temperature);
        json.set("base", ModelJson.write(base));
    }

    static TemperedModel read(JsonFields json) {
        return new TemperedModel(json.model("base"), json.number("temperature"));
    }
}
