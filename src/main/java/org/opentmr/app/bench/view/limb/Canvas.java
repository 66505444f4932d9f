package org.opentmr.app.bench.view.limb;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.opentmr.app.bench.view.Look;

/** A component that a painter fills. */
public final class Canvas extends JComponent {

    private static final long serialVersionUID = 1;

    private final transient Look look;
    private final transient Painter painter;

    /** Fills a canvas. */
    @FunctionalInterface
    public interface Painter {

        /** Paints on the background; the pen is the theme's ink, edges are smooth. */
        void paint(Graphics2D g, int width, int height);
    }

    /**
     * @param name for those who drive the program
     * @param spoken what is seen on it, for people who hear
     * @param width and {@code height}: the least that it needs, in pixels of the layout
     */
    public Canvas(Look look, String name, String spoken, int width, int height, Painter painter) {
        this.look = look;
        this.painter = painter;
        setName(name);
        getAccessibleContext().setAccessibleName(spoken);
        size(width, height);
    }

    /** Asks for another least size, in pixels of the layout. */
    public void size(int width, int height) {
        Dimension least = new Dimension(look.pixels(width), look.pixels(height));
        setMinimumSize(least);
        setPreferredSize(least);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Seen();
        }
        return accessibleContext;
    }

    /** What is painted, for people who hear. */
    private final class Seen extends AccessibleJComponent {

        private static final long serialVersionUID = 1;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.CANVAS;
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(look.theme().ink());
        g.setFont(look.text());
        painter.paint(g, getWidth(), getHeight());
        g.dispose();
    }
}
