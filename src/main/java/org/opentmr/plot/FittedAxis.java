package org.opentmr.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;

/** An axis of numbers whose label gets smaller where it would be longer than the axis. */
class FittedAxis extends NumberAxis {

    private static final long serialVersionUID = 1;
    private static final float LABEL_SIZE = Typeface.LABEL + 1;
    private static final float LEAST_SIZE = 6;

    FittedAxis(String label, double low, double high) {
        super(label);
        setAutoRange(false);
        setRange(low, high);
        setLabelFont(Typeface.plain(LABEL_SIZE));
    }

    /** The same with a tick at every multiple of the step. */
    FittedAxis every(double step) {
        setTickUnit(new NumberTickUnit(step));
        return this;
    }

    @Override
    protected AxisState drawLabel(
            String label,
            Graphics2D g,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            AxisState state) {
        if (label != null) {
            setLabelFont(fitted(g, label, dataArea, edge));
        }
        return super.drawLabel(label, g, plotArea, dataArea, edge, state);
    }

    /** As large as the axis is long enough for, within what can be read. */
    static Font fitted(Graphics2D g, String label, Rectangle2D dataArea, RectangleEdge edge) {
        Font full = Typeface.plain(LABEL_SIZE);
        double room = RectangleEdge.isLeftOrRight(edge) ? dataArea.getHeight() : dataArea.getWidth();
        double shrunk = Math.min(1, room / Text.width(g, full, label));
        return full.deriveFont((float) Math.max(LEAST_SIZE, LABEL_SIZE * shrunk));
    }
}
