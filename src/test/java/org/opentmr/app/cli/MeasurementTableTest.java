package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.app.bench.ScreenMeasurement;
import org.opentmr.app.bench.measure.Measurement;
import org.opentmr.app.bench.measure.Spread;
import org.opentmr.app.bench.model.Step;

class MeasurementTableTest {

    @Test
    void everyScreenIsARow() {
        MeasurementTable table = new MeasurementTable();
        table.add(new ScreenMeasurement(
                Step.SIGNALS,
                new Measurement(
                        10,
                        new Spread(590, 2.5, 6.25, 14),
                        new Spread(589, 16.7, 21, 33),
                        new Spread(4000, 0.1, 3.5, 12),
                        new Spread(2000, 0.2, 4.5, 13),
                        0.123,
                        0.456)));

        List<String> lines = table.lines();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).split(" {2,}", -1))
                .containsExactly(
                        "Signals", "59.0", "2.5", "6.3", "14.0", "21.0", "3.5", "12.0", "4.5", "13.0", "12.3 %",
                        "45.6 %");
        assertThat(lines.get(0)).startsWith("screen").contains("frames/s", "longest", "UI thread", "program");
        assertThat(lines.get(2)).contains("shares are of one core");
    }
}
