package org.opentmr.app.bench.view;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.Icon;
import org.jspecify.annotations.Nullable;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.plot.LimbDrawing;
import org.opentmr.plot.Side;
import org.opentmr.plot.Theme;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.LimbChoice;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.prosthesis.limb.Limbs;

/**
 * A motion, drawn on the limb that does it: seen from near, where the motion leads, with an arrow along its way. Rest is the
 * limb as it rests, without an arrow. As an icon it is painted once for a theme and a size; a large picture may move.
 */
public final class MotionIcon implements Icon {
    /** In a list or a row of text, pixels. */
    public static final int SMALL = 24;

    /** On a button or a card, pixels. */
    public static final int MIDDLE = 48;

    private final Look look;
    private final AmputationLevel level;
    private final int size;
    private final Motion motion;
    private final Posture rest;
    private final Posture end;
    private @Nullable Drawn drawn;
    private @Nullable Near near;

    /** A picture of the icon for what it was painted with. */
    private record Drawn(Theme theme, int pixels, BufferedImage image) {}

    /** The limb seen from near, in a theme. */
    private record Near(Theme theme, LimbDrawing drawing) {}

    /**
     * An icon.
     *
     * @param size in pixels of the layout, before scaling
     */
    public MotionIcon(Look look, AmputationLevel level, Motion motion, int size) {
        this.look = look;
        this.level = level;
        this.motion = motion;
        this.size = size;
        LimbSpec spec = Limbs.of(level);
        rest = spec.rest();
        end = spec.end(motion);
    }

    /** The limb on which a set of motions is shown: the shortest that can do them all, or a whole arm. */
    public static AmputationLevel level(MotionSet motions) {
        try {
            return LimbChoice.of(motions);
        } catch (IllegalArgumentException nobodyHasAll) {
            return AmputationLevel.SHOULDER_DISARTICULATION;
        }
    }

    @Override
    public int getIconWidth() {
        return look.pixels(size);
    }

    @Override
    public int getIconHeight() {
        return look.pixels(size);
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        AffineTransform device = g.getTransform();
        int pixels = (int) Math.ceil(getIconWidth() * Math.max(device.getScaleX(), device.getScaleY()));
        Drawn now = drawn;
        if (now == null || now.theme() != look.theme() || now.pixels() != pixels) {
            now = new Drawn(look.theme(), pixels, image(pixels));
            drawn = now;
        }
        g.drawImage(now.image(), x, y, getIconWidth(), getIconHeight(), null);
        g.dispose();
    }

    private BufferedImage image(int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        Rectangle2D area = new Rectangle2D.Double(0, 0, pixels, pixels);
        paint(g, area, 1);
        paintArrow(g, area, look.theme().ink());
        g.dispose();
        return image;
    }

    /**
     * Paints it large.
     *
     * @param share of the way from rest to where the motion leads, 0 to 1
     */
    public void paint(Graphics2D g, Rectangle2D area, double share) {
        drawing().paint(g, area, rest.towards(end, share), Optional.empty(), 0);
    }

    /** Paints the arrow along the motion's way, over the limb in the same area. */
    public void paintArrow(Graphics2D g, Rectangle2D area, Color colour) {
        drawing().paintArrow(g, area, rest, end, colour);
    }

    private LimbDrawing drawing() {
        Near now = near;
        if (now == null || now.theme() != look.theme()) {
            Posture from = end.equals(rest) ? farEnd() : rest;
            now = new Near(look.theme(), LimbDrawing.near(level, Side.RIGHT, look.theme(), from, end));
            near = now;
        }
        return now.drawing();
    }

    /** Where nothing moves, the hand or the foot is looked at: as if it had moved. */
    private Posture farEnd() {
        return Limbs.of(level).end(Motion.named(level.isArm() ? "hand open" : "dorsiflexion"));
    }

    public Motion motion() {
        return motion;
    }
}
