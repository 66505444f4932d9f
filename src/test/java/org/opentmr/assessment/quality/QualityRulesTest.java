package org.opentmr.assessment.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opentmr.Close.assertClose;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.PowerSpectrum;
import org.opentmr.signal.Recording;
import org.opentmr.signal.SyntheticEmg;

/** Each figure on signals whose value is known. */
class QualityRulesTest {
    private final SyntheticEmg emg = new SyntheticEmg(1000, 40, 5);

    private static PowerSpectrum spectrum(double[] samples) {
        return PowerSpectrum.welch(samples, 1000, 2000, List.of());
    }

    private static Recording recording(double[] samples, List<Annotation> annotations, List<Long> joins) {
        return new Recording(
                "r",
                "unknown",
                "",
                new ChannelLayout(List.of(new Channel("A", "µV", Channel.Kind.RAW)), 100),
                new double[][] {samples},
                annotations,
                joins);
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 60})
    void mainsRatioIsThePartOfThePowerInTheLines(double mainsHz) {
        double[] lines = SyntheticEmg.mix(1, emg.sine(mainsHz), 0.5, emg.sine(3 * mainsHz));
        assertThat(SpectralFaults.mainsRatio(spectrum(lines), mainsHz)).isGreaterThan(0.999);
        // noise of variance 1 over 500 Hz has 430/500 in the band; lines of power 0.625 add to it
        double[] mixed = SyntheticEmg.mix(1, emg.noise("floor"), 1, lines);
        double inLines = 0.625 + (mainsHz == 50 ? 9 : 7) * 2.5 / 500;
        assertClose(
                "ratio",
                inLines / (0.625 + 0.86),
                SpectralFaults.mainsRatio(spectrum(mixed), mainsHz),
                0.03,
                "a spectrum of 39 averages; 5 bins of each line");
        assertThat(SpectralFaults.mainsRatio(spectrum(emg.noise("floor")), mainsHz))
                .isLessThan(0.1);
    }

    @Test
    void lowFrequencyRatioComparesMovementWithEmg() {
        double[] moving = SyntheticEmg.mix(2, emg.sine(3), 1, emg.sine(100));
        assertClose("ratio", 4, SpectralFaults.lowFrequencyRatio(spectrum(moving)), 1e-3, "sines in separate bins");
        double[] offset = Arrays.stream(emg.sine(100)).map(x -> x + 1000).toArray();
        assertThat(SpectralFaults.lowFrequencyRatio(spectrum(offset)))
                .as("an offset is no movement")
                .isLessThan(1e-6);
    }

    @Test
    void flatShareCountsLongRunsOnly() {
        double[] samples = IntStream.range(0, 100).mapToDouble(i -> i).toArray();
        assertThat(WaveformFaults.flatShare(samples, 5)).isZero();
        Arrays.fill(samples, 10, 14, 10);
        assertThat(WaveformFaults.flatShare(samples, 5)).as("a run of 4").isZero();
        Arrays.fill(samples, 90, 100, 3);
        assertThat(WaveformFaults.flatShare(samples, 5))
                .as("a run of 10 at the end")
                .isEqualTo(0.1);
        assertThat(WaveformFaults.flatShare(new double[20], 5)).isEqualTo(1);
        assertThat(WaveformFaults.flatShare(new double[0], 5)).isNaN();
    }

    @Test
    void railShareCountsTheExtremeValues() {
        double[] samples = {0, 5, 5, 2, 1, 0, 3, 4, 2, 1};
        assertThat(WaveformFaults.railShare(samples, false)).isEqualTo(0.4);
        assertThat(WaveformFaults.railShare(samples, true)).isEqualTo(0.2);
        assertThat(WaveformFaults.railShare(new double[10], false))
                .as("a constant is flat, not railed")
                .isZero();
    }

    @Test
    void nanShareCountsWhatIsNotFinite() {
        assertThat(WaveformFaults.nanShare(new double[] {1, Double.NaN, 2, Double.POSITIVE_INFINITY}))
                .isEqualTo(0.5);
    }

    @Test
    void correlationIsPearsons() {
        double[] a = emg.noise("a");
        double[] b = emg.noise("b");
        double[] bridged = SyntheticEmg.mix(1, a, 0.1, b);
        double[] far = Arrays.stream(bridged).map(x -> 1e6 - 3 * x).toArray();
        assertClose("r", 1 / Math.sqrt(1.01), Bridges.correlation(a, bridged), 0.001, "40,000 samples");
        assertClose("sign, offset", -Bridges.correlation(a, bridged), Bridges.correlation(a, far), 1e-9, "offset 1e6");
        assertThat(Math.abs(Bridges.correlation(a, b))).isLessThan(0.02);
        assertThat(Bridges.correlation(a, new double[a.length])).isNaN();
        bridged[7] = Double.NaN;
        assertClose(
                "r without the missing one", 1 / Math.sqrt(1.01), Bridges.correlation(a, bridged), 0.001, "as above");
    }

    @Test
    void levelsFollowTheAnnotations() {
        double[] samples = new double[1000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = 700 + (i % 2 == 0 ? 1 : -1) * (i < 400 ? 1 : i < 800 ? 10 : 1000);
        }
        Activity activity = new Activity(recording(
                samples, List.of(new Annotation(0, 400, "no_motion"), new Annotation(400, 400, "fist")), List.of()));
        Levels levels = activity.levels(samples, true);
        assertClose("rest", 1, levels.restRms(), 0.001, "frames of 25 samples have a mean of 1/25");
        assertClose("active", 10, levels.activeRms(), 0.001, "as above");
        assertClose("SNR", 20, levels.snrDb(), 0.001, "as above");
        assertThat(activity.levels(samples, false).restRms())
                .as("an envelope's mean is its signal")
                .isGreaterThan(699);
        assertThat(activity.isAnnotated()).isTrue();
    }

    @Test
    void levelsWithoutAnnotationsAreTheQuietestAndTheLoudestFifth() {
        double[] samples = new double[1000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (i % 2 == 0 ? 1 : -1) * (i < 300 ? 1 : i < 700 ? 3 : 10);
        }
        samples[5] = Double.NaN;
        Activity activity = new Activity(recording(samples, List.of(), List.of(300L)));
        Levels levels = activity.levels(samples, false);
        assertThat(activity.isAnnotated()).isFalse();
        assertThat(levels).isEqualTo(new Levels(1, 10));
    }

    @Test
    void thresholdsRefuseNonsense() {
        assertThatThrownBy(() -> new QualityThresholds(6, 12, 0.5, 1, 1, 0.05, 0.01, 0.5, 0.01, 0.98, 0.01, 0.25))
                .hasMessage("thresholds need goodSnrDb > poorSnrDb, got 6.0 and 12.0");
        assertThatThrownBy(
                        () -> new QualityThresholds(12, 6, Double.NaN, 1, 1, 0.05, 0.01, 0.5, 0.01, 0.98, 0.01, 0.25))
                .hasMessage("thresholds need mainsRatio > 0, got NaN");
    }
}
