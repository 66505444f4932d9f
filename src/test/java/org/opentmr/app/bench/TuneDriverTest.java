package org.opentmr.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JSlider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.gui.GuiDriver;
import org.opentmr.app.bench.gui.OnOwnDisplay;
import org.opentmr.app.bench.model.Step;
import org.opentmr.decoder.TrainedDecoder;

/** Tuning with the mouse, and finding it again another time. */
@OnOwnDisplay
class TuneDriverTest {

    private static final String THRESHOLD = "tune.hand-close.rejection";

    /** Every repetition is decoded by a decoder of its own first. */
    private static final long REPLAY_MILLIS = 60_000;

    @TempDir
    Path folder;

    @Test
    void aThresholdThatIsDraggedChangesTheNumbersAndWhatIsKeptIsThereAgain() throws Exception {
        Path session;
        Optional<TrainedDecoder> kept;
        try (DrivenBench bench = DrivenBench.open(folder).withPatient()) {
            GuiDriver driver = bench.driver();
            Optional<TrainedDecoder> before = bench.bench().decoding().decoder();
            bench.go(Step.TUNE);
            driver.waitUntil("the session was replayed", REPLAY_MILLIS, () -> driver.shows("tune.number.missed"));
            if (!driver.shows(THRESHOLD)) {
                driver.click("tune.group.hand-close");
            }
            List<String> numbers = numbers(driver);

            driver.slide(THRESHOLD, driver.<Integer>ask(THRESHOLD, slider -> ((JSlider) slider).getMaximum()));
            driver.waitUntil("the numbers changed", () -> !numbers(driver).equals(numbers));
            assertThat(bench.bench().decoding().decoder())
                    .as("nothing is kept yet")
                    .isEqualTo(before);
            List<String> changed = numbers(driver);
            driver.click("tune.undo");
            driver.waitUntil("the numbers are as before", () -> numbers(driver).equals(numbers));
            driver.click("tune.redo");
            driver.waitUntil(
                    "the numbers are changed again", () -> numbers(driver).equals(changed));

            driver.click("tune.keep");
            driver.waitForText("message", "Kept: ");
            driver.waitForText("status.safety", "running");
            kept = bench.bench().decoding().decoder();
            assertThat(kept).isPresent().isNotEqualTo(before);
            driver.waitUntil("the session is saved", bench::isSaved);
            session = bench.bench().workspace().folder();
        }
        try (DrivenBench bench = DrivenBench.open(folder)) {
            GuiDriver driver = bench.driver();
            assertThat(driver.drop(session)).isTrue();
            driver.waitForText("message", "Opened: " + session.getFileName());
            assertThat(bench.bench().decoding().decoder())
                    .map(TrainedDecoder::spec)
                    .isEqualTo(kept.map(TrainedDecoder::spec));
            assertThat(bench.bench().workspace().folder()).isEqualTo(session);
        }
    }

    private static List<String> numbers(GuiDriver driver) {
        return Stream.of("accuracy", "false", "missed", "delay")
                .map(key -> driver.text("tune.number." + key))
                .toList();
    }
}
