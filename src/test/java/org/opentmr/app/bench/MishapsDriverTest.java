package org.opentmr.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.gui.GuiDriver;
import org.opentmr.app.bench.gui.OnOwnDisplay;
import org.opentmr.app.bench.model.Message;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.rehearsal.Rehearsal;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.recording.bids.BidsDataset;
import org.opentmr.recording.bids.BidsRecording;
import org.opentmr.simulation.live.LivePatient;

/** What goes wrong with a patient beside the bench: nothing moves by itself, nothing is lost, the program says so. */
@OnOwnDisplay
class MishapsDriverTest {

    /** Enough to be found in a file. */
    private static final double RECORDED_SECONDS = 2;

    @TempDir
    Path folder;

    @Test
    void aCableThatIsPulledHoldsTheLimbAndComesBack() throws Exception {
        try (DrivenBench bench = DrivenBench.open(folder).withPatient()) {
            GuiDriver driver = bench.driver();
            bench.go(Step.USE);
            LivePatient patient = Rehearsal.patient(bench.bench()).orElseThrow();

            patient.unplug();
            driver.waitUntil("the loss was told", () -> said(bench, "Lost: "));
            driver.waitForText("status.safety", "stopped: no samples for ");
            patient.plug();
            driver.waitUntil("the return was told", () -> said(bench, "Back: "));

            assertThat(driver.text("status.safety"))
                    .as("nothing moves by itself")
                    .contains("stopped");
            driver.waitForText("message.action", "Start again");
            driver.click("message.action");
            driver.waitForText("status.safety", "running");
        }
    }

    private static boolean said(DrivenBench bench, String beginning) {
        return bench.bench().messages().all().stream()
                .anyMatch(message -> message.text().startsWith(beginning));
    }

    @Test
    void aBrokenFileIsRefusedInOneMessageAndNothingIsLost() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.bdf"), "no recording at all");
        try (DrivenBench bench = DrivenBench.open(folder).withPatient()) {
            GuiDriver driver = bench.driver();
            Optional<TrainedDecoder> before = bench.bench().decoding().decoder();
            int messages = GuiDriver.<Integer>onEventThread(
                    () -> bench.bench().messages().all().size());

            assertThat(driver.drop(broken)).isTrue();
            driver.waitForText("message", "Not opened: ");

            assertThat(driver.text("message")).contains("broken.bdf").contains("Nothing has changed");
            List<Message> all = GuiDriver.onEventThread(
                    () -> List.copyOf(bench.bench().messages().all()));
            assertThat(all).hasSize(messages + 1);
            assertThat(bench.bench().decoding().decoder()).isEqualTo(before);
            driver.waitForText("status.safety", "running");
            driver.waitForText("status.source", "Simulated patient");
        }
    }

    @Test
    void closingWhileARecordingGoesOnAsksAndKeepsIt() throws Exception {
        try (DrivenBench bench = DrivenBench.open(folder).withPatient()) {
            GuiDriver driver = bench.driver();
            driver.click("record");
            driver.waitUntil("something was recorded", () -> bench.recordedSeconds() >= RECORDED_SECONDS);

            driver.closeWindow();
            driver.waitForText("message", "A recording goes on");
            assertThat(driver.text("message")).contains("What is recorded so far is kept either way");
            driver.click("message.other");
            driver.waitUntil(
                    "no question stands",
                    () -> bench.bench().messages().question().isEmpty());
            assertThat(driver.window().isShowing()).as("kept recording").isTrue();

            driver.closeWindow();
            driver.waitForText("message.action", "Stop and close");
            driver.click("message.action");
            driver.waitUntil("the window is gone", () -> !driver.window().isShowing());

            BidsDataset kept = BidsDataset.open(bench.bench().workspace().folder());
            assertThat(kept.recordings()).hasSize(1);
            try (BidsRecording recording = kept.open(0)) {
                double seconds = recording.length() / recording.layout().rateHz();
                assertThat(seconds).isGreaterThanOrEqualTo(RECORDED_SECONDS);
                assertThat(recording.warnings()).noneMatch(line -> line.contains("never closed"));
            }
        }
    }
}
