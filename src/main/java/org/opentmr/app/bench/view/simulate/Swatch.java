package org.opentmr.app.bench.view.simulate;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.Icon;

/** A square of a motion's colour. */
record Swatch(Color colour, int size) implements Icon {

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        graphics.setColor(colour);
        graphics.fillRect(x, y, size, size);
    }

    @Override
    public int getIconWidth() {
        return size;
    }

    @Override
    public int getIconHeight() {
        return size;
    }
}
