package org.opentmr.app.bench.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.plot.Theme;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.recording.protocol.GuidedProtocol;

class MotionIconTest {

    /** A tenth of the area: nobody overlooks that. */
    private static final double SHARE = 0.1;

    private final Look look = new Look(Theme.LIGHT, 1);

    private static int[] pixels(MotionIcon icon) {
        BufferedImage image = new BufferedImage(icon.getIconWidth(), icon.getIconHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        icon.paintIcon(new JLabel(), g, 0, 0);
        g.dispose();
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void everyMotionOfAnArmLooksDifferentEvenSmall() {
        List<int[]> pictures = GuidedProtocol.ARM.motions().motions().stream()
                .map(motion -> new MotionIcon(look, AmputationLevel.TRANSHUMERAL, motion, MotionIcon.SMALL))
                .map(MotionIconTest::pixels)
                .toList();
        for (int a = 0; a < pictures.size(); a++) {
            for (int b = 0; b < a; b++) {
                int[] first = pictures.get(a);
                int[] second = pictures.get(b);
                long different = IntStream.range(0, first.length)
                        .filter(i -> first[i] != second[i])
                        .count();
                assertThat(different).isGreaterThan((long) (SHARE * first.length));
            }
        }
    }

    @Test
    void itFollowsTheThemeAndIsOtherwiseTheSameAgain() {
        MotionIcon icon =
                new MotionIcon(look, AmputationLevel.TRANSRADIAL, Motion.named("hand close"), MotionIcon.MIDDLE);
        int[] light = pixels(icon);
        assertThat(pixels(icon)).isEqualTo(light);
        look.theme(Theme.DARK);
        assertThat(Arrays.equals(pixels(icon), light)).isFalse();
    }

    @Test
    void motionsThatNobodyKnowsAreDrawnOnAWholeArm() {
        MotionSet strange = new MotionSet(List.of(Motion.named("hand close"), Motion.named("knee flexion")));
        assertThat(MotionIcon.level(strange)).isEqualTo(AmputationLevel.SHOULDER_DISARTICULATION);
        assertThat(MotionIcon.level(GuidedProtocol.ARM.motions())).isEqualTo(AmputationLevel.TRANSHUMERAL);
        assertThat(pixels(new MotionIcon(look, AmputationLevel.TRANSRADIAL, Motion.named("wave"), MotionIcon.SMALL)))
                .isEqualTo(pixels(new MotionIcon(look, AmputationLevel.TRANSRADIAL, Motion.REST, MotionIcon.SMALL)));
    }
}
