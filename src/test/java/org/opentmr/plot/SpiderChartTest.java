package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

class SpiderChartTest {

    private static final MotionSet MOTIONS =
            new MotionSet(List.of(Motion.REST, Motion.named("hand close"), Motion.named("hand open")));
    private static final List<String> CHANNELS = List.of("E1", "E2", "E3", "E4");
    private static final List<SpiderChart.Pattern> PATTERNS = List.of(
            new SpiderChart.Pattern(1, new double[] {1, 0.2, 0.1, Double.NaN}),
            new SpiderChart.Pattern(2, new double[] {0.1, 1, 1, 0.3}));

    private static BufferedImage image(OptionalInt chosen, Optional<SpiderChart.Present> present) {
        return SpiderChart.of("Patterns", CHANNELS, MOTIONS, PATTERNS, chosen, present, Theme.LIGHT)
                .image(600, 560, 1);
    }

    @Test
    void theChosenMotionStandsOut() {
        Color colour = new MotionColours(Theme.LIGHT, MOTIONS).edge(2);
        assertThat(Pixels.count(image(OptionalInt.of(2), Optional.empty()), colour))
                .isGreaterThan(2 * Pixels.count(image(OptionalInt.of(1), Optional.empty()), colour));
    }

    @Test
    void whatIsThereNowIsGreyAndMayBeStrongerThanEver() {
        long small = grey(new double[] {0.3, 0.3, 0.3, 0.3});
        long large = grey(new double[] {0.9, 0.9, 0.9, 0.9});
        assertThat(large).isGreaterThan(4 * small);
        assertThat(grey(new double[] {1e9, 1e9, 1e9, 1e9})).isEqualTo(grey(new double[] {2, 2, 2, 2}));
    }

    /** Pixels that the present shape changes. */
    private static long grey(double[] shares) {
        BufferedImage without = image(OptionalInt.of(1), Optional.of(new SpiderChart.Present("now", new double[4])));
        BufferedImage with = image(OptionalInt.of(1), Optional.of(new SpiderChart.Present("now", shares)));
        long changed = 0;
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                changed += with.getRGB(x, y) == without.getRGB(x, y) ? 0 : 1;
            }
        }
        return changed;
    }

    @Test
    void sharesOfOtherElectrodesAreRefused() {
        assertThatThrownBy(() ->
                        image(OptionalInt.empty(), Optional.of(new SpiderChart.Present("now", new double[] {1, 1}))))
                .hasMessage("a pattern on 4 electrodes needs as many shares, got 2");
    }

    @Test
    void saysWhyThereIsNothing() {
        Picture nothing = SpiderChart.of(
                "Patterns", CHANNELS, MOTIONS, List.of(), OptionalInt.empty(), Optional.empty(), Theme.DARK);
        assertThat(nothing.summary()).isEmpty();
        assertThat(nothing.title()).isEqualTo("Patterns");
    }
}
