package org.opentmr.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.gui.GuiDriver;
import org.opentmr.app.bench.gui.OnOwnDisplay;
import org.opentmr.app.bench.model.Step;

/** The first step with the mouse. */
@OnOwnDisplay
class ConnectDriverTest {

    @TempDir
    Path folder;

    @Test
    void aSimulatedPatientIsTwoClicksFromTheSignals() {
        try (DrivenBench bench = DrivenBench.open(folder)) {
            GuiDriver driver = bench.driver();
            driver.click("connect.patient.connect");
            driver.waitForText("message", "Connected: Simulated patient");
            driver.waitForText("status.source", "Simulated patient · transhumeral · 8 ch · 1000 Hz");
            driver.click("connect.next");
            driver.waitUntil("Signals is shown", () -> bench.bench().steps().shown() == Step.SIGNALS);
            assertThat(driver.shows("signals.scope")).isTrue();
        }
    }

    @Test
    void whatIsDisconnectedIsConnectedAgainByOneClick() {
        try (DrivenBench bench = DrivenBench.open(folder)) {
            GuiDriver driver = bench.driver();
            driver.click("connect.patient.connect");
            driver.waitForText("connect.state.title", "Connected: simulated patient");
            driver.click("connect.disconnect");
            driver.waitForText("message", "Disconnected: simulated patient");
            driver.waitForText("status.source", "Nothing connected");
            driver.click("message.action");
            driver.waitForText("connect.state.title", "Connected: simulated patient");
        }
    }
}
