package org.opentmr.classifier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.opentmr.classifier.network.Forward;
import org.opentmr.classifier.network.Network;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/** A multilayer perceptron whose last layer gives the discriminants. */
record NetworkModel(MotionSet motions, Network network) implements StoredModel {

    static final String TYPE = "network/1";

    NetworkModel {
        int last = network.sizes()[network.sizes().length - 1];
        if (last != motions.size()) {
            throw new IllegalArgumentException(
                    "a network of " + last + " outputs does not fit " + motions.size() + " motions");
        }
    }

    @Override
    public int dimensions() {
        return network.sizes()[0];
    }

    @Override
    public Scorer newScorer() {
        return new NetworkScorer(this);
    }

    private static final class NetworkScorer extends DiscriminantScorer {

        private final Forward forward;

        NetworkScorer(NetworkModel model) {
            super(model);
            this.forward = new Forward(model.network);
        }

        @Override
        @HotPath
        public void discriminate(double[] features, double[] discriminants) {
            forward.run(features, discriminants);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void writeTo(ObjectNode json) {
        JsonFields.write(json, motions);
        json.put("layers", network.sizes().length);
        JsonFields.write(json, "sizes", network.sizes());
        JsonFields.write(json, "weights", network.weights());
    }

    static NetworkModel read(JsonFields json) {
        int[] sizes = json.whole("sizes", json.count("layers"), 1, Integer.MAX_VALUE);
        return new NetworkModel(json.motions(), new Network(sizes, json.vector("weights", Network.weightsOf(sizes))));
    }
}
