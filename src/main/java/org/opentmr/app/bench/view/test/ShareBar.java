package org.opentmr.app.bench.view.test;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javax.swing.JComponent;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.limb.Canvas;

/** How much of something is over, as a bar. */
final class ShareBar {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 12;

    private final Look look;
    private final Canvas canvas;
    private double share;
    private boolean good;

    ShareBar(Look look, String name, String spoken) {
        this.look = look;
        canvas = new Canvas(look, name, spoken, WIDTH, HEIGHT, this::paint);
    }

    JComponent component() {
        return canvas;
    }

    /** Shows a share, 0 to 1, in the colour of what is well or in the usual one. */
    void show(double now, boolean well) {
        if (now != share || well != good) {
            share = now;
            good = well;
            canvas.repaint();
        }
    }

    private void paint(Graphics2D g, int width, int height) {
        g.setColor(look.theme().line());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        Color colour = good ? look.good() : look.accent();
        g.setColor(colour);
        g.fill(new Rectangle2D.Double(0, 0, width * Math.max(0, Math.min(1, share)), height));
    }
}
