package org.opentmr.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A painter of data in the form in which JFreeChart takes one. */
final class Layer extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1;

    private final transient XyChart.Data data;

    Layer(XyChart.Data data) {
        this.data = data;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int rendererIndex,
            PlotRenderingInfo info) {
        Graphics2D own = (Graphics2D) g.create();
        own.clip(area);
        data.paint(
                own,
                area,
                value -> domain.valueToJava2D(value, area, plot.getDomainAxisEdge()),
                value -> range.valueToJava2D(value, area, plot.getRangeAxisEdge()));
        own.dispose();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
