package org.opentmr.classifier.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Seed;

class BinsTest {

    private static final SplittableRandom RANDOM = Seed.DEFAULT.stream("bins", 0);

    private static double[][] column(double... values) {
        return Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
    }

    private static int[] of(Bins bins) {
        return IntStream.range(0, bins.windows()).map(i -> bins.of(0)[i] & 0xFF).toArray();
    }

    @Test
    void everyDistinctValueHasItsBin() {
        assertThat(of(Bins.of(column(3, -1, 3, 7, -1, 0)))).containsExactly(2, 0, 2, 3, 0, 1);
    }

    @Test
    void bothZerosAreOne() {
        assertThat(of(Bins.of(column(0.0, -0.0, 1)))).containsExactly(0, 0, 1);
    }

    @Test
    void manyValuesShareBinsOfAboutTheSameSize() {
        double[] values = RANDOM.doubles(10_000).map(Math::log).toArray();
        int[] sizes = new int[Bins.MOST];
        for (int bin : of(Bins.of(column(values)))) {
            sizes[bin]++;
        }
        // 10000 / 256 is 39.06
        assertThat(sizes).containsOnly(39, 40);
    }

    @Test
    void aValueThatManyWindowsHaveTakesNoBinFromTheOthers() {
        double[] values = RANDOM.doubles(2000).map(x -> x < 0.5 ? 0 : x).toArray();
        int[] bins = of(Bins.of(column(values)));
        assertThat(Arrays.stream(bins).distinct().count()).isBetween(128L, 256L);
        assertThat(IntStream.range(0, 2000).filter(i -> values[i] == 0).map(i -> bins[i]))
                .containsOnly(0);
    }

    @Test
    void aThresholdPartsTheValuesAsTheBinsDo() {
        double[] values = RANDOM.doubles(3000).map(x -> 1e40 * (x - 0.5)).toArray();
        Bins bins = Bins.of(column(values));
        int[] bin = of(bins);
        for (int b = 0; b + 1 < Bins.MOST; b++) {
            double threshold = bins.between(0, b, b + 1);
            for (int i = 0; i < values.length; i++) {
                assertThat(values[i] <= threshold).isEqualTo(bin[i] <= b);
            }
        }
    }

    @Test
    void betweenNeighboursOfTheNumberLineLiesTheLower() {
        double below = 1.0;
        double above = Math.nextUp(below);
        assertThat(Bins.of(column(below, above)).between(0, 0, 1)).isEqualTo(below);
        double huge = Double.MAX_VALUE;
        assertThat(Bins.of(column(-huge, huge)).between(0, 0, 1)).isZero();
    }
}
