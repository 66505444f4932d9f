package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws published figures on the upright axis of a chart, in the colours of what is not one's own. */
final class ReferenceMarks {

    private static final BasicStroke MEAN =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0);
    private static final double DIAMOND = 5.5;
    private static final double CAP = 4;

    private final boolean logarithmic;
    private final Theme theme;

    ReferenceMarks(boolean logarithmic, Theme theme) {
        this.logarithmic = logarithmic;
        this.theme = theme;
    }

    /** What a band is filled with: pale enough that lines of every colour stand out from it. */
    static Color fill(Theme theme) {
        return Contrast.mix(theme.background(), theme.line(), theme == Theme.LIGHT ? 0.8 : 0.6);
    }

    XyChart.Data band(ReferenceBand band) {
        return (g, area, x, y) -> {
            double top = height(band.mean() + band.sd(), area, y);
            double bottom = height(band.mean() - band.sd(), area, y);
            g.setColor(fill(theme));
            g.fill(new Rectangle2D.Double(area.getX(), top, area.getWidth(), bottom - top));
            mean(g, area.getX(), area.getMaxX(), height(band.mean(), area, y));
        };
    }

    private void mean(Graphics2D g, double left, double right, double height) {
        g.setColor(theme.quietInk());
        g.setStroke(MEAN);
        g.draw(new Line2D.Double(left, height, right, height));
    }

    XyChart.Data point(ReferencePoint point) {
        return (g, area, x, y) -> {
            double across = x.at(point.x());
            double middle = height(point.mean(), area, y);
            g.setColor(theme.quietInk());
            g.setStroke(new BasicStroke(1.6f));
            if (point.sd() > 0) {
                double top = height(point.mean() + point.sd(), area, y);
                double bottom = height(point.mean() - point.sd(), area, y);
                g.draw(new Line2D.Double(across, top, across, bottom));
                g.draw(new Line2D.Double(across - CAP, top, across + CAP, top));
                g.draw(new Line2D.Double(across - CAP, bottom, across + CAP, bottom));
            }
            Path2D diamond = new Path2D.Double();
            diamond.moveTo(across, middle - DIAMOND);
            diamond.lineTo(across + DIAMOND, middle);
            diamond.lineTo(across, middle + DIAMOND);
            diamond.lineTo(across - DIAMOND, middle);
            diamond.closePath();
            g.setColor(theme.background());
            g.fill(diamond);
            g.setColor(theme.quietInk());
            g.draw(diamond);
        };
    }

    /** On a logarithmic axis, what reaches down to 0 or below goes on beyond its lower end. */
    private double height(double value, Rectangle2D area, XyChart.Scale y) {
        return logarithmic && !(value > 0) ? area.getMaxY() + 2 * DIAMOND : y.at(value);
    }
}
