package org.opentmr.app.bench;

import java.awt.Graphics;
import java.awt.LayoutManager;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/** A panel that tells when it has been painted for the first time. */
final class PaintedPanel extends JPanel {

    private static final long serialVersionUID = 1;

    private transient @Nullable Runnable painted;

    PaintedPanel(LayoutManager layout) {
        super(layout);
    }

    /** Calls this once, after the next painting. */
    void whenPainted(Runnable action) {
        painted = action;
    }

    @Override
    public void paint(Graphics g) {
        super.paint(g);
        Runnable action = painted;
        if (action != null) {
            painted = null;
            action.run();
        }
    }
}
