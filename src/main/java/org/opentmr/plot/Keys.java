package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A legend for several charts in one picture: marks with their meaning, in as many rows as they need. */
final class Keys {

    private static final double ROW = 18;
    private static final double MARK = 22;
    private static final double GAP = 16;
    private static final Font FONT = Typeface.plain(Typeface.LABEL);

    private final Color ink;
    private final List<Key> keys = new ArrayList<>();

    /** Draws a mark into a rectangle. */
    private record Key(String text, Painter mark) {}

    Keys(Color ink) {
        this.ink = ink;
    }

    void area(String text, Paint fill, Color edge) {
        keys.add(new Key(text, (g, mark) -> {
            Rectangle2D box = new Rectangle2D.Double(mark.getX() + 5, mark.getCenterY() - 5, 12, 10);
            g.setPaint(fill);
            g.fill(box);
            g.setColor(edge);
            g.setStroke(new BasicStroke(0.8f));
            g.draw(box);
        }));
    }

    void line(String text, BasicStroke stroke, Color colour) {
        keys.add(new Key(text, (g, mark) -> {
            g.setColor(colour);
            g.setStroke(stroke);
            g.draw(new Line2D.Double(mark.getX() + 2, mark.getCenterY(), mark.getMaxX(), mark.getCenterY()));
        }));
    }

    /** What they need at a width. */
    double height(Graphics2D g, double width) {
        return ROW * rows(g, width).size();
    }

    void paint(Graphics2D g, Rectangle2D area) {
        double y = area.getY();
        for (List<Key> row : rows(g, area.getWidth())) {
            double x = area.getX();
            for (Key key : row) {
                key.mark().paint(g, new Rectangle2D.Double(x, y, MARK, ROW));
                g.setFont(FONT);
                g.setColor(ink);
                String text = Text.cut(g, FONT, key.text(), area.getMaxX() - x - MARK - 4);
                Text.draw(g, text, x + MARK + 4, y + ROW / 2, 0);
                x += width(g, key);
            }
            y += ROW;
        }
    }

    private List<List<Key>> rows(Graphics2D g, double width) {
        List<List<Key>> rows = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (Key key : keys) {
            double wide = width(g, key);
            if (used + wide - GAP > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(key);
            used += wide;
        }
        return rows;
    }

    private static double width(Graphics2D g, Key key) {
        return MARK + 4 + Text.width(g, FONT, key.text()) + GAP;
    }
}
