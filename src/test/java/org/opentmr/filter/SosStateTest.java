package org.opentmr.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentmr.Close.assertClose;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.filter.FilterSpec.BandPass;
import org.opentmr.filter.FilterSpec.HighPass;
import org.opentmr.filter.FilterSpec.LowPass;
import org.opentmr.filter.FilterSpec.Notch;
import org.opentmr.signal.Seed;

class SosStateTest {

    private static final SosDesign FRONT_END =
            FilterSpec.cascade(List.of(new HighPass(4, 20), new Notch(50, 30, 3)), 1000);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void blocksOfAnySizeGiveTheSameBits(int partition) {
        double[] whole = withFaults(noise(3000, 80));
        double[] cut = whole.clone();
        int bad = FRONT_END.newState().run(whole, 0, whole.length);
        FilterState state = FRONT_END.newState();
        SplittableRandom random = Seed.DEFAULT.stream("partition", partition);
        int badInBlocks = 0;
        for (int from = 0; from < cut.length; ) {
            int count = Math.min(cut.length - from, random.nextInt(0, 40 * partition));
            badInBlocks += state.run(cut, from, count);
            from += count;
        }
        assertThat(bits(cut)).isEqualTo(bits(whole));
        assertThat(bad).isEqualTo(4);
        assertThat(badInBlocks).isEqualTo(4);
    }

    @Test
    void leavesSamplesOutsideTheBlockAlone() {
        double[] samples = noise(10, 80);
        double[] before = samples.clone();
        FRONT_END.newState().run(samples, 3, 4);
        assertThat(Arrays.copyOfRange(samples, 0, 3)).isEqualTo(Arrays.copyOfRange(before, 0, 3));
        assertThat(Arrays.copyOfRange(samples, 7, 10)).isEqualTo(Arrays.copyOfRange(before, 7, 10));
    }

    @Test
    void isLinear() {
        double[] one = noise(500, 80);
        double[] other = noise(500, 7);
        double[] sum = new double[500];
        Arrays.setAll(sum, i -> 3 * one[i] - 0.5 * other[i]);
        FRONT_END.newState().run(one, 0, 500);
        FRONT_END.newState().run(other, 0, 500);
        FRONT_END.newState().run(sum, 0, 500);
        for (int i = 0; i < 500; i++) {
            assertClose("sample " + i, 3 * one[i] - 0.5 * other[i], sum[i], 1e-11, "rounding of 1e3 at ten operations");
        }
    }

    @Test
    void startsWithoutATransient() {
        double[] samples = new double[400];
        Arrays.fill(samples, 25_000);
        FRONT_END.newState().run(samples, 0, samples.length);
        for (double sample : samples) {
            assertClose("an electrode's offset", 0, sample, 1e-9, "rounding of 25 mV in double");
        }
        Arrays.fill(samples, 25_000);
        new LowPass(4, 90).design(1000).newState().run(samples, 0, samples.length);
        for (double sample : samples) {
            assertClose("through a low-pass", 25_000, sample, 1e-9, "rounding in double");
        }
    }

    @Test
    void anImpulseDies() {
        double[] samples = new double[4000];
        samples[1] = 1000;
        FRONT_END.newState().run(samples, 0, samples.length);
        double slowestPole = Math.sqrt(FRONT_END.sections().get(2).a2());
        double settled = 1000 * Math.pow(slowestPole, 2000) * 10;
        for (int i = 2000; i < samples.length; i++) {
            assertThat(Math.abs(samples[i])).as("sample %d", i).isLessThan(settled);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e200})
    void restartsAfterASampleThatIsNotFinite(double fault) {
        double[] samples = noise(600, 80);
        double[] rest = Arrays.copyOfRange(samples, 301, 600);
        samples[300] = fault;
        int bad = FRONT_END.newState().run(samples, 0, 600);
        FRONT_END.newState().run(rest, 0, rest.length);
        assertThat(bad).isEqualTo(1);
        assertThat(samples[300]).isZero();
        assertThat(Arrays.copyOfRange(samples, 301, 600)).isEqualTo(rest);
    }

    @Test
    void comesBackToWhatItWouldHaveBeenOnceItHasSettled() {
        SosDesign highPass = new HighPass(4, 20).design(1000);
        double[] clean = noise(1500, 80);
        double[] faulty = clean.clone();
        faulty[500] = Double.NaN;
        highPass.newState().run(clean, 0, clean.length);
        highPass.newState().run(faulty, 0, faulty.length);
        for (int i = 1000; i < clean.length; i++) {
            assertClose("sample " + i, clean[i], faulty[i], 1e-6, "pole radius 0.953 to the 500th, times 1e3");
        }
    }

    @Test
    void resetIsANewState() {
        double[] first = noise(200, 80);
        double[] again = first.clone();
        FilterState state = FRONT_END.newState();
        state.run(first, 0, 200);
        state.reset();
        state.run(again, 0, 200);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void silenceAfterABurstEndsInExactZerosAndNotInSubnormalNumbers() {
        SosDesign slow = new BandPass(4, 20, 450).design(1000);
        FilterState state = slow.newState();
        double[] samples = new double[40_000];
        System.arraycopy(noise(1000, 400), 0, samples, 0, 1000);
        state.run(samples, 0, samples.length);
        int subnormal = 0;
        for (double sample : samples) {
            if (sample != 0 && Math.abs(sample) < Double.MIN_NORMAL) {
                subnormal++;
            }
        }
        assertThat(subnormal).isZero();
        assertThat(samples[samples.length - 1]).isZero();
    }

    @Test
    void silenceGivesTheSameBitsInBlocks() {
        double[] whole = new double[20_000];
        System.arraycopy(noise(1000, 400), 0, whole, 0, 1000);
        double[] cut = whole.clone();
        FRONT_END.newState().run(whole, 0, whole.length);
        FilterState state = FRONT_END.newState();
        for (int from = 0; from < cut.length; from += 25) {
            state.run(cut, from, 25);
        }
        assertThat(bits(cut)).isEqualTo(bits(whole));
    }

    private static double[] noise(int count, double microvolts) {
        SplittableRandom random = Seed.DEFAULT.stream("noise", (long) microvolts);
        double[] samples = new double[count];
        Arrays.setAll(samples, i -> microvolts * (random.nextDouble() * 2 - 1));
        return samples;
    }

    private static double[] withFaults(double[] samples) {
        samples[0] = Double.NaN;
        samples[700] = Double.POSITIVE_INFINITY;
        samples[701] = Double.NaN;
        samples[2999] = Double.NaN;
        return samples;
    }

    private static long[] bits(double[] samples) {
        return Arrays.stream(samples).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
