package org.opentmr.simulation.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.filter.FilterSpec;

class EcgTest {

    @Test
    void theBeatIsThatOfNumPy() throws IOException {
        try (var in = EcgTest.class.getResourceAsStream("/golden/artefact/ecg_beat.csv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            assertThat(lines).hasSize(801);
            for (String line : lines) {
                String[] cells = line.split(",", -1);
                // Waves are cut at 8 sigma, where they are exp(-32) = 1.3e-14.
                assertThat(EcgSpec.STANDARD.beat(Double.parseDouble(cells[0])))
                        .as("at " + cells[0] + " s")
                        .isCloseTo(Double.parseDouble(cells[1]), within(5e-14));
            }
        }
    }

    @Test
    void isOneHeartInAllChannels() {
        double[][] ecg = Bench.alone(new Ecg(Span.ALWAYS, ChannelChoice.ALL, 500, 70), 60_000);
        int crest = 0;
        for (int i = 0; i < 60_000; i++) {
            crest = Math.abs(ecg[0][i]) > Math.abs(ecg[0][crest]) ? i : crest;
        }
        double largest = 0;
        for (double[] channel : ecg) {
            double ratio = channel[crest] / ecg[0][crest];
            double apart = 0;
            for (int i = 0; i < channel.length; i++) {
                apart = Math.max(apart, Math.abs(channel[i] - ratio * ecg[0][i]));
                largest = Math.max(largest, Math.abs(channel[i]));
            }
            assertThat(apart).isLessThan(1e-6);
        }
        assertThat(largest).as("R less what Q and S take").isBetween(485.0, 501.0);
        double threshold = 0.6 * Math.abs(ecg[0][crest]);
        int beats = 0;
        for (int i = 1; i < 59_999; i++) {
            double here = Math.abs(ecg[0][i]);
            boolean peak = here > Math.abs(ecg[0][i - 1]) && here >= Math.abs(ecg[0][i + 1]);
            beats += peak && here > threshold ? 1 : 0;
        }
        assertThat(beats).isBetween(67, 73);
    }

    /** Hargrove et al. (2009): it takes a high-pass near 100 Hz to clean the amplitude. */
    @Test
    void onlyAHighPassNear100HzCleansTheAmplitude() {
        int samples = 60_000;
        double[] noise = Bench.noise(1, samples, 4)[0];
        double[][] ecg = {noise.clone()};
        new Ecg(Span.ALWAYS, ChannelChoice.ALL, 500, 70)
                .newState(Bench.stage(1))
                .apply(ecg, 0, samples, 0);
        double[] cutoffs = {10, 20, 30, 50, 70, 100, 150};
        double before = Double.POSITIVE_INFINITY;
        for (double cutoff : cutoffs) {
            double got = restAmplitude(ecg[0], cutoff) / restAmplitude(noise, cutoff);
            assertThat(got).as(cutoff + " Hz").isLessThan(before);
            assertThat(got < 1.3).as(cutoff + " Hz: " + got).isEqualTo(cutoff >= 100);
            before = got;
        }
    }

    @Test
    void refusesBadWaves() {
        assertThatThrownBy(() -> new EcgSpec.Wave("R", 1, 0, Double.NaN)).hasMessageContaining("wave R needs");
        assertThatThrownBy(() -> new EcgSpec(List.of(), 0.05, EcgSpec.STANDARD.heart()))
                .hasMessage("an ECG needs waves and a variability from 0 to 0.1, got 0 waves, variability=0.05");
    }

    /** 95th percentile of the mean absolute value of 200 ms windows, after 1 s. */
    private static double restAmplitude(double[] signal, double cutoffHz) {
        double[] filtered = signal.clone();
        new FilterSpec.HighPass(4, cutoffHz).design(Bench.RATE_HZ).newState().run(filtered, 0, filtered.length);
        double[] means = new double[(filtered.length - 1200) / 25];
        for (int w = 0; w < means.length; w++) {
            for (int i = 0; i < 200; i++) {
                means[w] += Math.abs(filtered[1000 + 25 * w + i]) / 200;
            }
        }
        Arrays.sort(means);
        return means[(int) (0.95 * means.length)];
    }
}
