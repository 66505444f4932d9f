package org.opentmr.app.bench.view.tune;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Paint;
import javax.swing.Icon;
import org.opentmr.app.bench.view.Look;

/** A motion's colour as it is in every picture, and beside it the limb that does it. */
record ColouredIcon(Look look, Paint fill, Icon limb) implements Icon {

    private static final int BAND = 6;
    private static final int GAP = 4;

    @Override
    public int getIconWidth() {
        return look.pixels(BAND + GAP) + limb.getIconWidth();
    }

    @Override
    public int getIconHeight() {
        return limb.getIconHeight();
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setPaint(fill);
        g.fillRect(x, y, look.pixels(BAND), getIconHeight());
        g.dispose();
        limb.paintIcon(component, graphics, x + look.pixels(BAND + GAP), y);
    }
}
