package org.opentmr.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Draws the body of a picture into an area, whatever its size, and nothing outside of it. */
@FunctionalInterface
interface Painter {
    void paint(Graphics2D g, Rectangle2D area);
}
