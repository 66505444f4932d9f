package org.opentmr.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.gui.GuiDriver;
import org.opentmr.app.bench.gui.OnOwnDisplay;

/** The first step and the menus, used as a person uses them. */
@OnOwnDisplay
class ConnectDriverTest {

    private static final Path SAMPLE = Path.of("sample-recordings", "sub-tt01", "ses-01");

    @TempDir
    Path folder;

    @Test
    void aPatientIsConnectedRecordedAndNotLetGoByAccident() throws IOException {
        try (DrivenBench bench = DrivenBench.open(folder)) {
            GuiDriver driver = bench.driver();
            driver.choose("connect.patient.limb", "Transradial");
            driver.click("connect.patient.connect");
            driver.waitForText("status.source", "transradial");
            driver.chord(KeyEvent.VK_CONTROL, KeyEvent.VK_R);
            driver.waitForText("record.text", ".bdf");
            driver.click("connect.disconnect");
            driver.waitForText("message", "A recording goes on");
            driver.click("message.other");
            driver.waitForText("status.source", "transradial");
            assertThat(driver.shows("record.text")).as("it is kept").isTrue();
            driver.click("connect.disconnect");
            driver.click("message.action");
            driver.waitForText("status.source", "Nothing connected");
            driver.waitUntil("the file is closed", () -> !driver.shows("record.text"));
        }
        try (Stream<Path> files = Files.walk(folder.resolve("sessions"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("sub-p01_ses-01_task-free_emg.bdf", "sub-p01_ses-01_task-free_events.tsv", "bench.json");
        }
    }

    @Test
    void aFolderThatIsDroppedIsPlayedAndTuneOpens() {
        try (DrivenBench bench = DrivenBench.open(folder)) {
            GuiDriver driver = bench.driver();
            assertThat(driver.drop(SAMPLE.toAbsolutePath())).isTrue();
            driver.waitForText("message", "A decoder for");
            driver.waitForText("status.latency", "ms");
            driver.chord(KeyEvent.VK_CONTROL, KeyEvent.VK_4);
            driver.waitUntil(
                    "Tune is shown", () -> bench.bench().steps().shown().title().equals("Tune"));
        }
    }

    @Test
    void whatCannotBeOpenedSaysWhy() throws IOException {
        Path picture = Files.writeString(folder.resolve("limb.png"), "no EMG");
        try (DrivenBench bench = DrivenBench.open(folder)) {
            bench.driver().drop(picture);
            bench.driver().waitForText("message", "limb.png: not a format that is read");
            bench.driver().waitForText("status.source", "Nothing connected");
        }
    }

    @Test
    void themeAndScaleChangeWhileItRunsAndAreKept() {
        try (DrivenBench bench = DrivenBench.open(folder)) {
            GuiDriver driver = bench.driver();
            int before = driver.ask("stop", stop -> stop.getHeight());
            driver.chord(KeyEvent.VK_CONTROL, KeyEvent.VK_EQUALS);
            driver.waitUntil("it is larger", () -> driver.find("stop").getHeight() > before);
            driver.chord(KeyEvent.VK_CONTROL, KeyEvent.VK_MINUS);
            driver.waitUntil("it is as before", () -> driver.find("stop").getHeight() == before);
            driver.press(KeyEvent.VK_F1);
            driver.click("help.close");
        }
    }
}
