package org.opentmr.app.bench.model.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.app.bench.model.Guard;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;

class SessionTest {

    private static final Path SAMPLE = Path.of("sample-recordings", "sub-tt01", "ses-01");

    @TempDir
    Path root;

    private Shelf shelf;

    @BeforeEach
    void make() {
        shelf = new Shelf(root);
    }

    @AfterEach
    void close() {
        shelf.bench.decoding().drop();
        shelf.hand.settle();
    }

    private JsonNode state() throws IOException {
        return new JsonMapper().readTree(shelf.folder().resolve("bench.json").toFile());
    }

    @Test
    void nothingIsWrittenBeforeAnythingIsDone() {
        shelf.passSeconds(60);
        assertThat(shelf.folder()).doesNotExist();
        assertThat(shelf.session.isSaved()).isTrue();
    }

    @Test
    void whatIsDoneIsOnTheDiskASecondLater() throws IOException {
        shelf.dial.turn(5);
        assertThat(shelf.session.isSaved()).isFalse();
        shelf.passSeconds(0.5);
        assertThat(shelf.folder()).doesNotExist();
        shelf.passSeconds(0.6);
        assertThat(shelf.session.isSaved()).isTrue();
        assertThat(state().path("parts").path("dial").asInt()).isEqualTo(5);
        assertThat(state().path("schemaVersion").asInt()).isEqualTo(1);
        assertThat(shelf.preferences.recent()).containsExactly(shelf.folder());
        int written = shelf.store.written().size();
        shelf.passSeconds(60);
        assertThat(shelf.store.written())
                .as("what is saved is not written again")
                .hasSize(written);
    }

    @Test
    void aFullDiskIsToldOnceAndTriedAgain() throws IOException {
        shelf.store.full();
        shelf.dial.turn(5);
        shelf.passSeconds(2);
        assertThat(shelf.said())
                .isEqualTo("Not saved in " + shelf.folder() + ": "
                        + root.resolve("running").resolve("7.json")
                        + ": No space left on device. All is kept in the program; make room or save it elsewhere"
                        + " (File, Save as). It is tried again every 10 s.");
        int messages = shelf.bench.messages().all().size();
        shelf.passSeconds(30);
        shelf.passSeconds(30);
        assertThat(shelf.bench.messages().all()).hasSize(messages);
        assertThat(shelf.session.isFailing()).isTrue();

        shelf.store.roomAgain();
        shelf.passSeconds(11);
        assertThat(shelf.session.isSaved()).isTrue();
        assertThat(shelf.bench.messages().all())
                .anyMatch(message -> message.text().startsWith("Saved again in "));
        assertThat(state().path("parts").path("dial").asInt()).isEqualTo(5);
    }

    @Test
    void aDiskThatFillsUpLeavesTheLastStateWhole() throws IOException {
        shelf.dial.turn(5);
        shelf.passSeconds(2);
        shelf.store.full();
        shelf.dial.turn(6);
        shelf.passSeconds(2);
        assertThat(state().path("parts").path("dial").asInt()).isEqualTo(5);
        try (var files = Files.list(shelf.folder())) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("bench.json");
        }
    }

    @Test
    void comesBackWithDecoderRecordingAndParts() throws IOException {
        TrainedDecoder decoder = DecoderFile.read(Shelf.decoder(root.resolve("made.json")));
        shelf.bench
                .calibrated()
                .set(new Calibrated(
                        "sample",
                        RecordingCatalog.find(SAMPLE, ImportOptions.DEFAULT)
                                .get(0)
                                .load(warning -> {}),
                        Optional.of(RecordingCatalog.find(SAMPLE, ImportOptions.DEFAULT)
                                .get(0)
                                .inputs()
                                .get(0)
                                .toAbsolutePath()),
                        decoder));
        shelf.bench.decoding().use(decoder);
        shelf.dial.turn(9);
        shelf.passSeconds(2);
        Path folder = shelf.folder();
        assertThat(folder.resolve("decoder.json")).exists();
        assertThat(folder.resolve("calibrated.json")).exists();

        shelf.session.fresh(root.resolve("sessions").resolve("two"));
        shelf.tick();
        assertThat(shelf.bench.calibrated().isPresent()).isFalse();
        assertThat(shelf.bench.decoding().decoder()).isEmpty();
        assertThat(shelf.dial.value()).as("as usual").isZero();
        assertThat(shelf.said()).isEqualTo("A new session. The one before is kept in " + folder + ".");

        shelf.session.open(folder);
        shelf.hand.settle();
        assertThat(shelf.said()).isEqualTo("Opened: one. Tune is ready.");
        assertThat(shelf.bench.calibrated().get().orElseThrow().name()).isEqualTo("sample");
        assertThat(shelf.bench.decoding().decoder()).isPresent();
        assertThat(shelf.dial.value()).isEqualTo(9);
        assertThat(shelf.folder()).isEqualTo(folder);
        assertThat(shelf.session.isSaved())
                .as("opening changes nothing on the disk")
                .isTrue();
    }

    @Test
    void whatALaterOrOtherProgramWroteBesideIsKept() throws IOException {
        Path folder = Files.createDirectories(root.resolve("other"));
        Files.writeString(
                folder.resolve("bench.json"),
                "{\"kind\": \"OpenTMR bench session\", \"schemaVersion\": 1, \"mood\": \"good\","
                        + " \"parts\": {\"dial\": 3, \"unknown\": {\"a\": 1}}}");
        shelf.session.open(folder);
        shelf.hand.settle();
        shelf.dial.turn(4);
        shelf.passSeconds(2);
        assertThat(state().path("mood").asText()).isEqualTo("good");
        assertThat(state().path("parts").path("unknown").path("a").asInt()).isEqualTo(1);
        assertThat(state().path("parts").path("dial").asInt()).isEqualTo(4);
    }

    @Test
    void aSessionOfALaterProgramIsNotTouched() throws IOException {
        Path folder = Files.createDirectories(root.resolve("later"));
        String text = "{\"kind\": \"OpenTMR bench session\", \"schemaVersion\": 2}";
        Files.writeString(folder.resolve("bench.json"), text);
        Path before = shelf.folder();
        shelf.session.open(folder);
        shelf.hand.settle();
        assertThat(shelf.said())
                .isEqualTo(
                        "Not opened: " + folder.resolve("bench.json") + ": written by a later OpenTMR (version 2 of the"
                                + " file, this program reads up to 1); update OpenTMR. Nothing has changed.");
        assertThat(shelf.folder()).isEqualTo(before);
        shelf.passSeconds(60);
        assertThat(folder.resolve("bench.json")).hasContent(text);
    }

    @Test
    void brokenFilesAreSetAsideAndTheRestIsThere() throws IOException {
        Path folder = Files.createDirectories(root.resolve("broken"));
        Files.writeString(folder.resolve("bench.json"), "{\"kind\": \"OpenTMR be");
        Files.writeString(folder.resolve("bench.json.broken-1"), "an older one");
        Shelf.decoder(folder.resolve("decoder.json"));
        shelf.session.open(folder);
        shelf.hand.settle();
        assertThat(shelf.said())
                .startsWith("Opened: broken, but bench.json is broken (")
                .endsWith(") and was kept as bench.json.broken-2. All else is there.");
        assertThat(shelf.bench.decoding().decoder()).isPresent();
        assertThat(folder.resolve("bench.json.broken-1")).hasContent("an older one");
        assertThat(folder.resolve("bench.json.broken-2")).hasContent("{\"kind\": \"OpenTMR be");
    }

    @Test
    void aPartThatIsWrongIsAsUsualAndTheFileKept() throws IOException {
        Path folder = Files.createDirectories(root.resolve("wrong"));
        String text = "{\"kind\": \"OpenTMR bench session\", \"schemaVersion\": 1, \"parts\": {\"dial\": \"loud\"}}";
        Files.writeString(folder.resolve("bench.json"), text);
        shelf.session.open(folder);
        shelf.hand.settle();
        assertThat(shelf.said())
                .isEqualTo(
                        "Opened: wrong, but \"dial\" is as usual, since what was saved is wrong (dial: must be a number,"
                                + " got \"loud\"); the file was kept as bench.json.broken-1. All else is there.");
        assertThat(folder.resolve("bench.json.broken-1")).hasContent(text);
    }

    @Test
    void aSessionThatCannotBeSavedIsNotLeft() {
        shelf.dial.turn(5);
        shelf.store.full();
        Path before = shelf.folder();
        shelf.session.fresh(root.resolve("two"));
        shelf.hand.settle();
        assertThat(shelf.said())
                .startsWith("The session at hand could not be saved (")
                .endsWith("so it stays open. Make room, or save it elsewhere (File, Save as).");
        assertThat(shelf.folder()).isEqualTo(before);
        assertThat(shelf.dial.value()).isEqualTo(5);
    }

    @Test
    void savingAsCopiesEverythingAndGoesOnThere() throws IOException {
        shelf.dial.turn(5);
        shelf.passSeconds(2);
        Path before = shelf.folder();
        Files.createDirectories(before.resolve("sub-p01"));
        Files.writeString(before.resolve("sub-p01").resolve("note.txt"), "kept");
        Path copy = root.resolve("copy");
        shelf.session.saveAs(copy);
        shelf.hand.settle();
        assertThat(shelf.said()).isEqualTo("Saved as " + copy + ". Everything from now on goes there.");
        assertThat(copy.resolve("sub-p01").resolve("note.txt")).hasContent("kept");
        shelf.dial.turn(6);
        shelf.passSeconds(2);
        assertThat(state().path("parts").path("dial").asInt()).isEqualTo(6);
        assertThat(new JsonMapper()
                        .readTree(before.resolve("bench.json").toFile())
                        .path("parts")
                        .path("dial")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void savingAsRefusesPlacesThatWouldHarm() throws IOException {
        shelf.dial.turn(5);
        shelf.passSeconds(2);
        Path full = Files.createDirectories(root.resolve("full"));
        Files.writeString(full.resolve("thesis.txt"), "mine");
        shelf.session.saveAs(full);
        shelf.hand.settle();
        assertThat(shelf.said())
                .isEqualTo("Not saved as " + full + ": " + full
                        + " is there already and not empty; choose a new name. The session goes on in " + shelf.folder()
                        + ".");
        shelf.session.saveAs(shelf.folder().resolve("inside"));
        shelf.hand.settle();
        assertThat(shelf.said()).contains("lies within the session itself; choose a folder elsewhere");
        assertThat(full.resolve("thesis.txt")).hasContent("mine");
    }

    @Test
    void aCopyThatFailsLeavesNothingBehind() throws IOException {
        shelf.dial.turn(5);
        shelf.passSeconds(2);
        Path copy = root.resolve("copy");
        shelf.session.saveAs(copy);
        shelf.bench.jobs().running().forEach(job -> job.cancel());
        shelf.hand.settle();
        assertThat(copy).doesNotExist();
    }

    @Test
    void aRecordingIsAskedForBeforeAnotherSessionIsOpened() {
        shelf.dial.turn(5);
        shelf.passSeconds(2);
        boolean[] ended = new boolean[1];
        shelf.bench.guard().watch(new Guard.Unfinished() {
            @Override
            public Optional<String> what() {
                return ended[0] ? Optional.empty() : Optional.of("A recording goes on (3 s)");
            }

            @Override
            public void end(Runnable then) {
                ended[0] = true;
                then.run();
            }
        });
        Path before = shelf.folder();
        Path two = root.resolve("two");
        shelf.session.fresh(two);
        shelf.hand.settle();
        assertThat(shelf.folder()).isEqualTo(before);
        assertThat(shelf.bench.messages().question().orElseThrow().text())
                .isEqualTo("A recording goes on (3 s). What is recorded so far is kept either way.");
        shelf.bench.messages().question().orElseThrow().offers().get(0).action().run();
        shelf.hand.settle();
        assertThat(ended[0]).isTrue();
        assertThat(shelf.folder()).isEqualTo(two);
    }

    @Test
    void theNextStartOffersWhatWasNotClosedInOrder() throws IOException {
        shelf.dial.turn(5);
        shelf.passSeconds(2);
        RunMark next = new RunMark(shelf.store, root.resolve("running"), 8, pid -> pid == 8);
        assertThat(new RunMark(shelf.store, root.resolve("running"), 8, pid -> true).takeLeft())
                .as("who still runs has not ended")
                .isEmpty();
        assertThat(next.takeLeft()).extracting(RunMark.Left::folder).isEqualTo(List.of(shelf.folder()));
        assertThat(next.takeLeft()).as("told once").isEmpty();
    }

    @Test
    void afterAnOrderlyEndNothingIsOffered() throws IOException {
        shelf.dial.turn(5);
        assertThat(shelf.session.close()).as("the last change is saved, too").isEmpty();
        assertThat(state().path("parts").path("dial").asInt()).isEqualTo(5);
        assertThat(new RunMark(shelf.store, root.resolve("running"), 8, pid -> false).takeLeft())
                .isEmpty();
    }
}
