package org.opentmr.classifier.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.ref.Cleaner;
import java.util.Arrays;
import java.util.List;
import org.opentmr.classifier.ForeignRuntime;
import org.opentmr.classifier.Scorer;

/** A loaded ONNX model; its native memory goes when nobody holds it any more. */
final class OnnxClassifier implements ForeignRuntime.Classifier {

    private static final String MOTIONS = "motions";
    private static final Cleaner CLEANER = Cleaner.create();

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Port input;
    private final Port output;
    private final List<String> motions;

    private OnnxClassifier(OrtEnvironment environment, OrtSession session) throws OrtException {
        this.environment = environment;
        this.session = session;
        this.input = Port.input(session.getInputInfo().values());
        this.output = Port.output(session.getOutputInfo().values());
        this.motions = session.getMetadata()
                .getCustomMetadataValue(MOTIONS)
                .map(text ->
                        Arrays.stream(text.split(",", -1)).map(String::strip).toList())
                .orElse(List.of());
    }

    /** @throws IllegalArgumentException where the model's input and output are not those of a classifier */
    static OnnxClassifier of(OrtEnvironment environment, OrtSession session) throws OrtException {
        try {
            OnnxClassifier classifier = new OnnxClassifier(environment, session);
            classifier.checkMotions();
            CLEANER.register(classifier, () -> close(session));
            return classifier;
        } catch (IllegalArgumentException e) {
            close(session);
            throw e;
        }
    }

    private void checkMotions() {
        if (!motions.isEmpty() && motions.size() != output.columns()) {
            throw new IllegalArgumentException("the model names the motions " + motions + " and gives "
                    + output.columns() + " probabilities; write one name for each");
        }
    }

    @Override
    public int dimensions() {
        return input.columns();
    }

    @Override
    public int outputs() {
        return output.columns();
    }

    @Override
    public List<String> motions() {
        return motions;
    }

    @Override
    public Scorer newScorer() {
        return new OnnxScorer(this, environment, session, input, output);
    }

    private static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not let go of a model: " + e.getMessage(), e);
        }
    }
}
