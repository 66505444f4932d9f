package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Curves with their intervals, and published figures behind them with their source in words. */
public final class BandedCurveChart {

    private static final int BAND_ALPHA = 46;

    private BandedCurveChart() {}

    /**
     * One curve; all arrays are of the same length, {@code [point]}.
     *
     * @param low lower end of each interval; NaN where there is none
     * @param high upper end of each interval
     */
    public record Line(String name, double[] x, double[] y, double[] low, double[] high) {

        public Line {
            if (x.length != y.length || x.length != low.length || x.length != high.length) {
                throw new IllegalArgumentException("a curve needs as many x, y, low and high, got " + x.length + ", "
                        + y.length + ", " + low.length + " and " + high.length);
            }
        }

        /** Without intervals. */
        public static Line plain(String name, double[] x, double[] y) {
            double[] none =
                    DoubleStream.generate(() -> Double.NaN).limit(x.length).toArray();
            return new Line(name, x, y, none, none);
        }
    }

    /**
     * The chart.
     *
     * @param xLabel with its unit
     * @param yLabel with its unit
     * @param bands across the whole width
     */
    public static Picture of(
            String title, String xLabel, String yLabel, List<Line> lines, List<ReferenceBand> bands, Theme theme) {
        double[] across = finite(lines.stream().map(Line::x));
        double[] up = finite(lines.stream().flatMap(line -> List.of(line.y(), line.low(), line.high()).stream()));
        if (across.length == 0 || finite(lines.stream().map(Line::y)).length == 0) {
            return Picture.empty(title, "There is no value to draw.", theme);
        }
        double[] alsoUp = DoubleStream.concat(
                        DoubleStream.of(up),
                        bands.stream()
                                .flatMapToDouble(
                                        band -> DoubleStream.of(band.mean() - band.sd(), band.mean() + band.sd())))
                .toArray();
        double[] xRange = ValueRange.around(across);
        double[] yRange = ValueRange.around(alsoUp);
        XyChart chart = new XyChart(
                theme,
                () -> new FittedAxis(xLabel, xRange[0], xRange[1]),
                () -> new FittedAxis(yLabel, yRange[0], yRange[1]));
        bands.forEach(band -> chart.data((g, area, x, y) -> {
            g.setColor(theme.line());
            double top = y.at(band.mean() + band.sd());
            g.fill(new Rectangle2D.Double(area.getX(), top, area.getWidth(), y.at(band.mean() - band.sd()) - top));
            g.setColor(theme.quietInk());
            g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0));
            g.draw(new Line2D.Double(area.getX(), y.at(band.mean()), area.getMaxX(), y.at(band.mean())));
        }));
        Palette palette = new Palette(theme);
        for (int k = 0; k < lines.size(); k++) {
            Line line = lines.get(k);
            Color colour = palette.edge(k);
            chart.data((g, area, x, y) -> {
                g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND_ALPHA));
                g.fill(interval(line, x, y));
            });
            chart.curve(line.name(), line.x(), line.y(), palette.stroke(k, 2), colour);
        }
        return new Picture(title, sources(bands), theme, 800, 520, chart);
    }

    /** In words, under the title: what the grey bands are. */
    static String sources(List<ReferenceBand> bands) {
        return bands.isEmpty()
                ? ""
                : bands.stream()
                        .map(ReferenceBand::label)
                        .distinct()
                        .collect(Collectors.joining(" · ", "Grey: published group mean, not a prediction. ", ""));
    }

    private static double[] finite(Stream<double[]> arrays) {
        return arrays.flatMapToDouble(DoubleStream::of).filter(Double::isFinite).toArray();
    }

    private static Path2D interval(Line line, XyChart.Scale x, XyChart.Scale y) {
        Path2D path = new Path2D.Double();
        for (int i = 1; i < line.x().length; i++) {
            if (Double.isFinite(line.low()[i - 1] + line.high()[i - 1] + line.low()[i] + line.high()[i])) {
                path.moveTo(x.at(line.x()[i - 1]), y.at(line.low()[i - 1]));
                path.lineTo(x.at(line.x()[i - 1]), y.at(line.high()[i - 1]));
                path.lineTo(x.at(line.x()[i]), y.at(line.high()[i]));
                path.lineTo(x.at(line.x()[i]), y.at(line.low()[i]));
                path.closePath();
            }
        }
        return path;
    }
}
