package org.opentmr.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import javax.swing.JCheckBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.gui.GuiDriver;
import org.opentmr.app.bench.gui.OnOwnDisplay;
import org.opentmr.app.bench.model.Step;

/** A test of control from its start to its result. */
@OnOwnDisplay
class TestStepDriverTest {

    /** Longer than the one trial may take. */
    private static final long TEST_MILLIS = 60_000;

    @TempDir
    Path folder;

    @Test
    void aShortTestEndsWithAResultAndTheStepIsDone() throws Exception {
        try (DrivenBench bench = DrivenBench.open(folder).withPatient()) {
            GuiDriver driver = begin(bench);
            driver.waitUntil("there is a result", TEST_MILLIS, () -> driver.shows("test.result.title"));

            assertThat(driver.text("test.result.title")).startsWith("TAC test");
            assertThat(driver.text("test.result.facts")).contains("1 ");
            driver.waitUntil("the step is done", () -> bench.bench().steps().isDone(Step.TEST));
        }
    }

    @Test
    void theSpaceBarStopsTheLimbInATest() throws Exception {
        try (DrivenBench bench = DrivenBench.open(folder).withPatient()) {
            GuiDriver driver = begin(bench);
            driver.waitUntil("the test goes on", () -> driver.shows("test.cancel"));
            driver.press(KeyEvent.VK_SPACE);
            driver.waitForText("status.safety", "stopped: you pressed STOP");
        }
    }

    /** One posture of one axis, done by the patient. */
    private static GuiDriver begin(DrivenBench bench) {
        GuiDriver driver = bench.driver();
        bench.go(Step.TEST);
        driver.click("test.kind.tac");
        driver.click("test.short");
        driver.enter("test.set.axesMoved", "1");
        driver.enter("test.set.mostPostures", "1");
        if (!driver.<Boolean>ask("test.patient", box -> ((JCheckBox) box).isSelected())) {
            driver.click("test.patient");
        }
        driver.click("test.start");
        return driver;
    }
}
