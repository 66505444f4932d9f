package org.opentmr.app.bench.model.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Connection;
import org.opentmr.app.bench.model.HandDriven;
import org.opentmr.app.bench.model.Job;
import org.opentmr.app.bench.model.Step;
import org.opentmr.device.replay.ReplayOptions;
import org.opentmr.signal.Clock;

@Timeout(60)
class RecordedChoiceTest {

    private static final Path SAMPLES = Path.of("sample-recordings", "sub-tt01");

    private final HandDriven hand = new HandDriven(Clock.system(), Path.of("unused"));
    private final Bench bench = hand.bench();
    private final List<Path> opened = new ArrayList<>();
    private final RecordedChoice choice = new RecordedChoice(bench, opened::add);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        bench.decoding().drop();
        bench.connection().disconnect();
        hand.settle();
    }

    @Test
    void aRecordingWithContractionsPlaysTeachesADecoderAndOpensTune() {
        assertThat(bench.steps().whyNot(Step.TUNE)).isPresent();
        choice.options(new ReplayOptions(2, false));
        choice.open(SAMPLES.resolve("ses-01"));
        hand.settle();
        assertThat(bench.connection().state()).isEqualTo(Connection.State.STREAMING);
        assertThat(bench.calibrated().get().orElseThrow().samples()).isPresent();
        assertThat(bench.decoding().session())
                .as("the decoder fits what is played")
                .isPresent();
        assertThat(bench.steps().whyNot(Step.TUNE)).isEmpty();
        assertThat(hand.lastMessage())
                .matches(
                        "A decoder for \\d motions was made from sub-tt01_ses-01_task-motions_emg.bdf. Go on to Tune.");
        assertThat(opened).containsExactly(SAMPLES.resolve("ses-01"));

        int before = bench.messages().all().size();
        choice.play();
        hand.settle();
        assertThat(bench.messages().all().subList(before, bench.messages().all().size()))
                .as("it is not learned from a second time")
                .noneMatch(message -> message.text().startsWith("A decoder"));
    }

    @Test
    void aFolderOfSeveralIsListedAndNothingIsPlayedYet() {
        choice.open(SAMPLES);
        hand.settle();
        assertThat(choice.found()).hasSize(3);
        assertThat(bench.connection().state()).isEqualTo(Connection.State.NONE);
        assertThat(hand.lastMessage()).isEqualTo("3 recordings are in sub-tt01. Choose one and play it.");
        choice.play();
        assertThat(hand.lastMessage()).isEqualTo("Several recordings are in this folder: choose one of the list.");
    }

    @Test
    void learningThatIsCancelledLeavesTheRecordingPlaying() {
        choice.open(SAMPLES.resolve("ses-01"));
        bench.jobs()
                .changes()
                .listen(() -> bench.jobs().running().stream()
                        .filter(job -> job.title().startsWith("Learning"))
                        .forEach(Job::cancel));
        hand.settle();
        assertThat(bench.connection().state()).isEqualTo(Connection.State.STREAMING);
        assertThat(bench.calibrated().isPresent()).isFalse();
        assertThat(bench.decoding().decoder()).isEmpty();
    }

    @Test
    void whatCannotBeReadChangesNothing() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.bdf"), "not a recording");
        choice.open(broken);
        hand.settle();
        assertThat(bench.connection().state()).isNotEqualTo(Connection.State.STREAMING);
        assertThat(bench.messages().all()).anyMatch(message -> message.text().contains("broken.bdf"));
        assertThat(bench.calibrated().isPresent()).isFalse();
    }
}
