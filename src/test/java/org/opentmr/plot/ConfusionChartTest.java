package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.ConfusionMatrix;
import org.opentmr.assessment.TestDecisions;

class ConfusionChartTest {

    private static BufferedImage image(Theme theme, long[][] counts, long... rejected) {
        ConfusionMatrix matrix = new ConfusionMatrix(TestDecisions.motions(counts.length), counts, rejected);
        return ConfusionChart.of(new Accuracy(matrix, 0, 0), theme).image(800, 600, 1);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theColourOfACellIsItsShareOfTheRow(Theme theme) {
        BufferedImage image = image(theme, new long[][] {{90, 10}, {60, 140}}, 0, 0);

        for (double share : new double[] {0.9, 0.1, 0.3, 0.7}) {
            assertThat(Pixels.count(image, theme.share(share)))
                    .as("pixels of a share of %s", share)
                    .isGreaterThan(20_000);
        }
        assertThat(Pixels.count(image, theme.share(0.8))).isZero();
    }

    @Test
    void rowsAreWhatThePersonDid() {
        BufferedImage image = image(Theme.LIGHT, new long[][] {{90, 10}, {60, 140}}, 0, 0);

        double[] correctRest = Pixels.middle(image, Theme.LIGHT.share(0.9));
        double[] restTakenForMotion = Pixels.middle(image, Theme.LIGHT.share(0.1));
        double[] motionTakenForRest = Pixels.middle(image, Theme.LIGHT.share(0.3));

        assertThat(restTakenForMotion[0]).as("to the right of").isGreaterThan(correctRest[0] + 100);
        assertThat(restTakenForMotion[1]).as("in the row of").isBetween(correctRest[1] - 20, correctRest[1] + 20);
        assertThat(motionTakenForRest[1]).as("below").isGreaterThan(correctRest[1] + 100);
    }

    @Test
    void whatWasRejectedIsHatchedInItsRowAlone() {
        BufferedImage without = image(Theme.LIGHT, new long[][] {{90, 10}, {60, 140}}, 0, 0);
        BufferedImage with = image(Theme.LIGHT, new long[][] {{90, 10}, {60, 140}}, 100, 0);

        // the table ends about 140 pixels from the right edge, its rows meet at half its height
        int changedAbove = differences(without, with, 655, 80, 725, 280);
        int changedBelow = differences(without, with, 655, 320, 725, 520);
        assertThat(changedAbove).isGreaterThan(500);
        assertThat(changedBelow).isZero();
    }

    @Test
    void aMotionNeverDoneHasNoColour() {
        BufferedImage image = image(Theme.LIGHT, new long[][] {{0, 0}, {60, 140}}, 0, 0);

        assertThat(Pixels.count(image, Theme.LIGHT.share(0))).isZero();
        assertThat(Pixels.count(image, Theme.LIGHT.share(1))).isZero();
        assertThat(Pixels.count(image, Theme.LIGHT.share(0.7))).isGreaterThan(20_000);
    }

    @Test
    void everythingRejectedIsStillAPicture() {
        BufferedImage image = image(Theme.LIGHT, new long[2][2], 50, 50);

        assertThat(Pixels.count(image, Theme.LIGHT.share(0))).isGreaterThan(80_000);
    }

    private static int differences(BufferedImage a, BufferedImage b, int left, int top, int right, int bottom) {
        int count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                count += a.getRGB(x, y) != b.getRGB(x, y) ? 1 : 0;
            }
        }
        return count;
    }
}
