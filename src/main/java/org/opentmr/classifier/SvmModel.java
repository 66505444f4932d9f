package org.opentmr.classifier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/**
 * One linear machine per pair of motions (0,1), (0,2), …, (1,2), …: margin m = w x + offset, positive for the first; the
 * probability of the first against the second is 1 / (1 + exp(slope * m + shift)) (Platt 1999).
 *
 * @param weights {@code [pair][feature]}
 */
record SvmModel(MotionSet motions, double[][] weights, double[] offsets, double[] slopes, double[] shifts)
        implements StoredModel {

    static final String TYPE = "svm/1";

    /** As LIBSVM has it: nothing is more certain than this, or the coupling degenerates. */
    private static final double LEAST = 1e-7;

    @Override
    public int dimensions() {
        return weights[0].length;
    }

    @Override
    public Scorer newScorer() {
        return new SvmScorer();
    }

    private final class SvmScorer implements Scorer {

        private final PairwiseCoupling coupling = new PairwiseCoupling(motions.size());

        @Override
        @HotPath
        public void score(double[] features, double[] posterior) {
            int pair = 0;
            for (int i = 0; i < motions.size(); i++) {
                for (int j = i + 1; j < motions.size(); j++) {
                    double margin = Matrices.dot(weights[pair], 0, features, features.length) + offsets[pair];
                    double first = 1 / (1 + Math.exp(slopes[pair] * margin + shifts[pair]));
                    coupling.set(i, j, Math.min(Math.max(first, LEAST), 1 - LEAST));
                    pair++;
                }
            }
            coupling.solve(posterior);
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
        JsonFields.write(json, "weights", weights);
        JsonFields.write(json, "offsets", offsets);
        JsonFields.write(json, "slopes", slopes);
        JsonFields.write(json, "shifts", shifts);
    }

    static SvmModel read(JsonFields json) {
        MotionSet motions = json.motions();
        int pairs = motions.size() * (motions.size() - 1) / 2;
        return new SvmModel(
                motions,
                json.matrix("weights", pairs, json.count("dimensions")),
                json.vector("offsets", pairs),
                json.vector("slopes", pairs),
                json.vector("shifts", pairs));
    }
}
