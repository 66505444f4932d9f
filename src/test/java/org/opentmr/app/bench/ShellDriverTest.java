package org.opentmr.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.gui.GuiDriver;
import org.opentmr.app.bench.gui.OnOwnDisplay;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.Message;
import org.opentmr.app.bench.model.Step;

/** What stands around every screen: the rail, the bars, STOP. */
@OnOwnDisplay
class ShellDriverTest {

    @TempDir
    Path folder;

    @Test
    void theSpaceBarStopsFromEveryScreen() throws Exception {
        try (DrivenBench bench = DrivenBench.open(folder).withPatient()) {
            GuiDriver driver = bench.driver();
            for (Step step : Step.values()) {
                bench.go(step);
                driver.press(KeyEvent.VK_SPACE);
                driver.waitForText("status.safety", "stopped: you pressed STOP");
                driver.waitForText("message", "Stopped. Nothing moves.");
                assertThat(bench.bench().steps().shown()).isEqualTo(step);
                driver.click("message.action");
                driver.waitForText("status.safety", "running");
                driver.waitForText("message", "Started again");
            }
        }
    }

    @Test
    void stopIsAButtonToo() throws Exception {
        try (DrivenBench bench = DrivenBench.open(folder).withPatient()) {
            bench.driver().click("stop");
            bench.driver().waitForText("status.safety", "stopped: you pressed STOP");
        }
    }

    @Test
    void aStepThatIsClosedSaysWhy() {
        try (DrivenBench bench = DrivenBench.open(folder)) {
            GuiDriver driver = bench.driver();
            driver.click("rail.tune");
            driver.waitForText("message", "Calibrate first, or open a recorded session");
            driver.click("rail.signals");
            driver.waitForText("message", "Connect a source first");
            assertThat(GuiDriver.<Step>onEventThread(() -> bench.bench().steps().shown()))
                    .isEqualTo(Step.CONNECT);
        }
    }

    @Test
    void stepsAreReachedByKeyboard() throws Exception {
        try (DrivenBench bench = DrivenBench.open(folder).withPatient()) {
            bench.driver().chord(KeyEvent.VK_ALT, KeyEvent.VK_2);
            bench.driver()
                    .waitUntil("Signals is shown", () -> bench.bench().steps().shown() == Step.SIGNALS);
        }
    }

    @Test
    void aSourceThatCannotBeOpenedIsToldOfOnceAndNothingElseChanges() throws Exception {
        try (DrivenBench bench = DrivenBench.open(folder)) {
            DrivenBench.run(() -> bench.bench().connection().connect(Link.Kind.BOARD, "cuff", () -> {
                throw new IOException("cuff: no answer; is it switched on?");
            }));
            bench.driver().waitForText("message", "Not connected: cuff: no answer; is it switched on?");
            bench.driver().waitForText("status.source", "Not connected");
            assertThat(GuiDriver.<List<Message>>onEventThread(
                            () -> List.copyOf(bench.bench().messages().all())))
                    .hasSize(1);
        }
    }
}
