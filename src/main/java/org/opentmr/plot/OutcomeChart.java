package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.opentmr.assessment.Interval;

/** Results of tests of control side by side: a dot per person or trial, the mean with its 95 % interval, published bands. */
public final class OutcomeChart {

    /** Share of an axis that half a dot takes. */
    private static final double DOT_ROOM = 0.015;

    private static final double GAP = 14;

    private OutcomeChart() {}

    /** What was measured in one group or condition; values that are not finite are left out. */
    public record Group(String name, double[] values) {}

    /**
     * One measure.
     *
     * @param label with its unit: "completion time in s"
     */
    public record Panel(String label, List<Group> groups, List<ReferenceBand> bands) {

        public Panel {
            if (label.isBlank()) {
                throw new IllegalArgumentException("a panel needs a label with its unit, got \"" + label + "\"");
            }
            groups = List.copyOf(groups);
            bands = List.copyOf(bands);
        }
    }

    public static Picture of(String title, List<Panel> panels, Theme theme) {
        List<Panel> shown = panels.stream()
                .filter(panel -> panel.groups().stream()
                        .anyMatch(group -> Arrays.stream(group.values()).anyMatch(Double::isFinite)))
                .toList();
        if (shown.isEmpty()) {
            return Picture.empty(title, "No trial was made, so there is no outcome to show.", theme);
        }
        List<ReferenceBand> bands =
                shown.stream().flatMap(panel -> panel.bands().stream()).toList();
        List<XyChart> charts = new ArrayList<>();
        shown.forEach(panel -> charts.add(chart(panel, theme)));
        int columns = shown.size() == 1 ? 1 : 2;
        int rows = (shown.size() + columns - 1) / columns;
        int tallest =
                shown.stream().mapToInt(panel -> panel.groups().size()).max().orElse(1);
        String summary = "Dots: persons or trials · bar: mean with 95 % interval. " + BandedCurveChart.sources(bands);
        int height = Math.min(1400, 150 + rows * (80 + 34 * tallest));
        return new Picture(title, summary, theme, 900, Math.max(420, height), (g, area) -> {
            double width = (area.getWidth() - (columns - 1) * GAP) / columns;
            double each = (area.getHeight() - (rows - 1) * GAP) / rows;
            for (int k = 0; k < charts.size(); k++) {
                int column = k % columns;
                int row = k / columns;
                Rectangle2D place = new Rectangle2D.Double(
                        area.getX() + column * (width + GAP), area.getY() + row * (each + GAP), width, each);
                Graphics2D own = (Graphics2D) g.create();
                own.clip(place);
                charts.get(k).paint(own, place);
                own.dispose();
            }
        });
    }

    private static XyChart chart(Panel panel, Theme theme) {
        double[] values = DoubleStream.concat(
                        panel.groups().stream().flatMapToDouble(OutcomeChart::shown),
                        panel.bands().stream()
                                .flatMapToDouble(
                                        band -> DoubleStream.of(band.mean() - band.sd(), band.mean() + band.sd())))
                .filter(Double::isFinite)
                .toArray();
        double[] range = ValueRange.around(values);
        // Half a dot, so that one at the end of the axis, 0 above all, is not cut off.
        double room = DOT_ROOM * (range[1] - range[0]);
        List<String> names = panel.groups().stream().map(Group::name).toList();
        XyChart chart = new XyChart(
                        theme,
                        () -> new FittedAxis(panel.label(), range[0] - room, range[1]),
                        () -> new NamesAxis(names))
                .withoutRowLines();
        Palette palette = new Palette(theme);
        return chart.data((g, area, x, y) -> {
            for (ReferenceBand band : panel.bands()) {
                double left = x.at(band.mean() - band.sd());
                g.setColor(ReferenceMarks.fill(theme));
                g.fill(new Rectangle2D.Double(
                        left, area.getY(), x.at(band.mean() + band.sd()) - left, area.getHeight()));
                g.setColor(theme.quietInk());
                g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0));
                g.draw(new Line2D.Double(x.at(band.mean()), area.getY(), x.at(band.mean()), area.getMaxY()));
            }
            for (int k = 0; k < panel.groups().size(); k++) {
                if (finite(panel.groups().get(k)).length == 0) {
                    g.setFont(Typeface.plain(Typeface.LABEL));
                    g.setColor(theme.quietInk());
                    Text.draw(g, "no value", area.getX() + 6, y.at(k), 0);
                } else {
                    group(g, panel.groups().get(k), x, y.at(k), y.at(1) - y.at(0), palette.edge(k), theme);
                }
            }
        });
    }

    /** The dots, and the ends of the interval of their mean. */
    private static DoubleStream shown(Group group) {
        double[] values = finite(group);
        if (values.length == 0) {
            return DoubleStream.empty();
        }
        Interval mean = Interval.ofMean(values);
        return DoubleStream.concat(Arrays.stream(values), DoubleStream.of(mean.low(), mean.high()));
    }

    private static double[] finite(Group group) {
        return Arrays.stream(group.values()).filter(Double::isFinite).toArray();
    }

    private static void group(
            Graphics2D g, Group group, XyChart.Scale x, double middle, double row, Color colour, Theme theme) {
        double[] values = finite(group);
        double lane = Math.min(9, row / 5);
        g.setColor(colour);
        for (int i = 0; i < values.length; i++) {
            double up = middle - lane + (i % 3 - 1) * Math.min(3, row / 12);
            g.fill(new Ellipse2D.Double(x.at(values[i]) - 2.6, up - 2.6, 5.2, 5.2));
        }
        Interval mean = Interval.ofMean(values);
        g.setColor(theme.ink());
        g.setStroke(new BasicStroke(1.8f));
        double below = middle + lane;
        if (Double.isFinite(mean.low())) {
            g.draw(new Line2D.Double(x.at(mean.low()), below, x.at(mean.high()), below));
        }
        g.fill(new Rectangle2D.Double(x.at(mean.estimate()) - 3, below - 3, 6, 6));
    }
}
