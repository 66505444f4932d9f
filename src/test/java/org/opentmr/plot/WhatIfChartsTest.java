package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentmr.assessment.ConfusionMatrix;
import org.opentmr.assessment.TestDecisions;
import org.opentmr.motion.MotionSet;

class WhatIfChartsTest {

    private static final MotionSet MOTIONS = TestDecisions.motions(3);
    private static final Color FIRST = new MotionColours(Theme.LIGHT, MOTIONS).colour(1);
    private static final Color SECOND = new MotionColours(Theme.LIGHT, MOTIONS).colour(2);

    private static int[] all(int kind) {
        int[] row = new int[100];
        Arrays.fill(row, kind);
        return row;
    }

    private static BufferedImage timeline(int[] after, ChangeTimelineChart.Moment... moments) {
        double[] ends = IntStream.rangeClosed(1, 100).mapToDouble(i -> 0.1 * i).toArray();
        return ChangeTimelineChart.of(
                        "what if",
                        "",
                        MOTIONS,
                        new ChangeTimelineChart.Track(ends, 0.1, all(1), all(1), after),
                        List.of(moments),
                        Theme.LIGHT)
                .image(800, 400, 1);
    }

    @Test
    void theChangedRowStandsBelowTheOneBefore() {
        BufferedImage image = timeline(all(2));
        assertThat(Pixels.count(image, FIRST)).isGreaterThan((int) (1.8 * Pixels.count(image, SECOND)));
        assertThat(Pixels.middle(image, SECOND)[1]).isGreaterThan(Pixels.middle(image, FIRST)[1]);
    }

    @Test
    void betterIsMarkedAboveAndWorseBelow() {
        Color better = Contrast.atLeast(Contrast.MARK, OkabeIto.BLUE, Color.WHITE, Theme.LIGHT.ink());
        int[] nobody = all(ChangeTimelineChart.UNKNOWN);
        double[] ends = IntStream.rangeClosed(1, 100).mapToDouble(i -> 0.1 * i).toArray();
        BufferedImage image = ChangeTimelineChart.of(
                        "what if",
                        "",
                        MOTIONS,
                        new ChangeTimelineChart.Track(ends, 0.1, nobody, nobody, nobody),
                        List.of(
                                new ChangeTimelineChart.Moment(2, 4, true, false),
                                new ChangeTimelineChart.Moment(6, 8, false, true)),
                        Theme.LIGHT)
                .image(800, 400, 1);
        // the legend below the chart has both colours too
        int height = 330;
        double[] above = middle(image, better, height);
        double[] below = middle(image, OkabeIto.VERMILLION, height);
        assertThat(above[1]).isLessThan(below[1] - 10);
        assertThat(above[0]).isLessThan(below[0] - 200);
    }

    private static double[] middle(BufferedImage image, Color colour, int height) {
        return Pixels.middle(image.getSubimage(0, 0, image.getWidth(), height), colour);
    }

    @Test
    void refusesRowsOfUnequalLength() {
        assertThatThrownBy(() -> timeline(new int[3])).hasMessage("a timeline of 100 decisions got a row of 3");
        assertThatThrownBy(() -> new TradeOffChart.Line("a", OptionalInt.empty(), new double[2], new double[2], 2))
                .hasMessage("a: needs as many x as y and the present among them, got 2, 2 and 2");
    }

    @Test
    void whatIsNotKnownIsSaidInWords() {
        Picture empty = ChangeTimelineChart.of(
                "what if",
                "",
                MOTIONS,
                new ChangeTimelineChart.Track(new double[0], 0.1, new int[0], new int[0], new int[0]),
                List.of(),
                Theme.LIGHT);
        assertThat(Pixels.count(empty.image(800, 400, 1), FIRST)).isZero();
        Picture nothing = BeforeAfterChart.of(
                "numbers", "", List.of(new BeforeAfterChart.Row("a", Double.NaN, 0.5)), Theme.LIGHT);
        assertThat(nothing.naturalHeight())
                .as("the size of a picture of nothing")
                .isEqualTo(600);
    }

    @Test
    void theCurveOfAMotionHasItsColourAndThePresentADisc() {
        double[] x = {0, 50, 100};
        double[] y = {10, 2, 0};
        BufferedImage marked = tradeOff(x, y, 1);
        BufferedImage unmarked = tradeOff(x, y, -1);
        Color edge = new MotionColours(Theme.LIGHT, MOTIONS).edge(1);
        assertThat(Pixels.count(marked, edge)).isGreaterThan(Pixels.count(unmarked, edge) + 30);
    }

    private static BufferedImage tradeOff(double[] x, double[] y, int present) {
        return TradeOffChart.of(
                        "trade",
                        "",
                        new TradeOffChart.Axes("missed in %", "false per minute", true),
                        "nothing",
                        MOTIONS,
                        List.of(new TradeOffChart.Line("motion 1", OptionalInt.of(1), x, y, present)),
                        Theme.LIGHT)
                .image(800, 500, 1);
    }

    @Test
    void aMatrixAfterAChangeIsAPictureOfTheSecondOne() {
        long[][] before = {{10, 0, 0}, {0, 10, 0}, {0, 0, 10}};
        long[][] after = {{10, 0, 0}, {0, 5, 5}, {0, 0, 10}};
        Picture picture = ConfusionChart.ofChange(
                new ConfusionMatrix(MOTIONS, before, new long[3]),
                new ConfusionMatrix(MOTIONS, after, new long[3]),
                Theme.LIGHT);
        assertThat(picture.summary()).contains("Accuracy 100.0\u00a0% before, 83.3\u00a0% after, of 30 windows");
        BufferedImage image = picture.image(700, 600, 1);
        assertThat(Pixels.count(image, Theme.LIGHT.share(0.5))).isGreaterThan(500);
        assertThatThrownBy(() -> ConfusionChart.ofChange(
                        new ConfusionMatrix(TestDecisions.motions(2), new long[2][2], new long[2]),
                        new ConfusionMatrix(MOTIONS, after, new long[3]),
                        Theme.LIGHT))
                .hasMessageContaining("confusion matrices of different motions cannot be compared");
    }

    @Test
    void speedRisesFromLowToHigh() {
        double[] strength = {0, 10, 20, 30};
        BufferedImage image = StrengthChart.of(
                        "speed",
                        "µV",
                        MOTIONS,
                        List.of(new StrengthChart.Row(
                                1, 10, 20, strength, new double[] {0, 0, 1, 1}, new double[] {12, 15, 18})),
                        Theme.LIGHT)
                .image(800, 400, 1);
        Color light = Contrast.mix(Theme.LIGHT.background(), FIRST, 0.55);
        int left = near(image, light, 0, 300);
        int right = near(image, light, 300, 800);
        assertThat(right).isGreaterThan(10_000);
        assertThat(left).isLessThan(right / 20);
        assertThatThrownBy(() -> new StrengthChart.Row(1, 0, 1, new double[2], new double[1], new double[0]))
                .hasMessage("a motion needs as many strengths as speeds, at least one, got 2 and 1");
    }

    /** Pixels within rounding of a mixed colour. */
    private static int near(BufferedImage image, Color colour, int from, int to) {
        int count = 0;
        for (int x = from; x < to; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                Color found = new Color(image.getRGB(x, y));
                count += Math.abs(found.getRed() - colour.getRed()) < 4
                                && Math.abs(found.getGreen() - colour.getGreen()) < 4
                                && Math.abs(found.getBlue() - colour.getBlue()) < 4
                        ? 1
                        : 0;
            }
        }
        return count;
    }
}
