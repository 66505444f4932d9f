package org.opentmr.app.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.opentmr.app.bench.gui.GuiDriver;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.rehearsal.Rehearsal;
import org.opentmr.live.record.SessionStatus;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Seed;

/** The program with a person at it. What a person cannot see is asked of its model, on the event thread. */
final class DrivenBench implements AutoCloseable {

    private static final AtomicReference<Rehearsal> REHEARSAL = new AtomicReference<>();

    private final GuiDriver driver;
    private final BenchWindow window;

    private DrivenBench(GuiDriver driver, BenchWindow window) {
        this.driver = driver;
        this.window = window;
    }

    /** Opens the program as it starts, with a folder for what it writes. */
    static DrivenBench open(Path folder) {
        AtomicReference<BenchWindow> window = new AtomicReference<>();
        Place place = Place.of(folder.resolve("sessions"), folder.resolve("settings"));
        GuiDriver driver = GuiDriver.open(() -> {
            BenchWindow opened = BenchProgram.open(BenchOptions.USUAL, place, Clock.system());
            window.set(opened);
            return opened.frame();
        });
        return new DrivenBench(driver, Objects.requireNonNull(window.get()));
    }

    /** The usual patient, calibrated once for all tests. */
    static synchronized Rehearsal rehearsal() throws Exception {
        Rehearsal made = REHEARSAL.get();
        if (made == null) {
            made = Rehearsal.with(Rehearsal.usual(Seed.DEFAULT), Clock.system());
            REHEARSAL.set(made);
        }
        return made;
    }

    /** Connects and calibrates a patient, and waits until the limb may move. */
    DrivenBench withPatient() throws Exception {
        Rehearsal rehearsal = rehearsal();
        run(() -> rehearsal.connect(bench()));
        driver.waitUntil(
                "the patient is connected", () -> bench().connection().link().isPresent());
        run(() -> rehearsal.calibrate(bench()));
        driver.waitForText("status.safety", "running");
        return this;
    }

    /** Does something on the event thread. */
    static void run(Runnable action) {
        GuiDriver.onEventThread(Executors.callable(action));
    }

    GuiDriver driver() {
        return driver;
    }

    Bench bench() {
        return window.desk().bench();
    }

    /** How much the recording that goes on holds; 0 where none does. */
    double recordedSeconds() {
        return window.desk().recordings().status().map(SessionStatus::seconds).orElse(0.0);
    }

    /** Whether all that was done is on the disk. */
    boolean isSaved() {
        return window.desk().session().isSaved();
    }

    /** Goes to a step with the mouse. */
    void go(Step step) {
        driver.click("rail." + step.name().toLowerCase(Locale.ROOT));
        driver.waitUntil(step.title() + " is shown", () -> bench().steps().shown() == step);
    }

    @Override
    public void close() {
        driver.close();
        run(window::close);
    }
}
