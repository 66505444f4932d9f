package org.opentmr.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.gui.GuiDriver;
import org.opentmr.app.bench.gui.OnOwnDisplay;
import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.app.bench.model.Step;
import org.opentmr.decoder.TrainedDecoder;

/** From nothing to a tuned decoder with the mouse alone, and back to it the next day. */
@OnOwnDisplay
class JourneyDriverTest {

    /** Two motions are enough to see the way. */
    private static final List<String> LEFT_OUT =
            List.of("elbow_flexion", "elbow_extension", "pronation", "supination", "wrist_flexion", "wrist_extension");

    /** A quick calibration of two motions takes a quarter of a minute, and then the decoder is taught. */
    private static final long CALIBRATION_MILLIS = 90_000;

    private static final long REPLAY_MILLIS = 60_000;

    @TempDir
    Path folder;

    @Test
    void connectCalibrateTuneAndFindItAllAgain() {
        Path session;
        Optional<TrainedDecoder> kept;
        try (DrivenBench bench = DrivenBench.open(folder)) {
            GuiDriver driver = bench.driver();
            driver.click("connect.patient.connect");
            driver.waitForText("connect.state.title", "Connected: simulated patient");

            bench.go(Step.CALIBRATE);
            LEFT_OUT.forEach(motion -> driver.click("calibrate.motion." + motion));
            driver.click("calibrate.quick");
            driver.click("calibrate.start");
            driver.waitUntil("the calibration is over", CALIBRATION_MILLIS, () -> driver.shows("calibrate.tune"));
            assertThat(bench.bench().calibrated().get().flatMap(Calibrated::samples))
                    .hasValueSatisfying(file -> assertThat(file).exists());

            driver.click("calibrate.tune");
            driver.waitUntil("the session was replayed", REPLAY_MILLIS, () -> driver.shows("tune.number.missed"));
            driver.waitUntil("the session is saved", bench::isSaved);
            kept = bench.bench().decoding().decoder();
            assertThat(kept).isPresent();
            session = bench.bench().workspace().folder();
        }
        try (DrivenBench bench = DrivenBench.open(folder)) {
            GuiDriver driver = bench.driver();
            assertThat(driver.drop(session)).isTrue();
            driver.waitForText("message", "Opened: " + session.getFileName() + ". Tune is ready.");
            bench.go(Step.TUNE);
            driver.waitUntil("the session was replayed", REPLAY_MILLIS, () -> driver.shows("tune.number.missed"));
            assertThat(bench.bench().decoding().decoder().map(TrainedDecoder::spec))
                    .isEqualTo(kept.map(TrainedDecoder::spec));
        }
    }
}
