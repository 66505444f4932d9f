package org.opentmr.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.gui.GuiDriver;
import org.opentmr.app.bench.gui.OnOwnDisplay;
import org.opentmr.app.bench.model.Step;

/** A person who looks at the signals. */
@OnOwnDisplay
class SignalsDriverTest {

    @TempDir
    Path folder;

    @Test
    void aThresholdIsSetByKeyboardAndTakenBack() throws Exception {
        try (DrivenBench bench = DrivenBench.open(folder).withPatient()) {
            GuiDriver driver = bench.driver();
            bench.go(Step.SIGNALS);
            driver.click("signals.form.envelope");
            driver.waitForText("signals.filters", "no threshold yet");

            driver.focus("signals.scope");
            driver.press(KeyEvent.VK_UP);
            driver.waitForText("signals.filters", "; threshold ");
            String first = driver.text("signals.filters");
            driver.press(KeyEvent.VK_UP);
            driver.waitUntil(
                    "the threshold has moved",
                    () -> !driver.text("signals.filters").equals(first));
            driver.chord(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
            driver.waitUntil("it is back", () -> driver.text("signals.filters").equals(first));
        }
    }

    @Test
    void heldStillThePictureIsMeasuredInByKeyboard() throws Exception {
        try (DrivenBench bench = DrivenBench.open(folder).withPatient()) {
            GuiDriver driver = bench.driver();
            bench.go(Step.SIGNALS);
            driver.waitForText("signals.light.1", "good");
            driver.click("signals.pause");
            driver.waitForText("signals.measured", "peak to peak");
            String first = driver.text("signals.measured");
            driver.focus("signals.scope");
            driver.press(KeyEvent.VK_B);
            driver.press(KeyEvent.VK_RIGHT);
            driver.waitUntil(
                    "the cursor has moved",
                    () -> !driver.text("signals.measured").equals(first));
            driver.press(KeyEvent.VK_ESCAPE);
            driver.waitForText("signals.pause", "Pause");
            assertThat(driver.text("signals.measured")).isEmpty();
        }
    }

    @Test
    void aChannelIsTakenOffAndChosen() throws Exception {
        try (DrivenBench bench = DrivenBench.open(folder).withPatient()) {
            GuiDriver driver = bench.driver();
            bench.go(Step.SIGNALS);
            driver.click("signals.channel.2");
            driver.waitUntil("its light is gone", () -> !driver.shows("signals.light.2"));
            driver.click("signals.channel.2");
            driver.waitUntil("its light is back", () -> driver.shows("signals.light.2"));
            driver.focus("signals.scope");
            driver.press(KeyEvent.VK_PAGE_DOWN);
            String name = bench.bench()
                    .connection()
                    .link()
                    .orElseThrow()
                    .description()
                    .layout()
                    .channels()
                    .get(2)
                    .name();
            driver.waitForText("signals.electrode", name);
        }
    }
}
