package org.opentmr.simulation.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Sizes, spectra and shapes are what the text says. */
class SignalFaultSizeTest {

    private static SignalFault fault(String text) {
        return (SignalFault) Faults.parse(text);
    }

    @Test
    void mainsHasItsAmplitudeAndHarmonics() {
        double[][] hum = Bench.alone(fault("mains:100uV/60Hz"), 60_000);
        double logs = 0;
        double most = 0;
        double least = 1e9;
        for (double[] channel : hum) {
            double fundamental = Bench.amplitude(channel, 60);
            logs += Math.log(fundamental) / hum.length;
            most = Math.max(most, fundamental);
            least = Math.min(least, fundamental);
            assertThat(Bench.amplitude(channel, 180) / fundamental).isBetween(0.15, 0.25);
            assertThat(Bench.amplitude(channel, 300) / fundamental).isBetween(0.07, 0.13);
        }
        // The drift of 10 % has some 6 independent stretches in 60 s and 8 channels.
        assertThat(Math.exp(logs)).isCloseTo(100, within(6.0));
        assertThat(most / least).isGreaterThan(1.5);
    }

    @Test
    void noisesHaveTheirRms() {
        for (double[] channel : Bench.alone(fault("noise:40"), 20_000)) {
            assertThat(Bench.rms(channel, 0, 20_000)).isCloseTo(40, within(1.0));
        }
        double[][] samples = Bench.noise(8, 20_000, 1000);
        fault("broken:40#2").newState(Bench.STAGE).apply(samples, 0, 20_000, 0);
        assertThat(Bench.rms(samples[1], 0, 20_000)).isCloseTo(40, within(1.0));
    }

    @Test
    void driftAndMotionAreSlow() {
        for (String text : new String[] {"drift:100", "motion:100"}) {
            double power = 0;
            double fast = 0;
            for (double[] channel : Bench.alone(fault(text), 60_000)) {
                power += Math.pow(Bench.rms(channel, 0, 60_000), 2) / 8;
                for (int i = 5; i < 60_000; i++) {
                    double step = (channel[i] - channel[i - 5]) / 2; // sin²(5 ms π f): 2.4 % at 10 Hz, all at 100 Hz
                    fast += step * step / 60_000 / 8;
                }
            }
            assertThat(Math.sqrt(power)).as(text).isBetween(30.0, 130.0);
            assertThat(fast / power).as(text + ", white noise has 0.5").isLessThan(0.024);
        }
    }

    @Test
    void anElectrodeOffTheSkinLosesTheBodyAndKeepsHum() {
        double[][] samples = Bench.noise(8, 20_000, 1000);
        double[][] clean = Bench.copy(samples);
        fault("liftoff:100%/500uV/50Hz#1").newState(Bench.STAGE).apply(samples, 0, 20_000, 0);
        double common = 0;
        for (int i = 0; i < 20_000; i++) {
            common += samples[0][i] * clean[0][i] / 20_000 / 1e6;
        }
        assertThat(common).isCloseTo(0, within(0.03));
        assertThat(Bench.amplitude(samples[0], 50)).isBetween(400.0, 600.0);
    }

    @Test
    void sweatDimsAndLeaks() {
        double[][] one = new double[8][1];
        one[0][0] = 1000;
        fault("sweat:30%/20%").newState(Bench.STAGE).apply(one, 0, 1, 0);
        assertThat(one[0][0]).isBetween(600 * 0.8, 800 * 0.8);
        assertThat(one[1][0]).as("half of the leak, times the gain").isBetween(60.0, 80.0);
        assertThat(one[4][0]).as("on the other side of the limb").isZero();
    }

    @Test
    void aBridgeMakesTheNearestTwoOne() {
        double[][] samples = Bench.noise(8, 100, 100);
        double[][] clean = Bench.copy(samples);
        fault("bridge").newState(Bench.STAGE).apply(samples, 0, 100, 0);
        assertThat(samples[0]).containsExactly(samples[1]);
        assertThat(samples[0][5]).isEqualTo((clean[0][5] + clean[1][5]) / 2);
        assertThat(samples[2]).containsExactly(clean[2]);
        assertThatThrownBy(() -> fault("bridge").newState(Bench.stage(1)))
                .hasMessage("bridge: needs two channels, got 1");
    }

    @Test
    void aLooseWireIsOpenForItsShare() {
        double[][] samples = Bench.noise(8, 100_000, 100);
        fault("flat:20%").newState(Bench.STAGE).apply(samples, 0, 100_000, 0);
        double open = 0;
        for (double[] channel : samples) {
            for (double sample : channel) {
                open += sample == 0 ? 1.0 / 800_000 : 0;
            }
        }
        assertThat(open).isCloseTo(0.2, within(0.04));
    }

    @Test
    void railClipAndConverter() {
        for (double[] channel : Bench.alone(fault("rail:2.5mV"), 10)) {
            assertThat(Math.abs(channel[3])).isEqualTo(2500);
        }
        double[][] samples = {{-3000, 3000, 7.4, 2.4}};
        double[][] clipped = Bench.copy(samples);
        fault("saturation:500").newState(Bench.stage(1)).apply(clipped, 0, 4, 0);
        assertThat(clipped[0]).containsExactly(-500, 500, 7.4, 2.4);
        fault("adc:10/2560").newState(Bench.stage(1)).apply(samples, 0, 4, 0);
        assertThat(samples[0]).containsExactly(-2560, 2555, 5, 0);
        assertThat(Converter.ads1299(Span.ALWAYS).stepMicrovolts())
                .as("4.5 V / 24 / 2^23")
                .isCloseTo(0.02235, within(1e-5));
    }
}
