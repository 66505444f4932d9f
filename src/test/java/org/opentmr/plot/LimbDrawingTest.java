package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.Joint;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.prosthesis.limb.Limbs;

class LimbDrawingTest {

    private static final int SIZE = 200;

    @ParameterizedTest
    @EnumSource(AmputationLevel.class)
    void everyJointIsSeenToMoveAndNothingReachesTheEdge(AmputationLevel level) {
        Posture rest = Limbs.of(level).rest();
        int[] atRest = pixels(level, Side.RIGHT, rest, SIZE);
        for (Joint joint : Limbs.of(level).joints()) {
            for (double angle : new double[] {joint.lowestDegrees(), joint.highestDegrees()}) {
                if (angle != joint.restDegrees()) {
                    int[] moved = pixels(level, Side.RIGHT, rest.with(joint.axis(), angle), SIZE);
                    assertThat(different(atRest, moved))
                            .as("%s at %s", joint.axis(), angle)
                            .isGreaterThan(60);
                    for (int k = 0; k < SIZE; k++) {
                        assertThat(moved[k]).isEqualTo(moved[k * SIZE]).isEqualTo(0xFFFFFF);
                        assertThat(moved[(SIZE - 1) * SIZE + k]).isEqualTo(moved[k * SIZE + SIZE - 1]);
                    }
                }
            }
        }
    }

    @Test
    void aLeftLimbIsTheMirrorImage() {
        Posture rest = Limbs.of(AmputationLevel.TRANSRADIAL).rest();
        int[] right = pixels(AmputationLevel.TRANSRADIAL, Side.RIGHT, rest, SIZE);
        int[] left = pixels(AmputationLevel.TRANSRADIAL, Side.LEFT, rest, SIZE);
        int[] mirrored = new int[left.length];
        for (int i = 0; i < left.length; i++) {
            mirrored[i] = left[i / SIZE * SIZE + SIZE - 1 - i % SIZE];
        }
        assertThat(different(left, right)).isGreaterThan(2000);
        // edges are smoothed a little differently from either side
        assertThat(different(mirrored, right)).isLessThan(different(left, right) / 2);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aMissingAxisIsDrawnAtNeutralAndEverySizeWorks(Theme theme) {
        Posture hand = new Posture(Map.of(DegreeOfFreedom.HAND, 45.0));
        for (int size : new int[] {120, 1200}) {
            BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            new LimbDrawing(AmputationLevel.TRANSRADIAL, Side.LEFT, theme)
                    .paint(g, new Rectangle2D.Double(0, 0, size, size), hand, Optional.of(hand), 5);
            g.dispose();
            assertThat(Pixels.count(image, Color.BLACK)).isLessThan((int) (0.95 * size * size));
        }
    }

    @Test
    void seenFromNearWhatMovesIsLargeAndStaysInSight() {
        LimbSpec spec = Limbs.of(AmputationLevel.TRANSHUMERAL);
        Posture rest = spec.rest();
        Posture closed = spec.end(Motion.named("hand close"));
        LimbDrawing near = LimbDrawing.near(AmputationLevel.TRANSHUMERAL, Side.RIGHT, Theme.LIGHT, rest, closed);
        LimbDrawing whole = new LimbDrawing(AmputationLevel.TRANSHUMERAL, Side.RIGHT, Theme.LIGHT);
        assertThat(moved(near, rest, closed)).isGreaterThan(4 * moved(whole, rest, closed));
        assertThat(LimbDrawing.near(AmputationLevel.TRANSHUMERAL, Side.RIGHT, Theme.LIGHT, rest, rest)
                        .aspect())
                .as("nothing moves: the whole limb")
                .isEqualTo(whole.aspect());
    }

    private static int moved(LimbDrawing drawing, Posture a, Posture b) {
        return different(pixels(drawing, a, 200), pixels(drawing, b, 200));
    }

    @Test
    void anArrowIsDrawnWhereSomethingMovesAndOnlyThere() {
        LimbSpec spec = Limbs.of(AmputationLevel.TRANSHUMERAL);
        Posture flexed = spec.end(Motion.named("elbow flexion"));
        LimbDrawing drawing = new LimbDrawing(AmputationLevel.TRANSHUMERAL, Side.RIGHT, Theme.LIGHT);
        assertThat(arrow(drawing, spec.rest(), flexed)).isGreaterThan(200);
        assertThat(arrow(drawing, flexed, flexed)).isZero();
    }

    private static int arrow(LimbDrawing drawing, Posture from, Posture to) {
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        drawing.paintArrow(g, new Rectangle2D.Double(0, 0, 200, 200), from, to, Color.RED);
        g.dispose();
        return Pixels.count(image, Color.RED);
    }

    @Test
    void aBandNeedsASourceAndSaysWhetherItWasConfirmed() {
        assertThat(new ReferenceBand("Kuiken 2009", 1.29, 0.15, true).label())
                .isEqualTo("Kuiken 2009: 1.29 ± 0.150 (SD)");
        assertThat(new ReferenceBand("Kuiken 2009", 1.29, 0, false).label())
                .isEqualTo("Kuiken 2009: 1.29; general knowledge, unconfirmed");
        assertThatThrownBy(() -> new ReferenceBand("x", Double.NaN, 0, true))
                .hasMessage("a reference band needs a source, a finite mean and sd >= 0, got \"x\", mean=NaN, sd=0.0");
    }

    private static int different(int[] a, int[] b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            count += a[i] == b[i] ? 0 : 1;
        }
        return count;
    }

    private static int[] pixels(AmputationLevel level, Side side, Posture posture, int size) {
        return pixels(new LimbDrawing(level, side, Theme.LIGHT), posture, size);
    }

    private static int[] pixels(LimbDrawing drawing, Posture posture, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Theme.LIGHT.background());
        g.fillRect(0, 0, size, size);
        drawing.paint(g, new Rectangle2D.Double(0, 0, size, size), posture, Optional.empty(), Double.NaN);
        g.dispose();
        return Arrays.stream(image.getRGB(0, 0, size, size, new int[size * size], 0, size))
                .map(rgb -> rgb & 0xFFFFFF)
                .toArray();
    }
}
