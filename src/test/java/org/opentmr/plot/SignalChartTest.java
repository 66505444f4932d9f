package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.assessment.TestDecisions;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Recording;

class SignalChartTest {

    private static final MotionSet MOTIONS = TestDecisions.motions(3);

    @Test
    void annotationsStandBehindTheTracesInTheColoursOfTheirMotions() {
        BufferedImage image = SignalChart.of(PictureGallery.recording(MOTIONS, 4, 2), MOTIONS, Theme.LIGHT)
                .image(900, 500, 1);
        MotionColours colours = new MotionColours(Theme.LIGHT, MOTIONS);

        double[] first = Pixels.middle(image, Contrast.mix(Theme.LIGHT.background(), colours.colour(1), 0.16));
        double[] second = Pixels.middle(image, Contrast.mix(Theme.LIGHT.background(), colours.colour(2), 0.16));
        assertThat(first[0]).isLessThan(second[0]);
        assertThat(Pixels.count(image, colours.colour(1)))
                .as("mark above and in the legend")
                .isGreaterThan(500);
    }

    @Test
    void everyColumnOfADenseTraceIsPainted() {
        Recording recording = PictureGallery.recording(MOTIONS, 1, 8);
        BufferedImage image =
                SignalChart.of(recording, MOTIONS, 11, 16, Theme.LIGHT).image(900, 500, 1);
        Color ink = Theme.LIGHT.ink();

        for (int x = 150; x < 850; x++) {
            assertThat(Pixels.count(image, ink, x, 60, x + 1, 400))
                    .as("column %d", x)
                    .isPositive();
        }
    }

    @Test
    void aPieceThatIsNotANumberIsLeftBlank() {
        Recording whole = PictureGallery.recording(MOTIONS, 1, 8);
        double[][] samples = {whole.samples()[0].clone()};
        Arrays.fill(samples[0], 13_000, 14_000, Double.NaN);
        Recording torn =
                new Recording("torn.bdf", "sub-01", "", whole.layout(), samples, whole.annotations(), List.of());
        BufferedImage before =
                SignalChart.of(whole, MOTIONS, 11, 16, Theme.LIGHT).image(900, 500, 1);
        BufferedImage after = SignalChart.of(torn, MOTIONS, 11, 16, Theme.LIGHT).image(900, 500, 1);

        Color ink = Theme.LIGHT.ink();
        assertThat((double) Pixels.count(after, ink, 100, 60, 870, 400) / Pixels.count(before, ink, 100, 60, 870, 400))
                .as("a fifth is gone")
                .isBetween(0.75, 0.85);
    }

    @Test
    void refusesAStretchThatEndsBeforeItBegins() {
        Recording recording = PictureGallery.recording(MOTIONS, 1, 1);
        assertThatThrownBy(() -> SignalChart.of(recording, MOTIONS, 2, 2, Theme.LIGHT))
                .hasMessage("a signal needs fromSeconds < toSeconds, got 2.0 and 2.0");
    }
}
