package org.opentmr.app.bench.model.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.control.ActivityRange;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.tuning.PatternSettings;
import org.opentmr.tuning.Settings;

class TuningPathTest {

    private static final Settings START = new PatternSettings(
            new MotionSet(List.of(Motion.REST, Motion.named("hand close"))),
            MadeSession.spec().control(),
            List.of(new ActivityRange(0, 0), new ActivityRange(10, 100)),
            "µV");

    private static Settings threshold(double value) {
        return START.with(START.parameter("hand-close.rejection"), value);
    }

    private static double threshold(Settings settings) {
        return settings.get(settings.parameter("hand-close.rejection"));
    }

    private final TuningPath path = TuningPath.startingAt("as trained", START)
            .then("a", threshold(0.7))
            .keep(threshold(0.7))
            .then("b", threshold(0.8));

    @Test
    void whatIsTriedAndWhatIsInForceAreUndoneTogether() {
        assertThat(threshold(path.tried(START))).isEqualTo(0.8);
        assertThat(threshold(path.kept(START))).isEqualTo(0.7);
        TuningPath back = path.undo();
        assertThat(threshold(back.tried(START))).isEqualTo(0.7);
        assertThat(threshold(back.kept(START))).isEqualTo(0.7);
        back = back.undo();
        assertThat(threshold(back.tried(START))).as("still tried").isEqualTo(0.7);
        assertThat(threshold(back.kept(START))).as("not kept any more").isEqualTo(0.6);
        assertThat(back.nextLabel()).isEqualTo("kept");
        back = back.undo().undo().undo();
        assertThat(threshold(back.tried(START))).isEqualTo(0.6);
        assertThat(back.redo().redo().redo()).isEqualTo(path);
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        TuningPath other = path.undo().undo().then("c", threshold(0.9));
        assertThat(other.history().canRedo()).isFalse();
        assertThat(threshold(other.kept(START))).isEqualTo(0.6);
        assertThat(other.label()).isEqualTo("c");
    }

    @Test
    void comesBackFromJson() {
        assertThat(TuningPath.fromJson(path.undo().toJson())).isEqualTo(path.undo());
    }

    @Test
    void damagedJsonIsRefusedByField() {
        ObjectNode node = path.toJson();
        ((ArrayNode) node.path("kept")).remove(0);
        assertThatThrownBy(() -> TuningPath.fromJson(node))
                .hasMessage("\"kept\" needs one number for each of 4 steps, got 3");
        ObjectNode other = path.toJson();
        ((ArrayNode) other.path("kept")).set(1, 3);
        assertThatThrownBy(() -> TuningPath.fromJson(other))
                .hasMessage("\"kept\" of step 2 must be from 0 to 1, got 3");
        other.remove("history");
        assertThatThrownBy(() -> TuningPath.fromJson(other)).hasMessageContaining("not a tuning history");
    }
}
