package org.opentmr.app.bench.model.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.model.Job;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.Message;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.calibrate.Calibration.Stage;
import org.opentmr.app.bench.model.record.BenchThread;
import org.opentmr.app.bench.model.record.FedSource;
import org.opentmr.app.bench.model.record.Recordings;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.live.record.Prompt;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.recording.protocol.GuidedProtocol;
import org.opentmr.recording.protocol.ProtocolFile;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Seed;

@Timeout(30)
class CalibrationTest {

    private static final GuidedProtocol TIMING = new GuidedProtocol(
            new MotionSet(PromptedPerson.MOTIONS), 2, 1, 0.8, GuidedProtocol.Order.FIXED, Seed.DEFAULT, 2, 0.3);

    @TempDir
    Path root;

    private BenchThread thread;
    private FedSource source;
    private Recordings recordings;
    private Calibration calibration;
    private PromptedPerson person;

    @BeforeEach
    void connect() {
        thread = new BenchThread(root);
        recordings = new Recordings(thread.bench());
        calibration = new Calibration(thread.bench(), recordings);
        source = new FedSource(PromptedPerson.CHANNELS, PromptedPerson.RATE_HZ);
        person = new PromptedPerson(source);
        thread.connect(Link.Kind.BOARD, source);
        calibration.plan(new Plan(PromptedPerson.MOTIONS, PromptedPerson.MOTIONS, TIMING, "sitting"));
    }

    @AfterEach
    void close() {
        thread.close();
    }

    private void finished() {
        thread.until(() -> calibration.stage() != Stage.LEADING && calibration.stage() != Stage.LEARNING);
    }

    private void calibrate() {
        calibration.start();
        assertThat(calibration.stage()).isEqualTo(Stage.LEADING);
        person.follow(thread, recordings, () -> false);
        finished();
        assertThat(calibration.stage()).as(thread.said()).isEqualTo(Stage.DONE);
    }

    @Test
    void aSessionBecomesADecoderAJudgementAndTheNextStep() throws Exception {
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        thread.bench().ticks().listen(() -> calibration.live().ifPresent(live -> hints.add(live.hint())));
        calibrate();
        Outcome outcome = calibration.outcome().orElseThrow();
        assertThat(outcome.recognised().orElseThrow().estimate()).isGreaterThan(0.9);
        assertThat(outcome.report().motions()).hasSize(3).allMatch(motion -> motion.score() > 3);
        assertThat(hints).contains(Hint.REST, Hint.GOOD);
        assertThat(thread.bench()
                        .calibrated()
                        .get()
                        .orElseThrow()
                        .decoder()
                        .motions()
                        .motions())
                .containsExactlyInAnyOrderElementsOf(PromptedPerson.MOTIONS);
        assertThat(thread.bench().decoding().decoder()).isPresent();
        assertThat(DecoderFile.read(root.resolve("decoder.json")).motions())
                .isEqualTo(outcome.calibrated().decoder().motions());
        Message last = thread.bench().messages().latest().orElseThrow();
        assertThat(last.text())
                .startsWith("Calibrated: ")
                .contains("of 4 motions recognised")
                .endsWith("Go on to Tune.");
        last.offer().orElseThrow().action().run();
        assertThat(thread.bench().steps().shown()).isEqualTo(Step.TUNE);
        assertThat(calibration.sessions())
                .extracting(KeptSession::text)
                .containsExactly("4 motions, 8 contractions, 0:16 min");
        assertThat(Files.readString(root.resolve("sub-p01/ses-01/emg/sub-p01_ses-01_task-motions_emg.json")))
                .contains("sitting");
    }

    @Test
    void motionsDoneAgainAreLearnedTogetherWithTheOthersAndCanBeTakenBack() {
        calibrate();
        Outcome first = calibration.outcome().orElseThrow();
        calibration.again(List.of(Motion.named("pronation")));
        person.follow(thread, recordings, () -> false);
        finished();
        Outcome second = calibration.outcome().orElseThrow();
        assertThat(second.sessions()).hasSize(2);
        assertThat(second.calibrated().recording().motions())
                .filteredOn(each -> each.motion().equals(Motion.named("pronation")))
                .extracting(each -> each.repetition().getAsInt())
                .containsExactly(1, 2, 3, 4);
        assertThat(calibration.takeBack()).isTrue();
        assertThat(calibration.outcome()).contains(first);
        assertThat(thread.bench().calibrated().get()).contains(first.calibrated());
        assertThat(calibration.sessions()).extracting(KeptSession::used).containsExactly(true, false);
        assertThat(calibration.takeBack()).isFalse();
        calibration.use(calibration.sessions().get(1), true);
        calibration.learn();
        finished();
        assertThat(calibration.outcome().orElseThrow().sessions()).hasSize(2);
    }

    @Test
    void anotherWholeCalibrationLearnsFromItselfAlone() {
        calibrate();
        calibration.prepare();
        assertThat(calibration.stage()).isEqualTo(Stage.PREPARING);
        calibrate();
        assertThat(calibration.sessions()).extracting(KeptSession::used).containsExactly(false, true);
        assertThat(calibration.outcome().orElseThrow().sessions()).hasSize(1);
    }

    @Test
    void endedEarlyItLearnsFromWhatWasDone() {
        calibration.start();
        person.follow(
                thread,
                recordings,
                () -> calibration
                        .prompt()
                        .filter(prompt -> prompt.settled() == 4)
                        .isPresent());
        calibration.finish();
        finished();
        assertThat(calibration.stage()).isEqualTo(Stage.DONE);
        assertThat(calibration.outcome().orElseThrow().recognised()).isEmpty();
        assertThat(thread.said()).contains("4 motions learned; with one repetition nothing could be tested");
    }

    @Test
    void endedBeforeAContractionWasFinishedNothingIsLearnedAndTheFormerStays() {
        calibrate();
        Outcome before = calibration.outcome().orElseThrow();
        calibration.start();
        thread.until(() -> recordings.state() == Recordings.State.RECORDING);
        calibration.finish();
        finished();
        assertThat(thread.said()).startsWith("No contraction was finished");
        assertThat(calibration.outcome()).contains(before);
        assertThat(calibration.stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void unpluggedDuringAContractionItIsAskedForAgain() {
        calibration.start();
        person.follow(
                thread,
                recordings,
                () -> calibration
                        .prompt()
                        .filter(prompt -> prompt.phase() == Prompt.Phase.HOLD && prompt.secondsLeft() < 0.6)
                        .isPresent());
        source.lose(3000);
        List<String> notes = new ArrayList<>();
        person.follow(thread, recordings, () -> {
            calibration.prompt().ifPresent(prompt -> notes.add(prompt.note()));
            return false;
        });
        finished();
        assertThat(notes).contains("again, the signal was lost");
        assertThat(calibration.outcome().orElseThrow().calibrated().recording().annotations())
                .extracting(Annotation::label)
                .contains("BAD_redo");
        assertThat(calibration.outcome().orElseThrow().calibrated().recording().motions())
                .hasSize(8);
    }

    @Test
    void disconnectedItLearnsFromWhatWasDone() {
        calibration.start();
        person.follow(
                thread,
                recordings,
                () -> calibration
                        .prompt()
                        .filter(prompt -> prompt.settled() == 4)
                        .isPresent());
        thread.bench().connection().disconnect();
        finished();
        assertThat(calibration.stage()).isEqualTo(Stage.DONE);
        assertThat(calibration.whyNot()).contains("Connect a source first: calibration records it");
    }

    @Test
    void learningThatIsCancelledLeavesTheRecording() {
        calibration.start();
        person.follow(thread, recordings, () -> false);
        thread.until(() -> calibration.stage() == Stage.LEARNING);
        thread.bench().jobs().running().forEach(Job::cancel);
        finished();
        assertThat(calibration.stage()).isEqualTo(Stage.PREPARING);
        assertThat(thread.said()).isEqualTo("Cancelled: no decoder was made. What was recorded is kept.");
        calibration.learn();
        finished();
        assertThat(calibration.stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void savedAndRestoredItIsTheSame() throws Exception {
        calibrate();
        JsonNode saved = new JsonMapper().readTree(calibration.save().toString());
        try (BenchThread other = new BenchThread(root)) {
            Calibration restored = new Calibration(other.bench(), new Recordings(other.bench()));
            restored.restore(saved);
            assertThat(restored.stage()).isEqualTo(Stage.LEARNING);
            other.until(() -> restored.stage() == Stage.DONE);
            assertThat(restored.plan()).isEqualTo(calibration.plan());
            assertThat(restored.sessions()).isEqualTo(calibration.sessions());
            assertThat(restored.outcome().orElseThrow().recognised())
                    .isEqualTo(calibration.outcome().orElseThrow().recognised());
            assertThat(restored.save()).hasToString(saved.toString());
            Plan before = restored.plan();
            JsonNode broken = saved.deepCopy();
            ((ObjectNode) broken.path("plan")).put("repetitions", "many");
            assertThatThrownBy(() -> restored.restore(broken))
                    .hasMessage("calibration: repetitions needs a number, got \"many\"");
            assertThat(restored.plan()).isEqualTo(before);
        }
    }

    @Test
    void aRecordingThatGoesOnOrAWrongPlanIsSaidAndNothingBegins() {
        calibration.plan(calibration.plan().with(Motion.REST, false).with(Motion.named("hand open"), false));
        calibration.plan(calibration.plan().with(Motion.named("pronation"), false));
        calibration.start();
        assertThat(thread.said())
                .isEqualTo("Not begun: Choose a second motion, or rest: one alone cannot be told from anything.");
        calibration.plan(calibration.plan().with(Motion.REST, true));
        recordings.start(recordings.plan("free", "", Optional.empty()), kept -> {});
        calibration.start();
        assertThat(thread.said()).isEqualTo("Not begun: A recording goes on: stop it first.");
        assertThat(calibration.stage()).isEqualTo(Stage.PREPARING);
    }

    @Test
    void aDiskThatRefusesLeavesThePlan() throws Exception {
        Path file = root.resolve("taken");
        Files.writeString(file, "no folder");
        thread.bench().workspace().move(file);
        calibration.start();
        thread.until(() -> calibration.stage() == Stage.PREPARING);
        assertThat(thread.said()).startsWith("Nothing is recorded: ");
    }

    @Test
    void aProtocolFileIsTakenOrRefusedInWords() throws Exception {
        Path good = root.resolve("good.json");
        ProtocolFile.write(TIMING, good);
        calibration.open(good);
        thread.until(() -> thread.said().startsWith("The protocol was taken: 4 motions, 2 times each."));
        assertThat(calibration.plan().protocol()).isEqualTo(TIMING);
        Path bad = root.resolve("bad.json");
        Files.writeString(bad, "{\"repetitions\": 0}");
        calibration.open(bad);
        thread.until(() -> thread.said().startsWith("No protocol was taken: "));
        assertThat(thread.said()).contains("repetitions >= 1, got 0");
        assertThat(calibration.plan().protocol()).isEqualTo(TIMING);
    }
}
