package org.opentmr.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.gui.GuiDriver;
import org.opentmr.app.bench.gui.OnOwnDisplay;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.rehearsal.Rehearsal;

/** Calibration by keyboard: chosen with Enter, begun, repeated and ended with one key each. */
@OnOwnDisplay
class CalibrateDriverTest {

    @TempDir
    Path folder;

    @Test
    void aContractionIsRepeatedAndTheSessionEndedByKey() throws Exception {
        try (DrivenBench bench = DrivenBench.open(folder)) {
            GuiDriver driver = bench.driver();
            Rehearsal rehearsal = DrivenBench.rehearsal();
            DrivenBench.run(() -> rehearsal.connect(bench.bench()));
            driver.waitUntil(
                    "the patient is connected",
                    () -> bench.bench().connection().link().isPresent());
            bench.go(Step.CALIBRATE);
            driver.focus("calibrate.quick");
            driver.press(KeyEvent.VK_ENTER);
            driver.waitForText("calibrate.duration", "× 2,");
            driver.chord(KeyEvent.VK_ALT, KeyEvent.VK_S);
            driver.waitForText("calibrate.prompt", "Get ready");
            driver.waitUntil(
                    "the person holds or rests",
                    () -> !driver.text("calibrate.prompt").equals("Get ready"));
            driver.press(KeyEvent.VK_R);
            driver.waitForText("calibrate.repetition", "Again, as asked.");
            driver.press(KeyEvent.VK_E);
            driver.waitForText("message", "No contraction was finished");
            driver.waitUntil("back at the plan", () -> driver.shows("calibrate.start"));
            assertThat(bench.bench().decoding().decoder()).isEmpty();
        }
    }
}
