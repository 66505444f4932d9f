package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Seed;

class DistributionChartTest {

    @Test
    void binsAreAsWideAsFreedmanAndDiaconisSay() {
        double[] even = IntStream.range(0, 8000).asDoubleStream().toArray();
        SharedBins bins = SharedBins.of(List.of(even), true);
        // 2 · (5999 − 2000) / 20
        assertThat(bins.width()).isCloseTo(399.9, within(1e-9));
        assertThat(bins.low()).isZero();
        assertThat(bins.high()).isGreaterThan(7999);
        assertThat(Arrays.stream(bins.densities(even)).sum() * bins.width()).isCloseTo(1, within(1e-9));
        assertThat(bins.densities(even)[3]).isCloseTo(400 / (8000 * 399.9), within(1e-12));
        assertThat(bins.outside(even)).isZero();
    }

    @Test
    void theBinsOfSomeSamplesAreTheNarrowestOfAnyAndHoldZeroAsAnEdge() {
        double[] wide = IntStream.range(-4000, 4000).asDoubleStream().toArray();
        double[] narrow = Arrays.stream(wide).map(value -> value / 4).toArray();
        SharedBins bins = SharedBins.of(List.of(wide, narrow), true);
        assertThat(bins.width()).isCloseTo(399.9 / 4, within(0.2));
        assertThat(bins.low() / bins.width()).isCloseTo(Math.rint(bins.low() / bins.width()), within(1e-9));
    }

    @Test
    void oneOutlierDoesNotFlattenTheRestUnlessTailsAreToBeSeen() {
        double[] values = IntStream.range(0, 8000).asDoubleStream().toArray();
        values[0] = 1e6;
        SharedBins middle = SharedBins.of(List.of(values), false);
        assertThat(middle.high()).isLessThan(9000);
        assertThat(middle.outside(values)).isPositive();
        assertThat(SharedBins.of(List.of(values), true).outside(values)).isZero();
        assertThat(DistributionChart.of(
                                "",
                                DistributionChart.Quantity.of("amplitude in µV"),
                                List.of(new DistributionChart.Sample("one", values)),
                                Theme.LIGHT)
                        .summary())
                .startsWith("one: 8,000 values · ")
                .endsWith(" in the tails beyond the axis, not drawn");
    }

    @Test
    void valuesThatAreAllTheSameAreStillADistribution() {
        for (double value : new double[] {0, -3, 7e5}) {
            SharedBins bins = SharedBins.of(List.of(new double[] {value, value}), false);
            assertThat(Arrays.stream(bins.densities(new double[] {value})).sum() * bins.width())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void inUnitsOfTheirRmsSamplesOfTheSameShapeLookTheSame() {
        SplittableRandom random = Seed.DEFAULT.stream("distribution test", 0);
        double[] once = random.doubles(4000, -1, 1).toArray();
        double[] tenfold = Arrays.stream(once).map(value -> 16 * value).toArray();
        BufferedImage one = image(once);
        BufferedImage other = image(tenfold);
        int different = 0;
        for (int y = 80; y < 440; y++) {
            for (int x = 0; x < 800; x++) {
                different += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        assertThat(different).isZero();
        assertThat(Pixels.count(one, new Palette(Theme.LIGHT).edge(0))).isGreaterThan(300);
    }

    private static BufferedImage image(double[] values) {
        return DistributionChart.of(
                        "",
                        DistributionChart.Quantity.inRms("amplitude")
                                .withGaussian()
                                .withLogarithmicDensity(),
                        List.of(new DistributionChart.Sample("sample", values)),
                        Theme.LIGHT)
                .image(800, 520, 1);
    }

    @Test
    void theSharesAreTheHeights() {
        // 1 of 4 values in the lower half, 3 of 4 in the upper
        double[] values = {1, 11, 11, 11};
        BufferedImage image = DistributionChart.of(
                        "",
                        DistributionChart.Quantity.of("amplitude in µV"),
                        List.of(new DistributionChart.Sample("one", values)),
                        Theme.LIGHT)
                .image(800, 520, 1);
        Color line = new Palette(Theme.LIGHT).edge(0);
        int middle = 430;
        double ratio = (double) columnsOf(image, line, middle, 800) / columnsOf(image, line, 0, middle);
        assertThat(ratio).isBetween(2.8, 3.2);
    }

    /** How far up the line reaches from its lowest pixel. */
    private static int columnsOf(BufferedImage image, Color colour, int left, int right) {
        int top = 0;
        while (Pixels.count(image, colour, left, top, right, top + 1) < 5) {
            top++;
        }
        int bottom = 460;
        while (Pixels.count(image, colour, left, bottom - 1, right, bottom) == 0) {
            bottom--;
        }
        return bottom - top;
    }

    @Test
    void refusesAnAxisWithoutALabel() {
        assertThatThrownBy(() -> DistributionChart.Quantity.of(" "))
                .hasMessage("a distribution needs a label with a unit, got \" \"");
    }
}
