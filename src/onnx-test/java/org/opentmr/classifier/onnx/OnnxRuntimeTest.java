package org.opentmr.classifier.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.Golden;
import org.opentmr.classifier.Model;
import org.opentmr.classifier.ModelJson;
import org.opentmr.classifier.Trainers;
import org.opentmr.classifier.TrainingException;
import org.opentmr.classifier.TrainingSet;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** Against the program's own linear discriminant analysis and scikit-learn's; models.py made the files. */
class OnnxRuntimeTest {

    private static final JsonNode EXPECTED = expected();
    private static final double[][] TEST = Golden.matrix(EXPECTED.get("test_x"));
    private static final String SINGLE = "sums of five products in single precision, of scores up to about 50";
    private static final String DOUBLE = "another factorisation of a covariance of condition number below 100";

    private static JsonNode expected() {
        try {
            return new ObjectMapper().readTree(file("expected.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path file(String name) {
        try {
            return Path.of(OnnxRuntimeTest.class.getResource("/onnx/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TrainingSet trainingSet() {
        List<Motion> motions = IntStream.range(0, 3)
                .mapToObj(k -> Motion.named(EXPECTED.get("motions").get(k).textValue()))
                .toList();
        return new TrainingSet(
                Golden.matrix(EXPECTED.get("train_x")),
                Golden.integers(EXPECTED.get("train_y")),
                Golden.integers(EXPECTED.get("repetitions")),
                new MotionSet(motions));
    }

    private static double[] posterior(Model model, double[] window) {
        double[] posterior = new double[model.motions().size()];
        model.newScorer().score(window, posterior);
        return posterior;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"linear_float.onnx||2e-6", "linear_double.onnx|,hand open,rest,hand close|1e-9"})
    void theSameDiscriminantAnalysisGivesTheSameProbabilities(String name, String motions, double tolerance) {
        TrainingSet set = trainingSet();
        Model foreign = Trainers.named("onnx(" + file(name) + (motions == null ? "" : motions) + ")")
                .train(set);
        Model own = Trainers.named("LDA").train(set);
        String why = tolerance > 1e-7 ? SINGLE : DOUBLE;
        assertThat(foreign.motions()).isEqualTo(set.motions());
        assertThat(foreign.dimensions()).isEqualTo(4);
        for (int i = 0; i < TEST.length; i++) {
            double[] got = posterior(foreign, TEST[i]);
            assertClose("own, window " + i, posterior(own, TEST[i]), got, tolerance, why);
            double[] reference = Golden.vector(EXPECTED.get("proba").get(i));
            assertClose("scikit-learn, window " + i, reference, got, tolerance, why);
        }
    }

    @Test
    void oneModelServesManyThreads() {
        Model model = Trainers.named("ONNX(" + file("linear_float.onnx") + ")").train(trainingSet());
        double[][] alone = Arrays.stream(TEST).map(x -> posterior(model, x)).toArray(double[][]::new);
        double[][] together = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> posterior(model, TEST[i % TEST.length]))
                .toArray(double[][]::new);
        for (int i = 0; i < together.length; i++) {
            assertThat(together[i]).isEqualTo(alone[i % TEST.length]);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scores.onnx|the model answers features that are all 0 with [",
                "any_features.onnx|the model's input features has shape [any, any], want [batch, features] with a fixed"
                        + " number of features",
                "batch_of_8.onnx|the model's input features has shape [8, 4], want [batch, features] with a fixed number"
                        + " of features",
                "two_names.onnx|the model names the motions [hand open, rest] and gives 3 probabilities; write one name"
                        + " for each",
                "operator_set_6.onnx|the model uses operator set 6, want 7 or later; export it again",
                "operator_set_99.onnx|ONNX Runtime 1.29.0 cannot load the model of operator set 99: ",
                "whole_numbers.onnx|the model's input features holds INT64 [any, 4], want a float or double tensor of shape"
                        + " [batch, features]",
                "only_the_choice.onnx|the model has the outputs [label (INT64 [any])], want one tensor of probabilities of"
                        + " shape [batch, motions] among them; from scikit-learn export with the option zipmap=False",
                "expected.json|not an ONNX file, or one that is cut off"
            })
    void whatIsNoClassifierIsRefusedInOneLine(String name, String message) {
        assertThatThrownBy(() -> Trainers.named("ONNX(" + file(name) + ")").train(trainingSet()))
                .isInstanceOf(TrainingException.class)
                .hasMessageStartingWith(file(name) + ": " + message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aCommandLineThatCrashesTheRuntimeIsRefused() {
        CommandLineLength.check();
        CommandLineLength.check(3900);
        assertThatThrownBy(() -> CommandLineLength.check(4000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "ONNX Runtime crashes where the command line is long, and this one has 4000 bytes, want at most"
                                + " 3900; start OpenTMR as java -jar opentmr.jar, or give the class path in the variable"
                                + " CLASSPATH");
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file("linear_float.onnx"));
        for (int length = 0; length < whole.length; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> new OnnxRuntime().load(part)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aStoredModelNamesItsFileAndRefusesAnother(@TempDir Path folder) throws IOException {
        Path file = Files.copy(file("linear_float.onnx"), folder.resolve("Lin ear.onnx"));
        Model model = Trainers.named("TEMPERED(ONNX(" + file + "))").train(trainingSet());
        JsonNode json = ModelJson.write(model);
        Model back = ModelJson.read(json);
        assertThat(posterior(back, TEST[3])).isEqualTo(posterior(model, TEST[3]));
        Files.writeString(file, "something else", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ModelJson.read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ": has changed since the decoder was trained: its SHA-256 is ");
    }
}
