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
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The recipe of a JFreeChart in the theme: two axes, painters between them, a legend under them. JFreeChart measures the
 * axes and the legend, so that nothing is cut off at any size. Its charts keep state from one drawing to the next; a new one
 * is made for each, or the same picture could come out differently the second time.
 */
final class XyChart implements Painter {

    private final Theme theme;
    private final Supplier<? extends ValueAxis> x;
    private final Supplier<? extends ValueAxis> y;
    private final List<Supplier<? extends ValueAxis>> onTheRight = new ArrayList<>();
    private final List<Data> layers = new ArrayList<>();
    private final List<LegendItem> legend = new ArrayList<>();
    private boolean rowLines = true;

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

    XyChart(Theme theme, Supplier<? extends ValueAxis> x, Supplier<? extends ValueAxis> y) {
        this.theme = theme;
        this.x = x;
        this.y = y;
    }

    /** Layers are painted in the order in which they were added. */
    XyChart data(Data data) {
        layers.add(data);
        return this;
    }

    /** A second upright axis, on the right. */
    XyChart right(Supplier<? extends ValueAxis> axis) {
        onTheRight.add(axis);
        return this;
    }

    /** Rows of names have no grid across them. */
    XyChart withoutRowLines() {
        rowLines = false;
        return this;
    }

    /** A filled rectangle in the legend. */
    XyChart key(String text, Paint fill, Color edge) {
        return key(text, new Rectangle2D.Double(-6, -5, 12, 10), fill, edge);
    }

    XyChart key(String text, Shape shape, Paint fill, Color edge) {
        legend.add(new LegendItem(text, "", "", "", shape, fill, new BasicStroke(0.8f), edge));
        return this;
    }

    /** A line in the legend. */
    XyChart lineKey(String text, BasicStroke stroke, Color colour) {
        legend.add(new LegendItem(text, "", "", "", new Line2D.Double(-11, 0, 11, 0), stroke, colour));
        return this;
    }

    /** A curve with its line in the legend; broken where a value is not a number. */
    XyChart curve(String text, double[] across, double[] up, BasicStroke stroke, Color colour) {
        lineKey(text, stroke, colour);
        return data((g, area, atX, atY) -> {
            g.setColor(colour);
            g.setStroke(stroke);
            g.draw(Curve.through(up.length, i -> atX.at(across[i]), i -> atY.at(up[i])));
        });
    }

    /** The keys of the motions that appear, in their order. */
    XyChart keys(MotionColours colours, IntStream appearing) {
        appearing
                .distinct()
                .sorted()
                .forEach(motion ->
                        key(colours.motions().get(motion).name(), colours.fill(motion), colours.edge(motion)));
        return this;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        XYPlot plot = plot();
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(theme.background());
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        if (!legend.isEmpty()) {
            chart.addLegend(legendOf(plot));
        }
        chart.draw(g, area, new ChartRenderingInfo());
    }

    private XYPlot plot() {
        // JFreeChart draws no grid for a plot without a renderer
        XYPlot plot = new XYPlot(null, styled(x.get()), styled(y.get()), new XYLineAndShapeRenderer());
        for (int i = 0; i < onTheRight.size(); i++) {
            plot.setRangeAxis(i + 1, styled(onTheRight.get(i).get()));
            plot.setRangeAxisLocation(i + 1, AxisLocation.TOP_OR_RIGHT);
        }
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(theme.line());
        plot.setRangeGridlinePaint(theme.line());
        plot.setDomainGridlineStroke(new BasicStroke(0.8f));
        plot.setRangeGridlineStroke(new BasicStroke(0.8f));
        plot.setRangeGridlinesVisible(rowLines);
        plot.setInsets(new RectangleInsets(8, 0, 0, 16));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        layers.forEach(layer -> plot.addAnnotation(new Layer(layer)));
        LegendItemCollection items = new LegendItemCollection();
        legend.forEach(items::add);
        plot.setFixedLegendItems(items);
        return plot;
    }

    private LegendTitle legendOf(XYPlot plot) {
        LegendTitle title = new LegendTitle(plot);
        title.setItemFont(Typeface.plain(Typeface.LABEL));
        title.setItemPaint(theme.ink());
        title.setBackgroundPaint(theme.background());
        title.setFrame(BlockBorder.NONE);
        title.setPosition(RectangleEdge.BOTTOM);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setItemLabelPadding(new RectangleInsets(1, 4, 1, 10));
        title.setPadding(new RectangleInsets(6, 0, 2, 0));
        return title;
    }

    private ValueAxis styled(ValueAxis axis) {
        axis.setLabelFont(Typeface.plain(Typeface.LABEL + 1));
        axis.setLabelPaint(theme.ink());
        axis.setTickLabelFont(Typeface.plain(Typeface.LABEL));
        axis.setTickLabelPaint(axis instanceof NamesAxis ? theme.ink() : theme.quietInk());
        axis.setAxisLinePaint(theme.quietInk());
        axis.setTickMarkPaint(theme.quietInk());
        return axis;
    }
}
