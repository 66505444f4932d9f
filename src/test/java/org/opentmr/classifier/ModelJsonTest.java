package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** Round trips of every model are in {@link EveryClassifierTest}. */
class ModelJsonTest {

    private ObjectNode json = write("TEMPERED(LDA)");

    private static ObjectNode write(String trainer) {
        return (ObjectNode) ModelJson.write(Trainers.named(trainer).train(Samples.gaussian(2, 3, 2, 6)));
    }

    @BeforeEach
    void freshModel() {
        json = write("TEMPERED(LDA)");
    }

    private static void assertRefused(JsonNode json, String message) {
        assertThatThrownBy(() -> ModelJson.read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void saysWhatItIs() {
        assertThat(json.get("type").textValue()).isEqualTo("tempered/1");
        assertThat(json.get("base").get("type").textValue()).isEqualTo("linear/1");
    }

    @Test
    void anUnknownTypeListsTheKnownOnes() {
        json.put("type", "tempered/9");
        assertRefused(
                json,
                "model.type: want one of [boosted/1, foreign/1, forest/1, fused/1, linear/1, naive-bayes/1, neighbours/1,"
                        + " network/1, projected/1, quadratic/1, standardised/1, svm/1, tempered/1], got tempered/9");
    }

    @Test
    void aMissingFieldIsNamedByItsPath() {
        ((ObjectNode) json.get("base")).remove("weights");
        assertRefused(json, "model.base.weights is missing");
    }

    @Test
    void aFieldOfTheWrongKindIsNamedByItsPath() {
        json.put("temperature", "warm");
        assertRefused(json, "model.temperature: want a finite number, got \"warm\"");
    }

    @Test
    void aTemperatureOutOfRangeIsRefused() {
        json.put("temperature", -1);
        assertRefused(json, "a temperature needs to be above 0, got -1.0");
    }

    @Test
    void aNumberThatIsNoneIsNamedByItsPath() {
        ((ArrayNode) json.get("base").get("weights")).set(4, TextNode.valueOf("NaN"));
        assertRefused(json, "model.base.weights[4]: want a finite number, got \"NaN\"");
    }

    @Test
    void aListOfTheWrongLengthIsNamedByItsPath() {
        ((ArrayNode) json.get("base").get("intercepts")).remove(0);
        assertRefused(json, "model.base.intercepts: want a list of 2 values, got 1 values");
        ((ObjectNode) json.get("base")).put("intercepts", 3);
        assertRefused(json, "model.base.intercepts: want a list of 2 values, got 3");
    }

    @Test
    void aModelThatIsNoObjectIsRefused() {
        assertRefused(IntNode.valueOf(3), "model: want an object, got number");
        json.put("base", 3);
        assertRefused(json, "model.base: want an object, got number");
    }

    @Test
    void countsAreWholeNumbers() {
        ((ObjectNode) json.get("base")).put("dimensions", 2.5);
        assertRefused(json, "model.base.dimensions: want a whole number of at least 1, got 2.5");
    }

    @Test
    void rowsOfAMatrixAreNamedByTheirPath() {
        ObjectNode bayes = write("NB");
        ((ArrayNode) bayes.get("base").get("means").get(1)).set(2, TextNode.valueOf("x"));
        assertRefused(bayes, "model.base.means[1][2]: want a finite number, got \"x\"");
    }

    @Test
    void neighboursAreAtMostTheWindowsAndLabelsAreMotions() {
        ObjectNode base = (ObjectNode) write("KNN(3)").get("base");
        base.put("neighbours", 25);
        assertRefused(base, "model.neighbours: want at most the 24 windows, got 25");
        base.put("neighbours", 3);
        ((ArrayNode) base.get("labels")).set(1, IntNode.valueOf(2));
        assertRefused(base, "model.labels[1]: want a whole number from 0 to 1, got 2");
    }

    @Test
    void motionsAreNamedByTheirPath() {
        ObjectNode base = (ObjectNode) json.get("base");
        JsonNode drive = base.get("motions").get(1).get("drives").get(0);
        ((ObjectNode) drive).put("direction", "SIDEWAYS");
        assertRefused(
                json, "model.base.motions[1].drives[0].direction: want one of [POSITIVE, NEGATIVE], got SIDEWAYS");
        base.putArray("motions");
        assertRefused(json, "model.base.motions: want a list that is not empty, got []");
    }

    @Test
    void motionsKeepWhatTheyDriveEvenOutsideTheVocabulary() {
        Motion own = new Motion("grasp of my own", List.of(new Motion.Drive(DegreeOfFreedom.HAND, Direction.POSITIVE)));
        TrainingSet plain = Samples.gaussian(2, 3, 2, 6);
        TrainingSet set = new TrainingSet(
                plain.features(), plain.labels(), plain.repetitions(), new MotionSet(List.of(Motion.REST, own)));
        JsonNode stored = ModelJson.write(Trainers.named("LDA").train(set));
        assertThat(ModelJson.read(stored).motions()).isEqualTo(set.motions());
    }

    @Test
    void aModelFromElsewhereHasNoForm() {
        Model other = new Model() {
            @Override
            public int dimensions() {
                return 1;
            }

            @Override
            public MotionSet motions() {
                return new MotionSet(List.of(Motion.REST));
            }

            @Override
            public Scorer newScorer() {
                return (features, posterior) -> posterior[0] = 1;
            }
        };
        assertThatThrownBy(() -> ModelJson.write(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no form of JSON for a model of org.opentmr.classifier.ModelJsonTest");
        assertThat(Samples.discriminants(other, new double[1])).containsExactly(0);
        assertThat(other.outlierThreshold(0.9)).isEmpty();
    }
}
