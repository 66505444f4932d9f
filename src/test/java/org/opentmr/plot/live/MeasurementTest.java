package org.opentmr.plot.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasurementTest {

    /** A sine of amplitude 50 about 200, with a hole of ten samples. */
    private final TestStream stream =
            new TestStream(4096, n -> n >= 500 && n < 510 ? Double.NaN : 200 + 50 * Math.sin(2 * Math.PI * n / 100));

    @Test
    void measuresASine() {
        stream.send(0, 2000, false);
        Measurement whole = Measurement.of(stream.history(), 0, new ScopeCursors(1699, 1100), 1000, true);

        assertThat(whole.milliseconds()).isEqualTo(599);
        assertThat(whole.peakToPeak()).isEqualTo(100, within(1e-3));
        // whole periods: amplitude over the root of 2; float samples
        assertThat(whole.rms()).isEqualTo(50 / Math.sqrt(2), within(1e-4));
        assertThat(whole.mean()).isEqualTo(200, within(1e-4));
        assertThat(whole.samples()).isEqualTo(600);
        assertThat(whole.missing()).isZero();

        Measurement plain = Measurement.of(stream.history(), 0, new ScopeCursors(1100, 1699), 1000, false);
        assertThat(plain.rms()).isEqualTo(Math.sqrt(200 * 200 + 1250), within(1e-3));
    }

    @Test
    void countsWhatIsMissing() {
        stream.send(0, 2000, false);
        Measurement across = Measurement.of(stream.history(), 0, new ScopeCursors(490, 519), 1000, true);
        assertThat(across.samples()).isEqualTo(20);
        assertThat(across.missing()).isEqualTo(10);

        Measurement inside = Measurement.of(stream.history(), 0, new ScopeCursors(502, 505), 1000, true);
        assertThat(inside.milliseconds()).isEqualTo(3);
        assertThat(inside.peakToPeak()).isNaN();
        assertThat(inside.rms()).isNaN();
        assertThat(inside.missing()).isEqualTo(4);

        Measurement before = Measurement.of(stream.history(), 0, new ScopeCursors(-10, 9), 1000, true);
        assertThat(before.samples()).isEqualTo(10);
        assertThat(before.missing()).isEqualTo(10);
    }

    @Test
    void scalesAndTimesAreWrittenWithTheirUnits() {
        assertThat(LaneScale.about(50).describe("µV")).isEqualTo("±50 µV");
        assertThat(LaneScale.upTo(200).describe("µV")).isEqualTo("0 to 200 µV");
        assertThat(new LaneScale(512, 20).describe("counts")).isEqualTo("512 ±20 counts");
        assertThat(TimeMarks.stepSeconds(2, 900)).isEqualTo(0.2);
        assertThat(TimeMarks.stepSeconds(5, 900)).isEqualTo(0.5);
        assertThat(TimeMarks.stepSeconds(10, 900)).isEqualTo(1);
        assertThat(TimeMarks.stepSeconds(20, 900)).isEqualTo(2);
        assertThat(TimeMarks.stepSeconds(5, 300)).as("little room").isEqualTo(2);
        assertThat(TimeMarks.text(12.4, 0.2)).isEqualTo("12.4 s");
        assertThat(TimeMarks.text(12, 1)).isEqualTo("12 s");
        assertThat(TimeMarks.text(1234, 1)).isEqualTo("20:34");
    }
}
