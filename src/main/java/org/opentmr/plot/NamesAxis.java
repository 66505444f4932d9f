package org.opentmr.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * An upright axis that counts rows from the top and writes a name at each. JFreeChart's own axis of names leaves out those
 * that come close; here the writing gets smaller instead, and a name that would take more than its share of the width is
 * cut.
 */
final class NamesAxis extends FittedAxis {

    private static final long serialVersionUID = 1;
    private static final double WIDEST_SHARE = 0.36;

    private final ArrayList<String> names;

    NamesAxis(List<String> names) {
        this(names, "");
    }

    NamesAxis(List<String> names, String label) {
        super(label, -0.5, Math.max(1, names.size()) - 0.5);
        this.names = new ArrayList<>(names);
        setInverted(true);
        setTickMarksVisible(false);
        setAxisLineVisible(false);
    }

    @Override
    @SuppressWarnings("rawtypes") // the overridden method's own signature
    public List refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        double rowHeight = area.getHeight() / Math.max(1, names.size());
        float size = (float) Math.max(7, Math.min(Typeface.LABEL, 0.95 * rowHeight / 1.17));
        setTickLabelFont(Typeface.plain(size));
        double width = WIDEST_SHARE * g.getClipBounds().getWidth();
        boolean left = RectangleEdge.LEFT.equals(edge);
        TextAnchor anchor = left ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
        // rows closer than the least writing is high cannot all be named
        int step = (int) Math.ceil(8 / Math.max(rowHeight, 0.1));
        List<Tick> ticks = new ArrayList<>();
        for (int row = 0; row < names.size(); row += step) {
            String name = Text.cut(g, getTickLabelFont(), names.get(row), width);
            ticks.add(new NumberTick(row, name, anchor, anchor, 0));
        }
        return ticks;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof NamesAxis axis && names.equals(axis.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }
}
