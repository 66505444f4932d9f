package org.opentmr.app.bench.model.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.model.Message;
import org.opentmr.app.bench.model.Step;

/** What people open, drop and press by mistake: one message says what it is and what to do, and nothing else changes. */
class MistakesTest {

    @TempDir
    Path root;

    private Shelf shelf;
    private Path before;

    @BeforeEach
    void make() {
        shelf = new Shelf(root);
        before = shelf.folder();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(shelf.folder()).isEqualTo(before);
        assertThat(shelf.bench.calibrated().isPresent()).isFalse();
        assertThat(shelf.bench.decoding().decoder()).isEmpty();
        assertThat(shelf.bench.connection().link()).isEmpty();
        shelf.passSeconds(5);
        assertThat(before).as("no folder is made for a mistake").doesNotExist();
    }

    private String onlyMessageOn(Path path) {
        shelf.opener.open(path);
        shelf.hand.settle();
        List<Message> all = shelf.bench.messages().all();
        assertThat(all).hasSize(1);
        assertThat(all.get(0).kind()).isEqualTo(Message.Kind.PROBLEM);
        assertThat(all.get(0).text())
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("unexpected ")
                .doesNotContain("null");
        return all.get(0).text();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(root.resolve(name), text);
    }

    @Test
    void aFileThatIsGone() {
        Path gone = root.resolve("gone.bdf");
        shelf.preferences.opened(gone);
        assertThat(onlyMessageOn(gone))
                .isEqualTo("Not opened: " + gone + ": no such file or folder. Nothing has changed.");
        assertThat(shelf.preferences.recent()).as("it is offered no more").isEmpty();
    }

    @Test
    void aPicture() throws IOException {
        Path picture = file("limb.png", "no EMG");
        assertThat(onlyMessageOn(picture))
                .isEqualTo(
                        "Not opened: " + picture
                                + ": not a format that is read; .bdf, .edf, .csv, .tsv, .txt and .mat are. Nothing has changed.");
    }

    @Test
    void anEmptyFolder() throws IOException {
        Path empty = Files.createDirectories(root.resolve("empty"));
        assertThat(onlyMessageOn(empty)).startsWith("Not opened: " + empty + ": no recording in it; .bdf, .edf, .csv");
    }

    @Test
    void aJsonThatIsNoDecoder() throws IOException {
        Path json = file("package.json", "{\"name\": \"something\"}");
        assertThat(onlyMessageOn(json))
                .isEqualTo("Not opened: " + json
                        + ": not a decoder file: \"kind\" is \"\", want \"OpenTMR decoder\". Nothing has changed.");
    }

    @Test
    void aDecoderThatWasCutOff() throws IOException {
        Path whole = Shelf.decoder(root.resolve("x").resolve("whole.json"));
        String text = Files.readString(whole);
        Path half = file("half.json", text.substring(0, text.length() / 2));
        assertThat(onlyMessageOn(half)).startsWith("Not opened: " + half + ": not a decoder file: ");
    }

    @Test
    void aRecordingThatWasCutOffInItsHeader() throws IOException {
        Path sample = Path.of("sample-recordings/sub-tt01/ses-01/emg/sub-tt01_ses-01_task-motions_emg.bdf");
        Path half = root.resolve("half.bdf");
        Files.write(half, Arrays.copyOf(Files.readAllBytes(sample), 300));
        assertThat(onlyMessageOn(half)).startsWith("Not opened: " + half).endsWith("Nothing has changed.");
        assertThat(shelf.preferences.recent()).isEmpty();
    }

    @Test
    void aTextThatIsNoRecording() throws IOException {
        Path text = file("notes.txt", "Called at ten. The socket pinches.\nAsk for a new liner.\n");
        assertThat(onlyMessageOn(text)).startsWith("Not opened: " + text).endsWith("Nothing has changed.");
    }

    @Test
    void severalFilesAtOnce() throws IOException {
        shelf.opener.open(List.of(file("a.csv", "1"), file("b.csv", "2")));
        shelf.hand.settle();
        assertThat(shelf.said())
                .isEqualTo("Not opened: 2 files were dropped at once. Drop one file, or the folder that they are in.");
    }

    @Test
    void playingWithNothingChosen() {
        shelf.connecting.recorded().play();
        assertThat(shelf.said()).isEqualTo("No recording is open: choose a file, or drop one on the window.");
    }

    @Test
    void connectingABoardThatIsNotPluggedIn() {
        shelf.connecting.board().type("/dev/ttyUSB9");
        shelf.connecting.board().connect();
        shelf.hand.settle();
        assertThat(shelf.said()).isEqualTo("Not connected: /dev/ttyUSB9: there is no such port");
    }

    @Test
    void tuningBeforeAnythingWasCalibrated() {
        assertThat(shelf.bench.steps().go(Step.TUNE)).isFalse();
        assertThat(shelf.said()).isEqualTo("Calibrate first, or open a recorded session: tuning replays it");
        assertThat(shelf.bench.steps().shown()).isEqualTo(Step.CONNECT);
    }

    @Test
    void aSessionsStateThatIsAnotherPrograms() throws IOException {
        Path folder = Files.createDirectories(root.resolve("tax"));
        Files.write(folder.resolve("notes.json"), "[]".getBytes(StandardCharsets.UTF_8));
        assertThat(onlyMessageOn(folder.resolve("notes.json"))).contains("not a decoder file");
    }
}
