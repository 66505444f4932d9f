package org.opentmr.app.bench.model.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.model.Job;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.Message;
import org.opentmr.app.bench.model.record.Recordings.State;
import org.opentmr.device.SourceEvent;
import org.opentmr.live.LiveEvent;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.recording.bids.BidsDataset;
import org.opentmr.recording.bids.BidsRecording;
import org.opentmr.recording.protocol.GuidedProtocol;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Seed;

@Timeout(60)
class RecordingsTest {

    private static final GuidedProtocol SHORT = new GuidedProtocol(
            new MotionSet(List.of(Motion.named("hand close"), Motion.named("hand open"))),
            1,
            1,
            1,
            GuidedProtocol.Order.FIXED,
            Seed.DEFAULT,
            0,
            0.25);

    @TempDir
    Path root;

    private BenchThread thread;
    private FedSource source;
    private Recordings recordings;
    private final List<Kept> kept = new ArrayList<>();

    @BeforeEach
    void connect() {
        thread = new BenchThread(root.resolve("session"));
        recordings = new Recordings(thread.bench());
        source = new FedSource(2, 1000);
        thread.connect(Link.Kind.BOARD, source);
    }

    @AfterEach
    void close() {
        thread.close();
    }

    private void start(Optional<GuidedProtocol> protocol) {
        assertThat(recordings.start(recordings.plan("motions", "", protocol), kept::add))
                .isTrue();
        assertThat(recordings.isRecording()).isTrue();
        thread.until(() -> recordings.state() == State.RECORDING);
    }

    private double seconds() {
        return recordings.status().orElseThrow().seconds();
    }

    private BidsRecording open(int index) throws IOException {
        return BidsDataset.open(root.resolve("session")).open(index);
    }

    @Test
    void whatCameUntilTheStopIsInTheFile() throws Exception {
        start(Optional.empty());
        source.give(1500);
        thread.until(() -> seconds() >= 1.5);
        List<LiveEvent> heard = new ArrayList<>();
        thread.bench().connection().listen(heard::add);
        source.say(SourceEvent.Kind.MARKER, "cough");
        recordings.mark("sits now");
        thread.until(() -> heard.stream().anyMatch(event -> event.text().equals("cough")));
        recordings.stop();
        recordings.stop();
        thread.until(() -> !recordings.isRecording());
        assertThat(recordings.state()).isEqualTo(State.IDLE);
        assertThat(kept).hasSize(1).isEqualTo(recordings.kept());
        assertThat(kept.get(0).failure()).isEmpty();
        assertThat(thread.said()).isEqualTo("Recorded 1.5 s, kept in sub-p01_ses-01_task-motions_emg.bdf.");
        try (BidsRecording back = open(0)) {
            assertThat(back.length()).isEqualTo(1500);
            assertThat(back.annotations())
                    .extracting(Annotation::label)
                    .containsExactlyInAnyOrder("MARKER: cough", "MARKER: sits now");
        }
    }

    @Test
    void aProtocolLeadsAndEndsTheRecording() throws Exception {
        start(Optional.of(SHORT));
        source.give(500);
        thread.until(() -> recordings.status().orElseThrow().prompt().isPresent());
        source.give(3600);
        thread.until(() -> !recordings.isRecording());
        assertThat(kept.get(0).settled()).isEqualTo(2);
        assertThat(kept.get(0).isThrough()).isTrue();
        try (BidsRecording back = open(0)) {
            assertThat(back.annotations()).extracting(Annotation::label).containsExactly("hand_close", "hand_open");
        }
    }

    @Test
    void endedEarlyItKeepsTheContractionsThatWereDone() throws Exception {
        start(Optional.of(SHORT));
        source.give(2500);
        thread.until(() -> seconds() >= 2.4);
        recordings.stop();
        thread.until(() -> !recordings.isRecording());
        assertThat(kept.get(0).settled()).isEqualTo(1);
        assertThat(kept.get(0).isThrough()).isFalse();
        try (BidsRecording back = open(0)) {
            assertThat(back.annotations())
                    .extracting(Annotation::label)
                    .containsExactlyInAnyOrder("hand_close", "BAD_unfinished");
        }
    }

    @Test
    void aContractionIsDoneAgain() {
        start(Optional.of(SHORT));
        assertThat(recordings.redo()).isFalse();
        source.give(700);
        thread.until(() -> recordings.status().orElseThrow().prompt().isPresent());
        assertThat(recordings.redo()).isTrue();
        thread.until(() ->
                recordings.status().orElseThrow().prompt().orElseThrow().note().equals("again, as asked"));
    }

    @Test
    void aSourceThatIsTakenAwayEndsItAndNothingIsLost() throws Exception {
        start(Optional.empty());
        source.give(1000);
        thread.until(() -> seconds() >= 1);
        thread.bench().connection().disconnect();
        thread.until(() -> !recordings.isRecording());
        assertThat(thread.said())
                .as("the last words")
                .startsWith("The source was disconnected. Recorded 1.0 s, kept in ");
        try (BidsRecording back = open(0)) {
            assertThat(back.length()).isEqualTo(1000);
        }
    }

    @Test
    void aSourceThatIsLostAndComesBackLeavesAMarkedGap() throws Exception {
        start(Optional.empty());
        source.give(1000);
        thread.until(() -> seconds() >= 1);
        source.lose(700);
        source.give(500);
        thread.until(() -> seconds() >= 2.2);
        assertThat(recordings.status().orElseThrow().filledSeconds()).isEqualTo(0.7);
        recordings.stop();
        thread.until(() -> !recordings.isRecording());
        assertThat(thread.said())
                .isEqualTo("Recorded 2.2 s (0.7 s of them never came and are marked), kept in"
                        + " sub-p01_ses-01_task-motions_emg.bdf.");
    }

    @Test
    void aSourceThatEndsEndsTheRecording() {
        start(Optional.empty());
        source.give(400);
        source.end();
        thread.until(() -> !recordings.isRecording());
        assertThat(thread.said()).startsWith("The source has ended. Recorded 0.4 s, kept in ");
    }

    @Test
    void aFileThatIsTakenAwayIsToldAndEndsIt() throws Exception {
        start(Optional.empty());
        source.give(300);
        thread.until(() -> seconds() >= 0.3);
        Files.delete(recordings.file().orElseThrow());
        thread.until(() -> !recordings.isRecording());
        assertThat(kept.get(0).failure().orElseThrow()).contains("was deleted or moved away");
        Message last = thread.bench().messages().latest().orElseThrow();
        assertThat(last.kind()).isEqualTo(Message.Kind.PROBLEM);
        assertThat(last.text()).startsWith("Recording has ended early: recording has stopped after 0.3 s: ");
        assertThat(thread.bench().messages().all())
                .as("told once")
                .filteredOn(message -> message.text().contains("deleted"))
                .hasSize(1);
    }

    @Test
    void aFolderThatCannotBeMadeIsToldAndNothingGoesOn() throws Exception {
        Files.writeString(root.resolve("session"), "a file, where the folder should be");
        assertThat(recordings.start(recordings.plan("motions", "", Optional.empty()), kept::add))
                .isTrue();
        thread.until(() -> !recordings.isRecording());
        assertThat(thread.said()).startsWith("Nothing is recorded: ").contains("session");
        assertThat(kept).isEmpty();
    }

    @Test
    void nothingIsOverwrittenAndOneGoesOnAtATime() {
        for (int run = 1; run <= 3; run++) {
            start(Optional.empty());
            assertThat(recordings.start(recordings.plan("motions", "", Optional.empty()), kept::add))
                    .isFalse();
            assertThat(thread.said()).isEqualTo("A recording goes on already: stop it before you begin another.");
            source.give(100 * run);
            thread.until(() -> seconds() > 0);
            recordings.stop();
            thread.until(() -> !recordings.isRecording());
        }
        assertThat(kept)
                .extracting(each -> each.samples().getFileName().toString())
                .containsExactly(
                        "sub-p01_ses-01_task-motions_emg.bdf",
                        "sub-p01_ses-01_task-motions_run-2_emg.bdf",
                        "sub-p01_ses-01_task-motions_run-3_emg.bdf");
        assertThat(kept).allMatch(each -> Files.exists(each.samples()));
    }

    @Test
    void withoutASourceNothingBegins() {
        thread.bench().connection().disconnect();
        assertThat(recordings.start(recordings.plan("motions", "", Optional.empty()), kept::add))
                .isFalse();
        assertThat(thread.said()).isEqualTo("Nothing is recorded: connect a source first.");
    }

    @Test
    void stoppedBeforeItHasBegunItIsClosedAllTheSame() throws Exception {
        assertThat(recordings.start(recordings.plan("motions", "", Optional.empty()), kept::add))
                .isTrue();
        recordings.stop();
        thread.until(() -> !recordings.isRecording());
        assertThat(kept).hasSize(1);
    }

    @Test
    void aJobThatIsCancelledWhileItBeginsStillGivesTheRecording() {
        assertThat(recordings.start(recordings.plan("motions", "", Optional.empty()), kept::add))
                .isTrue();
        thread.bench().jobs().running().forEach(Job::cancel);
        thread.until(() -> recordings.state() == State.RECORDING);
    }

    @Test
    void theEndOfTheProgramClosesItAtOnce() throws Exception {
        start(Optional.empty());
        source.give(640);
        thread.until(() -> seconds() >= 0.6);
        Path file = recordings.file().orElseThrow();
        recordings.closeNow();
        assertThat(recordings.isRecording()).isFalse();
        assertThat(file).exists();
        try (BidsRecording back = open(0)) {
            assertThat(back.length()).isEqualTo(640);
        }
    }

    @Test
    void whoeverWouldEndItIsAskedFirst() {
        List<String> done = new ArrayList<>();
        thread.bench().guard().watch(new RecordingGuard(recordings));
        thread.bench().guard().pass("Stop and close", () -> done.add("at once"));
        start(Optional.empty());
        source.give(1300);
        thread.until(() -> seconds() >= 1.2);
        thread.bench().guard().pass("Stop and close", () -> done.add("after it"));
        Message question = thread.bench().messages().question().orElseThrow();
        assertThat(question.text())
                .startsWith("A recording goes on (1 s, sub-p01_ses-01_task-motions_emg.bdf). What is recorded");
        assertThat(done).containsExactly("at once");
        question.offers().get(0).action().run();
        thread.until(() -> done.size() == 2);
        assertThat(recordings.isRecording()).isFalse();
        assertThat(kept).hasSize(1);
    }

    @Test
    void namesAreChecked() {
        recordings.name("p07", "02");
        assertThat(recordings
                        .plan("motions", "sitting", Optional.empty())
                        .name()
                        .toString())
                .isEqualTo("sub-p07_ses-02_task-motions");
        assertThatThrownBy(() -> recordings.name("J. Doe", "02")).hasMessageContaining("J. Doe");
        assertThat(recordings.subject()).isEqualTo("p07");
    }
}
