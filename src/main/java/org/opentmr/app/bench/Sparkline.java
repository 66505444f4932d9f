package org.opentmr.app.bench;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import javax.swing.JComponent;
import org.opentmr.app.bench.view.Look;

/** How one figure has gone of late, as small as a word, against a limit. */
final class Sparkline extends JComponent {

    private static final long serialVersionUID = 1;

    private static final int WIDTH = 64;
    private static final int HEIGHT = 20;

    private final transient Look look;
    private final double limit;
    private final double[] values;
    private int count;

    /**
     * @param limit drawn as a quiet line
     * @param most values that are shown
     */
    Sparkline(Look look, double limit, int most) {
        this.look = look;
        this.limit = limit;
        values = new double[most];
    }

    /** Adds the latest value. */
    void add(double value) {
        values[count++ % values.length] = value;
        repaint();
    }

    /** Forgets all values. */
    void clear() {
        count = 0;
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.pixels(WIDTH), look.pixels(HEIGHT));
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        int shown = Math.min(count, values.length);
        if (shown < 2) {
            return;
        }
        double highest = limit;
        for (int i = 0; i < shown; i++) {
            highest = Math.max(highest, values[i]);
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double scale = (getHeight() - 2) / (1.1 * highest);
        g.setColor(look.theme().rest());
        double limitY = getHeight() - 1 - scale * limit;
        g.draw(new Line2D.Double(0, limitY, getWidth(), limitY));
        Path2D line = new Path2D.Double();
        for (int i = 0; i < shown; i++) {
            double value = values[(count - shown + i) % values.length];
            double x = (getWidth() - 1.0) * i / (values.length - 1);
            double y = getHeight() - 1 - scale * value;
            if (i == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        Color ink = look.theme().ink();
        g.setColor(ink);
        g.draw(line);
        g.dispose();
    }
}
