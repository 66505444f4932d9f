package org.opentmr.classifier.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;
import org.opentmr.classifier.Scorer;

/** Runs one window through a model; input and output stay where they are from one window to the next. */
final class OnnxScorer implements Scorer {

    /** Held so that the session is not closed before its last scorer is gone. */
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private final OnnxClassifier classifier;

    private final OrtSession session;
    private final Row input;
    private final Row output;
    private final Map<String, OnnxTensor> inputs;
    private final Map<String, OnnxTensor> outputs;

    OnnxScorer(OnnxClassifier classifier, OrtEnvironment environment, OrtSession session, Port input, Port output) {
        this.classifier = classifier;
        this.session = session;
        try {
            this.input = new Row(environment, input);
            this.output = new Row(environment, output);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime has no memory for a window: " + e.getMessage(), e);
        }
        this.inputs = Map.of(input.name(), this.input.tensor());
        this.outputs = Map.of(output.name(), this.output.tensor());
    }

    @Override
    public void score(double[] features, double[] posterior) {
        input.put(features);
        try {
            // Closing the result leaves the output, which is not its own.
            session.run(inputs, outputs).close();
            output.get(posterior);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed on a window: " + e.getMessage(), e);
        }
    }
}
