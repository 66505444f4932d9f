package org.opentmr.classifier.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import org.opentmr.classifier.ForeignRuntime;

/**
 * Runs classifiers in ONNX files: one input of [batch, features], single or double precision, and one output of [batch,
 * motions] probabilities. The metadata entry {@code motions} may hold the motions' names in the order of the outputs, with
 * commas between them.
 *
 * <p>The first model loaded unpacks ONNX Runtime's native library into the folder for temporary files. A decision runs on
 * the calling thread alone; unlike the program's own classifiers it allocates, some hundred bytes inside the runtime.
 */
public final class OnnxRuntime implements ForeignRuntime {

    /** ONNX Runtime keeps its word for models from here on. */
    private static final long OLDEST_OPSET = 7;

    @Override
    public String word() {
        return "ONNX";
    }

    @Override
    public Classifier load(byte[] file) {
        long opset = OperatorSet.version(file);
        if (opset < OLDEST_OPSET) {
            throw new IllegalArgumentException(
                    "the model uses operator set " + opset + ", want " + OLDEST_OPSET + " or later; export it again");
        }
        CommandLineLength.check();
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return OnnxClassifier.of(environment, environment.createSession(file, options));
        } catch (OrtException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new IllegalArgumentException(
                    "ONNX Runtime " + environment.getVersion() + " cannot load the model of operator set " + opset
                            + ": " + reason,
                    e);
        }
    }
}
