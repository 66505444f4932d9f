package org.opentmr.device.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.Allocation;

class ResamplerTest {

    private static final int SECONDS = 8;

    private static float[] sine(double rateHz, double frequencyHz) {
        float[] sine = new float[(int) (SECONDS * rateHz)];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = (float) (100 * Math.sin(2 * Math.PI * frequencyHz * i / rateHz));
        }
        return sine;
    }

    private static float[] resampled(float[] in, double inRateHz, double outRateHz) {
        Resampler resampler = new Resampler(inRateHz, outRateHz, 1);
        float[][] out = new float[1][resampler.mostFrom(in.length)];
        int count = resampler.push(new float[][] {in}, 0, in.length, out);
        return Arrays.copyOf(out[0], count);
    }

    /** The largest departure from a sine of amplitude 100, away from the beginning. */
    private static double departure(float[] got, double rateHz, double frequencyHz) {
        double most = 0;
        for (int i = got.length / 4; i < got.length; i++) {
            most = Math.max(most, Math.abs(got[i] - 100 * Math.sin(2 * Math.PI * frequencyHz * i / rateHz)));
        }
        return most;
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 250, 5", "1000, 250, 50", "1000, 250, 100", "2048, 250, 100", "1000, 500, 150", "1000, 500, 200",
        "250, 1000, 20", "250, 1000, 100", "1000, 1111.1, 400", "1111.1, 512, 204", "1000, 1000.1, 399", "200, 2000, 80"
    })
    void aSineInThePassBandKeepsItsAmplitudeAndItsTime(double inHz, double outHz, double frequencyHz) {
        double departure = departure(resampled(sine(inHz, frequencyHz), inHz, outHz), outHz, frequencyHz);
        // A Kaiser window for 80 dB ripples by 1e-4, and lets through as much of an image.
        assertThat(departure).isLessThan(100 * 2e-4);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 250, 150",
        "1000, 250, 200",
        "1000, 250, 333",
        "1000, 250, 499",
        "2048, 250, 990",
        "1000, 125, 75"
    })
    void whatWouldFoldIntoThePassBandIsGone(double inHz, double outHz, double frequencyHz) {
        float[] got = resampled(sine(inHz, frequencyHz), inHz, outHz);
        double most = 0;
        for (int i = got.length / 4; i < got.length; i++) {
            most = Math.max(most, Math.abs(got[i]));
        }
        // 2 dB below what the window is designed for: the design formula is an approximation.
        assertThat(most).isLessThan(100 * Math.pow(10, -78 / 20.0));
    }

    @ParameterizedTest
    @CsvSource({"1000, 250", "2048, 250", "250, 1000", "1000, 1111.1"})
    void theNumberOfSamplesFollowsTheRate(double inHz, double outHz) {
        float[] got = resampled(new float[10_000], inHz, outHz);
        double behind = 13 * Math.max(1, outHz / inHz) + 1;
        assertThat((double) got.length).isBetween(10_000 * outHz / inHz - behind - 1, 10_000 * outHz / inHz);
    }

    @Test
    void resultsDoNotDependOnBlockSizes() {
        SplittableRandom random = new SplittableRandom(3);
        float[][] in = new float[2][7000];
        for (int i = 0; i < 7000; i++) {
            in[0][i] = (float) random.nextDouble();
            in[1][i] = (float) random.nextDouble();
        }
        float[][] whole = new float[2][3000];
        int wholeCount = new Resampler(1000, 333, 2).push(in, 0, 7000, whole);

        Resampler resampler = new Resampler(1000, 333, 2);
        int at = 0;
        int done = 0;
        while (at < 7000) {
            int count = Math.min(7000 - at, random.nextInt(0, 400));
            float[][] out = new float[2][resampler.mostFrom(count)];
            int made = resampler.push(in, at, count, out);
            for (int i = 0; i < made; i++) {
                assertThat(out[0][i]).isEqualTo(whole[0][done + i]);
                assertThat(out[1][i]).isEqualTo(whole[1][done + i]);
            }
            at += count;
            done += made;
        }
        assertThat(done).isEqualTo(wholeCount);
    }

    @Test
    void allocatesNothing() {
        Resampler resampler = new Resampler(1000, 250, 8);
        float[][] in = new float[8][100];
        float[][] out = new float[8][resampler.mostFrom(100)];
        Allocation.assertNone(() -> resampler.push(in, 0, 100, out));
    }
}
