package org.opentmr.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opentmr.Close.assertClose;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeatureStreamTest {

    private static final int CHANNELS = 3;

    /** Every installed family at its defaults, some with parameters, and sets that share sums. */
    static List<String> names() {
        List<String> names = new ArrayList<>(Features.installed().families().stream()
                .map(family -> family.with().name())
                .toList());
        names.addAll(List.of("ZC(8)", "SSC(8)", "SSCPROD(64)", "WAMP(8)", "AR(6)", "ARYW(6)", "MAVSLP(3)", "TM(4)"));
        names.addAll(List.of("HTD", "ITD", "HJORTH", "LS4", "LS9", "TDPSD", "TDAR", "COMB", "TD4(8)+AR(6)+LS+TDPSD"));
        return names;
    }

    /** Window and hop: hop divides the window, does not, is one sample, is the window, leaves equal blocks. */
    private static final int[][] SHAPES = {{200, 50}, {40, 5}, {60, 23}, {30, 1}, {50, 50}, {50, 37}, {45, 30}, {41, 2}
    };

    static Stream<Arguments> streams() {
        return names().stream().flatMap(name -> Stream.of(SHAPES).map(shape -> Arguments.of(name, shape[0], shape[1])));
    }

    /** EMG-like noise; channel 1 clipped to whole numbers, so that it is often 0 and often flat. */
    static double[][] noise(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] samples = new double[CHANNELS][length];
        for (int i = 0; i < length; i++) {
            samples[0][i] = 80 * random.nextGaussian();
            samples[1][i] = Math.rint(Math.max(-3, Math.min(3, 1.5 * random.nextGaussian())));
            samples[2][i] = 20 * random.nextGaussian() + 300 * Math.sin(0.01 * i);
        }
        return samples;
    }

    static List<double[]> run(FeatureStream stream, double[][] samples, int[] pieces) {
        List<double[]> windows = new ArrayList<>();
        int from = 0;
        for (int piece = 0; from < samples[0].length; piece++) {
            int end = Math.min(samples[0].length, from + pieces[piece % pieces.length]);
            while (from < end) {
                from += stream.push(samples, from, end - from);
                if (stream.ready()) {
                    double[] features = new double[stream.size()];
                    stream.read(features);
                    windows.add(features);
                }
            }
        }
        return windows;
    }

    @ParameterizedTest(name = "{0}, {1} samples every {2}")
    @MethodSource("streams")
    void streamIsTheBatchWhateverThePieces(String name, int samples, int hop) {
        WindowShape shape = new WindowShape(CHANNELS, samples, hop, 1000);
        Feature feature = Features.named(name);
        double[][] signal = noise(6 * samples + 3 * hop + 7, 1);
        List<double[]> whole = run(new FeatureStream(feature, shape), signal, new int[] {signal[0].length});
        assertThat(whole).hasSize((signal[0].length - samples) / hop + 1);
        for (int window = 0; window < whole.size(); window++) {
            double[][] cut = new double[CHANNELS][];
            for (int channel = 0; channel < CHANNELS; channel++) {
                cut[channel] = Arrays.copyOfRange(signal[channel], window * hop, window * hop + samples);
            }
            double[] batch = Features.compute(feature, cut, 1000);
            assertClose(name + " window " + window, batch, whole.get(window), 1e-12, "sums of blocks in another order");
        }
        for (int[] pieces : new int[][] {{1}, {7, 3, 64}, {hop}, {samples + 1}}) {
            List<double[]> cut = run(new FeatureStream(feature, shape), signal, pieces);
            assertThat(cut.size()).isEqualTo(whole.size());
            for (int window = 0; window < cut.size(); window++) {
                assertThat(cut.get(window))
                        .as("pieces of %s", Arrays.toString(pieces))
                        .containsExactly(whole.get(window));
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1} samples every {2}")
    @MethodSource("streams")
    void noWindowReachesOverARestart(String name, int samples, int hop) {
        WindowShape shape = new WindowShape(CHANNELS, samples, hop, 1000);
        FeatureStream stream = new FeatureStream(Features.named(name), shape);
        double[][] signal = noise(3 * samples + hop, 2);
        double[][] huge = noise(2 * samples + 11, 3);
        for (double[] channel : huge) {
            Arrays.fill(channel, 1e6);
        }
        run(stream, huge, new int[] {huge[0].length});
        stream.restart();
        assertThat(stream.ready()).isFalse();
        List<double[]> after = run(stream, signal, new int[] {13});
        List<double[]> fresh = run(new FeatureStream(Features.named(name), shape), signal, new int[] {13});
        assertThat(after.size()).isEqualTo(fresh.size());
        for (int window = 0; window < after.size(); window++) {
            assertThat(after.get(window)).containsExactly(fresh.get(window));
        }
    }

    @Test
    void aHugeArtefactLeavesNoTraceOnceItHasLeftTheWindow() {
        WindowShape shape = new WindowShape(CHANNELS, 40, 5, 200);
        String all = "TD4(8)+RMS+VAR+KURT+TDPSD+LS+MSR+ARYW(4)+COMP";
        double[][] clean = noise(400, 4);
        double[][] dirty = noise(400, 4);
        for (double[] channel : dirty) {
            channel[101] = 1e9;
            channel[103] = Double.NaN;
        }
        List<double[]> want = run(new FeatureStream(Features.named(all), shape), clean, new int[] {400});
        List<double[]> got = run(new FeatureStream(Features.named(all), shape), dirty, new int[] {400});
        // window k holds samples 5k to 5k + 39
        for (int window = 21; window < want.size(); window++) {
            assertThat(got.get(window)).as("window %d", window).containsExactly(want.get(window));
        }
        assertThat(got.get(20)).contains(Double.NaN);
    }

    @Test
    void equalSamplesGiveEqualBitsWhereverTheyStandInTheStream() {
        WindowShape shape = new WindowShape(CHANNELS, 60, 20, 1000);
        double[][] signal = noise(20 * 60, 5);
        Feature feature = Features.named("TD4(8)+RMS+VAR+TDPSD+LS+MSR+ARYW(4)+AR(4)");
        List<double[]> windows = run(new FeatureStream(feature, shape), signal, new int[] {64});
        for (int window = 1; window < 9; window++) {
            double[][] rest = new double[CHANNELS][];
            for (int channel = 0; channel < CHANNELS; channel++) {
                rest[channel] = Arrays.copyOfRange(signal[channel], window * 20, signal[channel].length);
            }
            double[] first =
                    run(new FeatureStream(feature, shape), rest, new int[] {64}).get(0);
            assertThat(first).containsExactly(windows.get(window));
        }
    }

    @Test
    void pushStopsAtTheEndOfAWindowAndPassesOverOneThatIsNotRead() {
        FeatureStream stream = new FeatureStream(Features.named("MEAN"), new WindowShape(1, 4, 2, 100));
        double[][] ramp = {{0, 1, 2, 3, 4, 5, 6, 7, 8}};
        assertThat(stream.push(ramp, 0, 9)).isEqualTo(4);
        assertThat(stream.ready()).isTrue();
        double[] mean = new double[1];
        stream.read(mean);
        stream.read(mean);
        assertThat(mean[0]).isEqualTo(1.5);
        assertThat(stream.push(ramp, 4, 5)).isEqualTo(2);
        assertThat(stream.push(ramp, 6, 1)).isEqualTo(1);
        assertThat(stream.ready()).isFalse();
        assertThat(stream.push(ramp, 7, 2)).isEqualTo(1);
        stream.read(mean);
        assertThat(mean[0]).isEqualTo(5.5);
    }

    @Test
    void refusesToReadBeforeAWindowAndAnotherNumberOfChannels() {
        FeatureStream stream = new FeatureStream(Features.named("MEAN"), new WindowShape(2, 4, 2, 100));
        stream.push(new double[2][3], 0, 3);
        assertThatThrownBy(() -> stream.read(new double[2]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no window is complete: 3 of 4 samples are there");
        assertThatThrownBy(() -> stream.push(new double[3][1], 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a stream of 2 channels was given 3");
    }

    static Stream<String> timeDomain() {
        return Stream.concat(
                new TimeDomainFeatures()
                        .families().stream().map(family -> family.with().name()),
                Stream.of("LS9", "TDPSD", "TDAR"));
    }

    @ParameterizedTest
    @MethodSource("timeDomain")
    void allocatesNothingOnceItRuns(String name) {
        FeatureStream stream = new FeatureStream(Features.named(name), new WindowShape(CHANNELS, 60, 23, 1000));
        double[][] signal = noise(5000, 6);
        double[] features = new double[stream.size()];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 10; attempt++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int from = 0; from < 5000; ) {
                from += stream.push(signal, from, 5000 - from);
                if (stream.ready()) {
                    stream.read(features);
                }
            }
            least = Math.min(
                    least,
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
        }
        // 216 windows; the counter itself may be read with a few bytes of its own
        assertThat(least).isLessThan(200);
    }
}
