package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Charts of results and of published figures beside them. */
class OutcomeChartsTest {

    private static final double[] X = {0, 1, 2};
    private final Palette palette = new Palette(Theme.LIGHT);

    private static BandedCurveChart.Line flat(String name, double height) {
        return BandedCurveChart.Line.plain(name, X, new double[] {height, height, height});
    }

    private static Picture curves(AxisScale scale, BandedCurveChart.References references, double... heights) {
        return BandedCurveChart.of(
                "Curves",
                new BandedCurveChart.Axes("time in s", "power in W", scale),
                DoubleStream.of(heights)
                        .mapToObj(height -> flat("at " + height, height))
                        .toList(),
                references,
                Theme.LIGHT);
    }

    @Test
    void aDecadeIsAsHighAsTheOtherOnALogarithmicAxisOnly() {
        int[] logarithmic = rows(AxisScale.LOGARITHMIC);
        assertThat(logarithmic[0] - logarithmic[1]).isCloseTo(logarithmic[1] - logarithmic[2], within(2));
        int[] linear = rows(AxisScale.LINEAR);
        assertThat((linear[1] - linear[2]) / (double) (linear[0] - linear[1])).isCloseTo(10, within(1.0));
    }

    private int[] rows(AxisScale scale) {
        BufferedImage image =
                curves(scale, BandedCurveChart.References.NONE, 1, 10, 100).image(800, 520, 2);
        int[] rows = new int[3];
        for (int k = 0; k < 3; k++) {
            rows[k] = Pixels.longestRun(image, palette.edge(k))[0];
        }
        return rows;
    }

    @Test
    void aReferencePointStandsAtItsPlaceWithItsSourceInWords() {
        ReferencePoint point = new ReferencePoint("Some 1999, a mean", 1, 10, 0, true);
        Picture with = curves(AxisScale.LOGARITHMIC, new BandedCurveChart.References(List.of(), List.of(point)), 10);
        assertThat(with.summary())
                .isEqualTo("Diamond: published group mean, not a prediction. Some 1999, a mean, at 1.00: 10.0");
        BufferedImage image = with.image(800, 520, 1);
        int row = Pixels.longestRun(image, palette.edge(0))[0];
        List<Integer> curve = IntStream.range(0, 800)
                .filter(x -> Pixels.is(image, x, row, palette.edge(0)))
                .boxed()
                .toList();
        int first = curve.get(0);
        int last = curve.get(curve.size() - 1);
        double[] covered = IntStream.range(first, last)
                .filter(x -> !Pixels.is(image, x, row, palette.edge(0)))
                .asDoubleStream()
                .toArray();
        // the curve reaches from 0 to 2 and passes behind the diamond at 1
        assertThat(covered.length).isBetween(8, 14);
        assertThat(DoubleStream.of(covered).average().orElseThrow()).isCloseTo((first + last) / 2.0, within(1.0));
    }

    @Test
    void theSourcesOfBandsAndPointsAreBothSaid() {
        BandedCurveChart.References both = new BandedCurveChart.References(
                List.of(new ReferenceBand("One 2001", 10, 1, true)),
                List.of(new ReferencePoint("Two 2002", 1, 10, 3, false)));
        assertThat(curves(AxisScale.LINEAR, both, 10).summary())
                .isEqualTo(
                        "Grey: published group mean, not a prediction. One 2001: 10.0 ± 1.00 (SD) · Diamond: published"
                                + " group mean, not a prediction. Two 2002, at 1.00: 10.0 ± 3.00 (SD); general knowledge,"
                                + " unconfirmed");
    }

    @Test
    void decadesHoldEveryValueAndAtLeastOneStep() {
        assertThat(DecadeAxis.decades(new double[] {0.02, 5, -3, Double.NaN}, 8))
                .containsExactly(-2, 1);
        assertThat(DecadeAxis.decades(new double[] {1e-20, 5}, 8)).containsExactly(-7, 1);
        assertThat(DecadeAxis.decades(new double[] {5}, 8)).containsExactly(0, 1);
        assertThatThrownBy(() -> DecadeAxis.decades(new double[] {0, -1}, 8))
                .hasMessage("a logarithmic axis needs a value above 0");
    }

    @Test
    void theBarIsAsLongAsTheIntervalOfTheMean() {
        OutcomeChart.Group group = new OutcomeChart.Group("persons", new double[] {1, 2, 3});
        BufferedImage image = OutcomeChart.of(
                        "Outcome", List.of(new OutcomeChart.Panel("time in s", List.of(group), List.of())), Theme.LIGHT)
                .image(900, 420, 2);
        int[] bar = Pixels.longestRun(image, Theme.LIGHT.ink());
        int left = image.getWidth();
        int right = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            if (Pixels.count(image, palette.edge(0), x, 0, x + 1, image.getHeight()) > 0) {
                left = Math.min(left, x);
                right = x;
            }
        }
        // dots are some 5 pixels wide at twice the scale; Student's t for 2 degrees of freedom is 4.303
        double perUnit = (right - left - 10.4) / 2;
        assertThat((bar[2] - bar[1]) / perUnit).isCloseTo(2 * 4.303 / Math.sqrt(3), within(0.1));
    }

    @Test
    void aGroupWithoutAValueSaysSo() {
        List<OutcomeChart.Group> groups = List.of(
                new OutcomeChart.Group("persons", new double[] {1, 2, 3}),
                new OutcomeChart.Group("nobody", new double[] {Double.NaN}));
        BufferedImage image = OutcomeChart.of(
                        "Outcome", List.of(new OutcomeChart.Panel("time in s", groups, List.of())), Theme.DARK)
                .image(900, 420, 1);
        assertThat(Pixels.count(image, new Palette(Theme.DARK).edge(1))).isZero();
        assertThatThrownBy(() -> new OutcomeChart.Panel("", groups, List.of()))
                .hasMessage("a panel needs a label with its unit, got \"\"");
    }

    @Test
    void aFaultsLineIsAsLongAsItsDropAndTheLargestComesFirst() {
        BufferedImage image = EffectChart.of(
                        "Faults",
                        List.of(
                                new EffectChart.Effect("small", 0.9, 0.7, ""),
                                new EffectChart.Effect("unknown", 0.9, Double.NaN, ""),
                                new EffectChart.Effect("large", 0.9, 0.5, "")),
                        Theme.LIGHT)
                .image(900, 400, 1);
        double[] large = discs(image, 60, 180);
        double[] small = discs(image, 180, 300);
        assertThat(large[0]).isCloseTo(small[0], within(1.0));
        assertThat((large[0] - large[1]) / (small[0] - small[1])).isCloseTo(2, within(0.05));
    }

    /** Where the discs without and with the fault stand across, in some rows. */
    private double[] discs(BufferedImage image, int top, int bottom) {
        BufferedImage rows = image.getSubimage(0, top, image.getWidth(), bottom - top);
        return new double[] {Pixels.middle(rows, palette.edge(0))[0], Pixels.middle(rows, palette.edge(3))[0]};
    }

    @Test
    void anEffectNeedsShares() {
        assertThatThrownBy(() -> new EffectChart.Effect("shift", 94.2, 0.9, ""))
                .hasMessage("an effect needs a name and accuracies from 0 to 1, or NaN where one is not known,"
                        + " got \"shift\", before=94.2, after=0.9");
    }

    @Test
    void pointsOnTheFittedLineAreDrawnOnIt() {
        double[] bits = {1, 2, 3};
        Picture picture = FittsChart.of(bits, new double[] {1.5, 2.5, 3.5}, fit(0.5, 1), Theme.LIGHT);
        assertThat(picture.summary())
                .isEqualTo("time = 0.500 s + 1.00 s/bit × difficulty · R² = 1.00 · throughput 0.900 bit/s");
        BufferedImage image = picture.image(760, 520, 2);
        Color dot = palette.edge(0);
        Color line = palette.edge(3);
        int[] dots = Pixels.longestRun(image.getSubimage(0, 0, image.getWidth(), 900), dot);
        int x = (dots[1] + dots[2]) / 2;
        int near = 0;
        for (int away : new int[] {-14, 14}) {
            near += Pixels.count(image, line, x + away, dots[0] - 20, x + away + 1, dots[0] + 20) > 0 ? 1 : 0;
        }
        assertThat(near).isEqualTo(2);
    }

    @Test
    void withoutAFitThereIsNoLineAndTheWordsSayWhy() {
        Picture picture = FittsChart.of(
                new double[] {1, Double.NaN}, new double[] {1.5, 2}, fit(Double.NaN, Double.NaN), Theme.LIGHT);
        assertThat(picture.summary())
                .isEqualTo("too few conditions were reached for a regression line · throughput 0.900 bit/s");
        assertThat(Pixels.count(picture.image(760, 520, 1), palette.edge(3))).isZero();
        assertThatThrownBy(() -> FittsChart.of(new double[1], new double[2], fit(0, 1), Theme.LIGHT))
                .hasMessage("each trial has a difficulty and a time, got 1 and 2");
    }

    private static FittsChart.Fit fit(double intercept, double slope) {
        return new FittsChart.Fit(intercept, slope, 1, 0.9);
    }

    @Test
    void refusesFiguresWithoutASourceAndCurvesOfUnequalLength() {
        assertThatThrownBy(() -> new ReferencePoint("", 1, 2, 0, true))
                .hasMessage("a reference point needs a source, a finite x and mean and sd >= 0, got \"\", x=1.0,"
                        + " mean=2.0, sd=0.0");
        assertThatThrownBy(() -> new ReferencePoint("x", 1, 2, Double.NaN, true))
                .hasMessageContaining("sd=NaN");
        assertThatThrownBy(() -> BandedCurveChart.Line.plain("x", X, new double[2]))
                .hasMessage("a curve needs as many x, y, low and high, got 3, 2, 3 and 3");
    }
}
