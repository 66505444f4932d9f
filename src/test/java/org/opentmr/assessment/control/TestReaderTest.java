package org.opentmr.assessment.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Seed;

class TestReaderTest {

    private static final Seed ORDER = new Seed(3);

    private static TacResult tac(int answers) throws IOException {
        TacTest test = new TacTest(List.of(Scripted.TURN), List.of(1), 40, 5, 0.5, 3, 8, 2, 0.2);
        int[] left = {answers};
        Scripted person = new Scripted(
                0.1,
                scene -> left[0]-- > 0
                        ? Optional.of(Scripted.full(
                                scene.target().isEmpty() || scene.seconds() > 4
                                        ? Motion.REST
                                        : TacTestTest.towards(scene)))
                        : Optional.empty());
        return test.run(person, Scripted.limb(), ORDER, TestListener.NONE);
    }

    @Test
    void aTacTestComesBackAsItWas() throws IOException {
        TacResult result = tac(1000).withOffline(new OfflineFigures(0.93, Double.NaN, 120));
        assertThat(result.figures().completionRate()).as("some done, some not").isBetween(0.1, 0.9);
        assertThat(TestReader.tac(TestReport.toJson(result, TestProvenance.NONE)))
                .isEqualTo(result);
    }

    @Test
    void anUnfinishedTestComesBackUnfinished() throws IOException {
        TacResult result = tac(25);
        assertThat(result.trials()).isNotEmpty();
        TacResult read = TestReader.tac(TestReport.toJson(result, TestProvenance.NONE));
        assertThat(read).isEqualTo(result);
        assertThat(read.finished()).isFalse();
    }

    @Test
    void aMotionTestComesBackAsItWasWithEitherRange() throws IOException {
        for (FullRange range : List.of(new FullRange.OfSeconds(0.4), new FullRange.OfDecisions(3))) {
            MotionTest test = new MotionTest(List.of(Scripted.PRONATE, Scripted.SUPINATE), 1, 2, range, 0.2);
            Scripted person = new Scripted(
                    0.1,
                    scene -> Optional.of(Scripted.full(
                            scene.cue().filter(Scripted.PRONATE::equals).isPresent()
                                    ? Scripted.PRONATE
                                    : Motion.REST)));
            MotionTestResult result = test.run(person, Scripted.limb(), ORDER, TestListener.NONE);
            assertThat(result.figures().completionRate()).isEqualTo(0.5);
            assertThat(TestReader.motion(TestReport.toJson(result, TestProvenance.NONE)))
                    .isEqualTo(result);
        }
    }

    @Test
    void aFittsTestComesBackAsItWas() throws IOException {
        FittsTest test = FittsTest.usual(Scripted.limb(), Scripted.TURN, Scripted.FLEX);
        Scripted person = new Scripted(
                0.1,
                scene -> Optional.of(
                        Scripted.full(scene.target().isEmpty() ? Motion.REST : TacTestTest.towards(scene))));
        FittsResult result = test.run(person, Scripted.limb(), ORDER, TestListener.NONE);
        assertThat(TestReader.fitts(TestReport.toJson(result, TestProvenance.NONE)))
                .isEqualTo(result);
    }

    @Test
    void whatIsMissingOrWrongIsNamed() throws IOException {
        JsonNode good = TestReport.toJson(tac(1000), TestProvenance.NONE);
        ObjectNode without = good.deepCopy();
        without.remove("trials");
        assertThatThrownBy(() -> TestReader.tac(without)).hasMessage("the result lacks the field \"trials\"");
        ObjectNode wrong = good.deepCopy();
        ((ObjectNode) wrong.path("trials").get(0)).put("pathDegrees", "far");
        assertThatThrownBy(() -> TestReader.tac(wrong))
                .hasMessage("the field \"pathDegrees\" of the result is no number: \"far\"");
        ObjectNode settings = good.deepCopy();
        ((ObjectNode) settings.path("settings")).put("dwellSeconds", -1);
        assertThatThrownBy(() -> TestReader.tac(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"settings\"")
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> TestReader.motion(good))
                .hasMessage("a result of the test \"motion\" was expected, got \"tac\"");
    }
}
