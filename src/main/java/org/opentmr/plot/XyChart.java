package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A JFreeChart in the theme: two axes, a painter between them, a legend under them. JFreeChart measures the axes and the
 * legend, so that nothing is cut off at any size.
 */
final class XyChart {

    private final Theme theme;
    private final XYPlot plot;
    private final LegendItemCollection legend = new LegendItemCollection();

    /** Draws data between the axes; {@code x} and {@code y} turn values into positions. */
    @FunctionalInterface
    interface Data {
        void paint(Graphics2D g, Rectangle2D area, Scale x, Scale y);
    }

    /** A value's position. */
    @FunctionalInterface
    interface Scale {
        double at(double value);
    }

    XyChart(Theme theme, ValueAxis x, ValueAxis y) {
        this.theme = theme;
        plot = new XYPlot(null, x, y, null);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(theme.line());
        plot.setRangeGridlinePaint(theme.line());
        plot.setDomainGridlineStroke(new BasicStroke(0.8f));
        plot.setRangeGridlineStroke(new BasicStroke(0.8f));
        plot.setInsets(new RectangleInsets(2, 0, 0, 6));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        style(x, theme);
        style(y, theme);
    }

    XYPlot plot() {
        return plot;
    }

    XyChart data(Data data) {
        plot.addAnnotation(new Layer(data));
        return this;
    }

    /** Rows of names have no grid across them. */
    XyChart withoutRowLines() {
        plot.setRangeGridlinesVisible(false);
        return this;
    }

    /** A filled square in the legend. */
    XyChart key(String text, Paint fill, Color edge) {
        return key(text, new Rectangle2D.Double(-6, -5, 12, 10), fill, edge);
    }

    XyChart key(String text, Shape shape, Paint fill, Color edge) {
        LegendItem item = new LegendItem(text, "", "", "", shape, fill, new BasicStroke(0.8f), edge);
        legend.add(item);
        return this;
    }

    XyChart lineKey(String text, BasicStroke stroke, Color colour) {
        legend.add(new LegendItem(text, "", "", "", new Line2D.Double(-11, 0, 11, 0), stroke, colour));
        return this;
    }

    Painter painter() {
        plot.setFixedLegendItems(legend);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(theme.background());
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        if (legend.getItemCount() > 0) {
            LegendTitle title = new LegendTitle(plot);
            title.setItemFont(Typeface.plain(Typeface.LABEL));
            title.setItemPaint(theme.ink());
            title.setBackgroundPaint(theme.background());
            title.setFrame(BlockBorder.NONE);
            title.setPosition(RectangleEdge.BOTTOM);
            title.setHorizontalAlignment(HorizontalAlignment.LEFT);
            title.setItemLabelPadding(new RectangleInsets(1, 4, 1, 10));
            title.setPadding(new RectangleInsets(6, 0, 2, 0));
            chart.addLegend(title);
        }
        return (g, area) -> chart.draw(g, area, new ChartRenderingInfo());
    }

    /** Axis with the fonts and colours of the theme. */
    static void style(ValueAxis axis, Theme theme) {
        axis.setLabelFont(Typeface.plain(Typeface.LABEL + 1));
        axis.setLabelPaint(theme.ink());
        axis.setTickLabelFont(Typeface.plain(Typeface.LABEL));
        axis.setTickLabelPaint(theme.quietInk());
        axis.setAxisLinePaint(theme.quietInk());
        axis.setTickMarkPaint(theme.quietInk());
    }

    static NumberAxis axis(String label, double low, double high) {
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRange(false);
        axis.setRange(low, high);
        return axis;
    }

    /** The motions of a legend: those that appear. */
    static List<Integer> indices(boolean[] appearing) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < appearing.length; i++) {
            if (appearing[i]) {
                indices.add(i);
            }
        }
        return indices;
    }

    /** The painter, as JFreeChart knows it. */
    private static final class Layer extends AbstractXYAnnotation {

        private static final long serialVersionUID = 1;
        private final transient Data data;

        Layer(Data data) {
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
}
