package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.opentmr.assessment.DecisionLog;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.TestDecisions;
import org.opentmr.motion.MotionSet;

class TimelineChartTest {

    private static final MotionSet MOTIONS = TestDecisions.motions(3);
    private static final Color FIRST = new MotionColours(Theme.LIGHT, MOTIONS).colour(1);
    private static final Color SECOND = new MotionColours(Theme.LIGHT, MOTIONS).colour(2);

    /** 10 s of motion 1; the second half decoded as motion 2, or rejected. */
    private static Decisions decisions(int windows, double rateHz, boolean rejected) {
        DecisionLog log = new DecisionLog("walk.bdf", MOTIONS, rateHz);
        for (int i = 0; i < windows; i++) {
            boolean late = i >= windows / 2;
            log.add(1, late ? 2 : 1, late && rejected, 0.5, new double[0], 1, 0, i + 1L);
        }
        return log.decisions();
    }

    @Test
    void intendedStandsAboveDecoded() {
        BufferedImage image =
                TimelineChart.of(decisions(100, 10, false), Theme.LIGHT).image(800, 400, 1);

        int intended = Pixels.count(image, FIRST, 0, 60, 800, 180);
        int decodedRight = Pixels.count(image, FIRST, 0, 200, 800, 330);
        assertThat((double) intended / decodedRight).as("twice as long").isBetween(1.8, 2.2);
        assertThat(Pixels.middle(image, SECOND)[0]).as("in the second half").isGreaterThan(500);
        assertThat(Pixels.count(image, SECOND, 0, 60, 800, 180)).isZero();
    }

    @Test
    void whatWasRejectedIsHatchedAndNotColoured() {
        BufferedImage image =
                TimelineChart.of(decisions(100, 10, true), Theme.LIGHT).image(800, 400, 1);

        assertThat(Pixels.count(image, SECOND)).isZero();
        int plain = Pixels.count(image, Theme.LIGHT.background(), 500, 220, 700, 280);
        assertThat(plain).as("background between the stripes").isBetween(200 * 60 / 5, 200 * 60 * 4 / 5);
    }

    @Test
    void manyWindowsInAPixelKeepTheirShares() {
        // 100,000 windows on some 700 pixels
        BufferedImage image =
                TimelineChart.of(decisions(100_000, 1000, false), Theme.LIGHT).image(800, 400, 1);

        assertThat((double) Pixels.count(image, SECOND) / Pixels.count(image, FIRST))
                .isBetween(0.3, 0.37);
    }

    @Test
    void refusesAStretchThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> TimelineChart.of(decisions(10, 10, false), 3, 2, Theme.LIGHT))
                .hasMessage("a timeline needs fromSeconds < toSeconds, got 3.0 and 2.0");
    }

    @Test
    void aStretchWithoutWindowsIsEmpty() {
        BufferedImage image =
                TimelineChart.of(decisions(10, 10, false), 50, 60, Theme.LIGHT).image(800, 400, 1);
        assertThat(Pixels.count(image, FIRST)).isZero();
    }
}
