package org.opentmr.app.bench.view.calibrate;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.MotionIcon;
import org.opentmr.app.bench.view.limb.Canvas;
import org.opentmr.live.record.Prompt;
import org.opentmr.motion.Motion;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.recording.protocol.GuidedProtocol.Trial;

/**
 * The motion that the person is to do, large, and a ring that empties as the time goes by. While they rest, the limb moves
 * to where the next motion leads, pale: there is nothing to do yet.
 */
final class PromptPicture {
    private static final int LEAST = 320;

    /** The icon's own size does not matter: it is painted as large as there is room. */
    private static final int ANY = LEAST;

    /** How much of the background lies over a limb that is not to be followed yet, of 255. */
    private static final int PALE = 140;

    private static final double RING = 56;
    private static final double RING_WIDTH = 10;
    private static final int FULL_CIRCLE = 360;
    private static final int TOP = 90;

    /** The first part of a rest belongs to letting go. */
    private static final double LETTING_GO = 0.35;

    private final Look look;
    private final Canvas canvas;
    private final Map<Motion, MotionIcon> icons = new HashMap<>();
    private AmputationLevel level = AmputationLevel.TRANSHUMERAL;
    private @Nullable Prompt prompt;

    PromptPicture(Look look) {
        this.look = look;
        canvas = new Canvas(look, "calibrate.picture", "the motion to do", LEAST, LEAST, this::paint);
    }

    JComponent component() {
        return canvas;
    }

    /** Shows the motions on this limb. */
    void on(AmputationLevel limb) {
        if (limb != level) {
            level = limb;
            icons.clear();
        }
    }

    void show(@Nullable Prompt now) {
        prompt = now;
        canvas.getAccessibleContext().setAccessibleDescription(now == null ? "" : now.text());
        canvas.repaint();
    }

    private void paint(Graphics2D g, int width, int height) {
        Prompt now = prompt;
        if (now == null) {
            return;
        }
        boolean holding = now.phase() == Prompt.Phase.HOLD;
        Motion motion =
                (holding ? now.present() : now.next()).map(Trial::motion).orElse(Motion.REST);
        double passed = now.phaseSeconds() > 0 ? 1 - now.secondsLeft() / now.phaseSeconds() : 1;
        double share = holding ? 1 : Math.max(0, (passed - LETTING_GO) / (1 - LETTING_GO));
        double ring = look.pixels(RING);
        Rectangle2D area = new Rectangle2D.Double(ring, 0, Math.max(1, width - 2 * ring), height);
        MotionIcon icon = icons.computeIfAbsent(motion, each -> new MotionIcon(look, level, each, ANY));
        icon.paint(g, area, share);
        if (!holding) {
            g.setColor(pale());
            g.fill(area);
        }
        if (now.phase() != Prompt.Phase.DONE) {
            ring(g, width, ring, 1 - passed, now.secondsLeft(), holding);
        }
    }

    private Color pale() {
        Color ground = look.theme().background();
        return new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), PALE);
    }

    private void ring(Graphics2D g, int width, double radius, double left, double seconds, boolean holding) {
        double stroke = look.pixels(RING_WIDTH);
        double x = width - 2 * radius;
        double side = 2 * radius - stroke;
        Color colour = holding ? look.accent() : look.theme().quietInk();
        g.setStroke(new BasicStroke((float) stroke, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.setColor(look.theme().line());
        g.draw(new Ellipse2D.Double(x + stroke / 2, stroke / 2, side, side));
        g.setColor(colour);
        g.draw(new Arc2D.Double(
                x + stroke / 2, stroke / 2, side, side, TOP, FULL_CIRCLE * Math.max(0, left), Arc2D.OPEN));
        String text = String.format(Locale.ROOT, "%.0f", Math.ceil(seconds));
        g.setFont(look.number());
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(look.theme().ink());
        g.drawString(text, (float) (x + radius - metrics.stringWidth(text) / 2.0), (float)
                (radius + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }
}
