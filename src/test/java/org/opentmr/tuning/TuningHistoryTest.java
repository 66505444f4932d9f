package org.opentmr.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.control.ActivityRange;
import org.opentmr.control.ControlSpec;

class TuningHistoryTest {

    private static final PatternSettings START = new PatternSettings(
            HandMade.ALL,
            ControlSpec.DEFAULT,
            List.of(new ActivityRange(0, 8), new ActivityRange(10, 100), new ActivityRange(20, 200)),
            "µV");

    @TempDir
    Path folder;

    private static void assertSame(Settings settings, Settings wanted) {
        wanted.parameters()
                .forEach(parameter ->
                        assertThat(settings.get(parameter)).as(parameter.name()).isEqualTo(wanted.get(parameter)));
    }

    @Test
    void everyStepIsUndoneAndRedone() {
        SplittableRandom random = new SplittableRandom(2);
        List<Settings> tried = new ArrayList<>(List.of(START));
        TuningHistory history = TuningHistory.startingAt("as trained", START);
        for (int i = 0; i < 60; i++) {
            Settings next = RandomSession.turned(tried.get(i), random);
            tried.add(next);
            history = history.then("step " + i, next);
        }
        for (int i = 60; i >= 0; i--) {
            assertSame(history.settings(tried.get(random.nextInt(60))), tried.get(i));
            assertThat(history.canUndo()).isEqualTo(i > 0);
            history = history.undo();
        }
        assertThat(history.undo()).isEqualTo(history);
        for (int i = 0; i <= 60; i++) {
            assertSame(history.settings(START), tried.get(i));
            assertThat(history.canRedo()).isEqualTo(i < 60);
            history = history.redo();
        }
        assertThat(history.redo()).isEqualTo(history);
        assertThat(history.present().label()).isEqualTo("step 59");
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        Settings higher = START.with(START.parameter("hand-close.rejection"), 0.8);
        Settings vote = START.with(START.parameter("vote"), 3);
        TuningHistory history = TuningHistory.startingAt("as trained", START)
                .then("higher threshold", higher)
                .undo()
                .then("vote", vote);
        assertThat(history.steps().stream().map(TuningHistory.Step::label)).containsExactly("as trained", "vote");
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void aFileKeepsItToTheLastBit() throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        TuningHistory history = TuningHistory.startingAt("as trained", START);
        Settings settings = START;
        for (int i = 0; i < 20; i++) {
            settings = RandomSession.turned(settings, random);
            history = history.then("größer \"" + i + "\"", settings);
        }
        history = history.undo();
        Path file = TuningHistoryFile.beside(folder.resolve("hand.json"));
        assertThat(file).hasFileName("hand.history.json");
        TuningHistoryFile.write(history, file);
        assertThat(TuningHistoryFile.read(file)).isEqualTo(history);
        assertThat(folder).as("nothing is left over").isDirectoryContaining(file::equals);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesWhatIsNoHistory() throws IOException {
        refuses("{", "not a tuning history");
        refuses("{\"kind\":\"OpenTMR decoder\"}", "\"kind\" is \"OpenTMR decoder\", want \"OpenTMR tuning history\"");
        String head = "{\"kind\":\"OpenTMR tuning history\",\"schemaVersion\":";
        refuses(head + "9}", "schema version 9; this program reads version 1, update OpenTMR");
        refuses(head + "1}", "\"steps\" is missing");
        refuses(head + "1,\"position\":0,\"steps\":[]}", "a history of 0 steps needs a position from 0 to -1, got 0");
        refuses(
                head + "1,\"position\":1,\"steps\":[{\"label\":\"a\",\"values\":{}}]}",
                "a history of 1 steps needs a position from 0 to 0, got 1");
        refuses(head + "1,\"position\":0,\"steps\":[{\"label\":\"a\"}]}", "step 1 has no values");
        refuses(
                head + "1,\"position\":0,\"steps\":[{\"label\":\"a\",\"values\":{\"vote\":\"x\"}}]}",
                "not a tuning history");
        refuses(
                head + "1,\"position\":0,\"steps\":[{\"label\":\"a\",\"values\":{\"vote\":null}}]}",
                "step 1 has no value for vote");
    }

    private void refuses(String text, String message) throws IOException {
        Path file = folder.resolve("broken.history.json");
        Files.writeString(file, text);
        assertThatThrownBy(() -> TuningHistoryFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void refusesAStepOfAnotherDecoder() {
        TuningHistory history =
                new TuningHistory(List.of(new TuningHistory.Step("x", Map.of("wave.rejection", 0.5))), 0);
        assertThatThrownBy(() -> history.settings(START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no setting \"wave.rejection\"; there are hand-close.rejection,");
    }
}
