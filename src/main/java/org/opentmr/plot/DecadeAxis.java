package org.opentmr.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;

/** A logarithmic axis from one power of ten to another, with a tick at each. */
final class DecadeAxis extends LogAxis {

    private static final long serialVersionUID = 1;

    /** The decades include both ends; the higher is above the lower. */
    DecadeAxis(String label, int lowDecade, int highDecade) {
        super(label);
        setAutoRange(false);
        // a hair beyond the decades, or rounding may lose the tick at either end
        setRange(0.999 * Math.pow(10, lowDecade), 1.001 * Math.pow(10, highDecade));
        setBaseSymbol("10");
        setTickUnit(new NumberTickUnit(1));
    }

    /** Over the values that are above 0: {lowest, highest} decade, at least one apart and at most so many. */
    static int[] decades(double[] values, int most) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (double value : values) {
            if (positive(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        if (greatest == 0) {
            throw new IllegalArgumentException("a logarithmic axis needs a value above 0");
        }
        int high = (int) Math.ceil(Math.log10(greatest) + 0.05);
        int low = (int) Math.floor(Math.log10(least));
        return new int[] {Math.min(Math.max(low, high - most), high - 1), high};
    }

    static boolean positive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
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
            setLabelFont(FittedAxis.fitted(g, label, dataArea, edge));
        }
        return super.drawLabel(label, g, plotArea, dataArea, edge, state);
    }
}
