package org.opentmr.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import javax.swing.AbstractButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.gui.GuiDriver;
import org.opentmr.app.bench.gui.OnOwnDisplay;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.rehearsal.Rehearsal;
import org.opentmr.simulation.live.LivePatient;

/** The simulated patient in the hands of a person with mouse and keyboard. */
@OnOwnDisplay
class SimulateDriverTest {

    @TempDir
    Path folder;

    @Test
    void whatIsClickedHappensToThePatientAndIsTakenBack() throws Exception {
        try (DrivenBench bench = DrivenBench.open(folder).withPatient()) {
            GuiDriver driver = bench.driver();
            bench.go(Step.SIMULATE);
            LivePatient patient = GuiDriver.onEventThread(
                    () -> Rehearsal.patient(bench.bench()).orElseThrow());
            double months = patient.patient().monthsSinceSurgery();

            driver.click("simulate.preset.shifted_socket");
            driver.waitForText("message", "Shifted socket");
            driver.waitUntil("the socket is shifted", () -> patient.faults().size() == 2);
            driver.click("message.action");
            driver.waitUntil("and back", () -> patient.faults().isEmpty());

            driver.slide("simulate.months", 10);
            driver.waitUntil("another month", () -> patient.patient().monthsSinceSurgery() != months);
            driver.click("simulate.undo");
            driver.waitUntil("the month before", () -> patient.patient().monthsSinceSurgery() == months);

            driver.click("simulate.cable");
            driver.waitForText("message", "the cable of the simulated patient is unplugged");
            driver.click("simulate.cable");
            driver.waitForText("message", "back");
        }
    }

    @Test
    void allOfItWorksByKeyboard() throws Exception {
        try (DrivenBench bench = DrivenBench.open(folder).withPatient()) {
            GuiDriver driver = bench.driver();
            bench.go(Step.SIMULATE);
            LivePatient patient = GuiDriver.onEventThread(
                    () -> Rehearsal.patient(bench.bench()).orElseThrow());
            driver.press(KeyEvent.VK_1);
            String motion = "simulate.motion." + patient.motions().get(1).fileName();
            driver.waitUntil("key 1 chose the first motion", () -> selected(driver, motion));
            driver.press(KeyEvent.VK_0);
            driver.waitUntil("key 0 chose rest", () -> selected(driver, "simulate.motion.rest"));
            driver.chord(KeyEvent.VK_ALT, KeyEvent.VK_P);
            driver.waitUntil("Alt+P follows prompts", () -> selected(driver, "simulate.follow"));

            driver.focus("simulate.fault.sweat");
            driver.press(KeyEvent.VK_ENTER);
            driver.waitUntil("Enter switched sweat on", () -> patient.faults().size() == 1);
            driver.chord(KeyEvent.VK_ALT, KeyEvent.VK_O);
            driver.waitForText("message", "All faults are off");
            driver.waitUntil("nothing is wrong", () -> patient.faults().isEmpty());
            assertThat(driver.enabled("simulate.clear")).isFalse();
        }
    }

    private static boolean selected(GuiDriver driver, String name) {
        return driver.ask(name, component -> ((AbstractButton) component).isSelected());
    }
}
