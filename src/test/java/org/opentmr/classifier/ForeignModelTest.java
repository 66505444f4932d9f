package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of other programs, with a runtime whose files hold nothing but their probabilities: "0.2 0.5 0.3". */
class ForeignModelTest {

    private static final TrainingSet SET = Samples.gaussian(3, 4, 2, 10);
    private static final double[] WINDOW = {1, 2, 3, 4};

    @TempDir
    Path folder;

    private Path file = Path.of("");

    private record Constant(List<String> motions) implements ForeignRuntime {

        @Override
        public String word() {
            return "CONSTANT";
        }

        @Override
        public Classifier load(byte[] bytes) {
            List<Double> values = List.of(new String(bytes, StandardCharsets.UTF_8).split(" ", -1)).stream()
                    .map(Double::valueOf)
                    .toList();
            return new Classifier() {
                @Override
                public int dimensions() {
                    return 4;
                }

                @Override
                public int outputs() {
                    return values.size();
                }

                @Override
                public List<String> motions() {
                    return motions;
                }

                @Override
                public Scorer newScorer() {
                    return (features, posterior) -> {
                        for (int k = 0; k < values.size(); k++) {
                            posterior[k] = features[0] > 1e6 ? -values.get(k) : values.get(k);
                        }
                    };
                }
            };
        }
    }

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("My Model (2).Constant"), "0.2 0.5 0.3");
    }

    private ForeignTrainer trainer(List<String> said, String... named) {
        return new ForeignTrainer(new Constant(said), file.toString(), List.of(named));
    }

    private void assertRefused(Trainer trainer, TrainingSet set, String reason) {
        assertThatThrownBy(() -> trainer.train(set))
                .isInstanceOf(TrainingException.class)
                .hasMessage(file + ": " + reason);
    }

    @Test
    void probabilitiesComeInTheOrderOfTheMotions() {
        assertThat(SET.motions()).hasToString("[rest, hand close, hand open]");
        List<String> order = List.of("hand open", "rest", "hand close");
        assertThat(Samples.posterior(trainer(order).train(SET), WINDOW)).containsExactly(0.5, 0.3, 0.2);
        Trainer named = trainer(List.of(), "hand close", "hand open", "rest");
        assertThat(Samples.posterior(named.train(SET), WINDOW)).containsExactly(0.3, 0.2, 0.5);
        assertThat(named.name()).isEqualTo("CONSTANT(" + file + ",hand close,hand open,rest)");
    }

    @Test
    void namesOfFilesKeepTheirCaseAndTheirBlanks() {
        TrainerName name = TrainerName.parse(" onnx ( /data/My Model (2).ONNX , rest, hand close )")
                .orElseThrow();
        assertThat(name.word()).isEqualTo("ONNX");
        assertThat(name.arguments()).containsExactly("/data/My Model (2).ONNX", "rest", "hand close");
    }

    @Test
    void motionsThatNobodyNamesAreRefused() {
        assertRefused(
                trainer(List.of()),
                SET,
                "the model does not say which output is which motion; name them in its order, as in CONSTANT(" + file
                        + ",rest,…)");
    }

    @Test
    void otherMotionsAreRefused() {
        assertRefused(
                trainer(List.of(), "rest", "hand close", "pronation"),
                SET,
                "the model decides [rest, hand close, pronation], the recording holds [rest, hand close, hand open]; they"
                        + " must be the same motions");
    }

    @Test
    void anotherShapeIsRefusedWithBoth() {
        assertRefused(
                trainer(List.of()),
                Samples.gaussian(2, 5, 2, 10),
                "the model takes [batch, 4] features and gives [batch, 3] probabilities, the recording has [batch, 5]"
                        + " features and [batch, 2] motions; choose the features that it was trained on");
    }

    @Test
    void scoresThatAreNoProbabilitiesAreRefused() throws IOException {
        Files.writeString(file, "2.5 -1 0.1");
        assertRefused(
                trainer(List.of("rest", "hand close", "hand open")),
                SET,
                "the model answers features that are all 0 with [2.5, -1.0, 0.1], want probabilities that add up to 1; let"
                        + " it end in a Softmax");
    }

    @Test
    void aFileThatIsNotThereIsRefused() throws IOException {
        Files.delete(file);
        assertRefused(trainer(List.of()), SET, "there is no such file");
    }

    @Test
    void whatIsNoDistributionIsNeverAConfidentAnswer() {
        Model model = trainer(List.of("rest", "hand close", "hand open")).train(SET);
        assertThat(Samples.posterior(model, new double[] {2e6, 0, 0, 0})).containsOnly(Double.NaN);
        assertThat(Samples.posterior(model, new double[] {0, Double.NaN, 0, 0})).containsOnly(Double.NaN);
    }

    @Test
    void singlePrecisionIsMadeToAddUp() throws IOException {
        Files.writeString(file, "0.20001 0.5 0.3");
        double[] posterior = Samples.posterior(
                trainer(List.of("rest", "hand close", "hand open")).train(SET), WINDOW);
        assertClose("sum", 1, posterior[0] + posterior[1] + posterior[2], 1e-15, "rounding of two additions");
    }

    @Test
    void storedAndReadBackItIsTheSame() {
        Constant runtime = new Constant(List.of("hand open", "rest", "hand close"));
        Model model = new ForeignTrainer(runtime, file.toString(), List.of()).train(SET);
        ObjectNode json = (ObjectNode) ModelJson.write(model);
        Model back = ForeignModel.read(new JsonFields("model", json), runtime);
        assertThat(Samples.posterior(back, WINDOW)).isEqualTo(Samples.posterior(model, WINDOW));
        assertThat(ModelJson.write(back)).isEqualTo(json);
    }

    @Test
    void aFileThatChangedSinceIsRefused() throws IOException {
        Constant runtime = new Constant(List.of("hand open", "rest", "hand close"));
        ObjectNode json =
                (ObjectNode) ModelJson.write(new ForeignTrainer(runtime, file.toString(), List.of()).train(SET));
        Files.writeString(file, "0.3 0.5 0.2");
        // printf '0.3 0.5 0.2' | sha256sum, printf '0.2 0.5 0.3' | sha256sum
        assertThatThrownBy(() -> ForeignModel.read(new JsonFields("model", json), runtime))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ": has changed since the decoder was trained: its SHA-256 is"
                        + " e77bd1ca4d9638f8986b0dd7b943e524cb6a9cea7df1dbc493a09f9e7c6134cc, was"
                        + " 1bdcc8e5a4e6276b0e9fdcbce2de36e8fdabe600d4d75c0fa66abb0411b4ae3c; bring the old file back or"
                        + " train again");
        Files.delete(file);
        assertThatThrownBy(() -> ForeignModel.read(new JsonFields("model", json), runtime))
                .hasMessage(file + ": there is no such file");
    }

    @Test
    void aBuildWithoutTheRuntimeSaysHowToGetIt() {
        assertThatThrownBy(() -> ForeignRuntimes.named("ONNX", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this build of OpenTMR cannot run ONNX models; build one that can with mvn -Ponnx package");
        Constant runtime = new Constant(List.of());
        assertThat(ForeignRuntimes.named("CONSTANT", List.of(runtime))).isSameAs(runtime);
    }

    @Test
    void theNameWantsAFile() {
        assertThatThrownBy(() -> Trainers.named("onnx"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ONNX wants the file of a model, as in ONNX(model.onnx)");
    }
}
