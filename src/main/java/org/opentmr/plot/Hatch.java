package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Fill patterns. The rising diagonal means rejected and nothing else. */
enum Hatch {
    PLAIN,
    RISING,
    LEVEL,
    UPRIGHT,
    FALLING;

    private static final int TILE = 6;

    /** The tile is drawn finer than it is laid, so that it stays sharp in a picture of two or four times the pixels. */
    private static final int FINER = 4;

    Paint paint(Color fill, Color stripe) {
        if (this == PLAIN) {
            return fill;
        }
        int pixels = TILE * FINER;
        BufferedImage tile = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = tile.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(fill);
        g.fillRect(0, 0, pixels, pixels);
        g.scale(FINER, FINER);
        g.setColor(stripe);
        g.setStroke(new BasicStroke(1.4f));
        for (double shift = -TILE; shift <= TILE; shift += TILE) {
            g.draw(stripe(shift));
        }
        g.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, TILE, TILE));
    }

    private Line2D stripe(double shift) {
        double far = TILE + 1;
        return switch (this) {
            case RISING -> new Line2D.Double(shift - 1, far, shift + far, -1);
            case FALLING -> new Line2D.Double(shift - 1, -1, shift + far, far);
            case LEVEL -> new Line2D.Double(-1, shift + TILE / 2.0, far, shift + TILE / 2.0);
            case UPRIGHT -> new Line2D.Double(shift + TILE / 2.0, -1, shift + TILE / 2.0, far);
            case PLAIN -> throw new IllegalStateException("a plain fill has no stripes");
        };
    }
}
