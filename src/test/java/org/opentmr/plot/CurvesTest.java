package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.TestDecisions;
import org.opentmr.assessment.ThresholdCurve;
import org.opentmr.signal.Seed;

class CurvesTest {

    private final Decisions decisions = TestDecisions.session(TestDecisions.motions(4), 3, 0.1, Seed.DEFAULT);

    @Test
    void thePresentThresholdIsMarkedWhereItIs() {
        ThresholdCurve curve = ThresholdCurve.of(List.of(decisions), 50);
        Color ink = Theme.LIGHT.ink();
        int[] columns = new int[2];
        double[] settings = {0.25, 0.75};
        for (int i = 0; i < 2; i++) {
            BufferedImage image = ThresholdChart.of(curve, OptionalDouble.of(settings[i]), Theme.LIGHT)
                    .image(800, 500, 2);
            for (int x = 200; x < 1560; x++) {
                if (Pixels.count(image, ink, x, 200, x + 1, 700) > 400) {
                    columns[i] = x;
                }
            }
        }
        // the axis is some 1,400 pixels long
        assertThat(columns[1] - columns[0]).isBetween(640, 740);
    }

    @Test
    void aBarIsAsLongAsTheAccuracy() {
        Decisions half =
                TestDecisions.of(TestDecisions.motions(3), new int[] {1, 1, 2, 2, 2, 2}, new int[] {1, 1, 2, -1, 1, 2});
        BufferedImage image = MotionAccuracyChart.of(List.of(half), Theme.LIGHT).image(800, 400, 1);
        MotionColours colours = new MotionColours(Theme.LIGHT, half.motions());

        double ratio = (double) Pixels.count(image, colours.colour(2)) / Pixels.count(image, colours.colour(1));
        assertThat(ratio).isBetween(0.46, 0.54);
        assertThat(Pixels.count(image, colours.colour(0)))
                .as("rest was never done")
                .isZero();
    }

    @Test
    void aSpectrumNeedsOneNameEach() {
        assertThatThrownBy(() -> SpectrumChart.of(
                        new double[] {0, 1, 2}, List.of("EMG1"), new double[][] {{1, 2}}, "µV", Theme.LIGHT))
                .hasMessage("a spectrum needs one name and 3 densities each, got 1 names and rows of [2]");
    }
}
