package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.assessment.TestDecisions;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Seed;

class ColoursTest {

    @Test
    void contrastIsThatOfTheGuideline() {
        assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isEqualTo(21, within(1e-9));
        assertThat(Contrast.ratio(Color.RED, Color.RED)).isEqualTo(1);
        // the well-known lightest grey that still reaches 4.5 on white
        assertThat(Contrast.ratio(new Color(0x767676), Color.WHITE)).isEqualTo(4.54, within(0.005));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeReadOnEveryBackground(Theme theme) {
        assertThat(Contrast.ratio(theme.ink(), theme.background())).isGreaterThan(Contrast.TEXT);
        assertThat(Contrast.ratio(theme.quietInk(), theme.background())).isGreaterThan(Contrast.TEXT);
        for (double share = 0; share <= 1; share += 0.01) {
            Color cell = theme.share(share);
            assertThat(Contrast.ratio(Contrast.textOn(cell), cell)).isGreaterThan(Contrast.TEXT);
        }
        SplittableRandom random = Seed.DEFAULT.stream("colours", 0);
        for (int i = 0; i < 1000; i++) {
            Color any = new Color(random.nextInt(1 << 24));
            assertThat(Contrast.ratio(Contrast.textOn(any), any)).isGreaterThan(Contrast.TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aLargerShareStandsOutMore(Theme theme) {
        double before = 1;
        for (double share = 0; share <= 1; share += 0.05) {
            double contrast = Contrast.ratio(theme.share(share), theme.background());
            assertThat(contrast).isGreaterThan(before);
            before = contrast;
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void motionsLookDifferentAndStandOut(Theme theme) {
        MotionSet motions = TestDecisions.motions(30);
        MotionColours colours = new MotionColours(theme, motions);
        List<List<Integer>> seen = new ArrayList<>();
        for (int motion = 0; motion < motions.size(); motion++) {
            assertThat(Contrast.ratio(colours.edge(motion), theme.background())).isGreaterThanOrEqualTo(Contrast.MARK);
            seen.add(swatch(colours, motion));
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).doesNotContain(swatchOfRejected(theme));
    }

    @Test
    void aColourBelongsToTheIndexAndRestIsGrey() {
        MotionSet motions = new MotionSet(
                List.of(Motion.named("hand open"), Motion.REST, Motion.named("hand close"), Motion.named("pronation")));
        MotionColours colours = new MotionColours(Theme.LIGHT, motions);

        assertThat(colours.colour(0)).isEqualTo(OkabeIto.BLUE);
        assertThat(colours.colour(1)).isEqualTo(Theme.LIGHT.rest());
        assertThat(colours.colour(2)).isEqualTo(OkabeIto.ORANGE);
        assertThat(colours.colour(3)).isEqualTo(OkabeIto.GREEN);
        assertThat(new MotionColours(Theme.DARK, motions).colour(2)).isEqualTo(OkabeIto.ORANGE);
    }

    private static List<Integer> swatch(MotionColours colours, int motion) {
        BufferedImage image = new BufferedImage(12, 12, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(colours.fill(motion));
        g.fillRect(0, 0, 12, 12);
        g.dispose();
        return pixels(image);
    }

    private static List<Integer> swatchOfRejected(Theme theme) {
        BufferedImage image = new BufferedImage(12, 12, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(MotionColours.rejected(theme));
        g.fillRect(0, 0, 12, 12);
        g.dispose();
        return pixels(image);
    }

    private static List<Integer> pixels(BufferedImage image) {
        List<Integer> pixels = new ArrayList<>();
        for (int pixel : image.getRGB(
                0,
                0,
                image.getWidth(),
                image.getHeight(),
                new int[image.getWidth() * image.getHeight()],
                0,
                image.getWidth())) {
            pixels.add(pixel);
        }
        return pixels;
    }
}
