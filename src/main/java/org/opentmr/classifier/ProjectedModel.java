package org.opentmr.classifier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/** A model of projected features. */
record ProjectedModel(Projection projection, Model base) implements LayeredModel {

    static final String TYPE = "projected/1";

    @Override
    public ProjectedModel withBase(Model other) {
        return new ProjectedModel(projection, other);
    }

    @Override
    public double[] forward(double[] features) {
        double[] projected = new double[projection.map().rank()];
        projection.apply(features, new double[dimensions()], projected);
        return projected;
    }

    @Override
    public int dimensions() {
        return projection.centre().length;
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
        return new ProjectedScorer(projection, base.newScorer());
    }

    private static final class ProjectedScorer implements Scorer {

        private final Projection projection;
        private final Scorer base;
        private final double[] off;
        private final double[] projected;

        ProjectedScorer(Projection projection, Scorer base) {
            this.projection = projection;
            this.base = base;
            this.off = new double[projection.centre().length];
            this.projected = new double[projection.map().rank()];
        }

        @Override
        @HotPath
        public void score(double[] features, double[] posterior) {
            projection.apply(features, off, projected);
            base.score(projected, posterior);
        }

        @Override
        @HotPath
        public void discriminate(double[] features, double[] discriminants) {
            projection.apply(features, off, projected);
            base.discriminate(projected, discriminants);
        }

        @Override
        @HotPath
        public double squaredDistance(double[] features, int motion) {
            projection.apply(features, off, projected);
            return base.squaredDistance(projected, motion);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void writeTo(ObjectNode json) {
        json.put("dimensions", dimensions());
        JsonFields.write(json, "centre", projection.centre());
        JsonFields.write(json, "directions", projection.map().rows());
        json.set("base", ModelJson.write(base));
    }

    static ProjectedModel read(JsonFields json) {
        Model base = json.model("base");
        int dimensions = json.count("dimensions");
        Whitening map =
                new Whitening(base.dimensions(), dimensions, json.vector("directions", base.dimensions() * dimensions));
        return new ProjectedModel(new Projection(json.vector("centre", dimensions), map), base);
    }
}
