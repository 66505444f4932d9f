package org.opentmr.plot;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;

/** Curves with their intervals, and published figures behind them with their source in words. */
public final class BandedCurveChart {

    private static final int BAND_ALPHA = 46;

    /** Decades shown at most below the highest value: what lies deeper would flatten everything else. */
    private static final int DECADES = 8;

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

        private boolean hasPoint(DoublePredicate shown) {
            return IntStream.range(0, x.length).anyMatch(i -> Double.isFinite(x[i]) && shown.test(y[i]));
        }
    }

    /**
     * What the axes show.
     *
     * @param xLabel with its unit
     * @param yLabel with its unit
     * @param y of the upright axis; on a logarithmic one, what is not above 0 is left out
     */
    public record Axes(String xLabel, String yLabel, AxisScale y) {}

    /**
     * Published figures.
     *
     * @param bands across the whole width
     * @param points each at one place, with its standard deviation as a bar
     */
    public record References(List<ReferenceBand> bands, List<ReferencePoint> points) {

        /** No figures beside the curves. */
        public static final References NONE = new References(List.of(), List.of());

        public References {
            bands = List.copyOf(bands);
            points = List.copyOf(points);
        }

        private DoubleStream ends() {
            return DoubleStream.concat(
                    bands.stream().flatMapToDouble(band -> ends(band.mean(), band.sd())),
                    points.stream().flatMapToDouble(point -> ends(point.mean(), point.sd())));
        }

        private static DoubleStream ends(double mean, double sd) {
            return DoubleStream.of(mean - sd, mean, mean + sd);
        }
    }

    /** With linear axes. */
    public static Picture of(
            String title, String xLabel, String yLabel, List<Line> lines, List<ReferenceBand> bands, Theme theme) {
        return of(title, new Axes(xLabel, yLabel, AxisScale.LINEAR), lines, new References(bands, List.of()), theme);
    }

    /** The chart. */
    public static Picture of(String title, Axes axes, List<Line> lines, References references, Theme theme) {
        boolean logarithmic = axes.y() == AxisScale.LOGARITHMIC;
        DoublePredicate shown = logarithmic ? DecadeAxis::positive : Double::isFinite;
        if (lines.stream().noneMatch(line -> line.hasPoint(shown))) {
            return Picture.empty(
                    title,
                    logarithmic
                            ? "There is no value above 0, so there is none to draw on a logarithmic axis."
                            : "There is no value to draw.",
                    theme);
        }
        double[] xRange = ValueRange.around(DoubleStream.concat(
                        lines.stream().flatMapToDouble(line -> Arrays.stream(line.x())),
                        references.points().stream().mapToDouble(ReferencePoint::x))
                .filter(Double::isFinite)
                .toArray());
        double[] up = DoubleStream.concat(
                        lines.stream()
                                .flatMap(line -> Stream.of(line.y(), line.low(), line.high()))
                                .flatMapToDouble(Arrays::stream),
                        references.ends())
                .filter(shown)
                .toArray();
        XyChart chart = new XyChart(
                theme, () -> new FittedAxis(axes.xLabel(), xRange[0], xRange[1]), upright(axes, logarithmic, up));
        ReferenceMarks marks = new ReferenceMarks(logarithmic, theme);
        references.bands().forEach(band -> chart.data(marks.band(band)));
        Palette palette = new Palette(theme);
        for (int k = 0; k < lines.size(); k++) {
            Line line = lines.get(k);
            Color colour = palette.edge(k);
            chart.data((g, area, x, y) -> {
                g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND_ALPHA));
                g.fill(interval(line, x, low -> logarithmic && !(low > 0) ? area.getMaxY() : y.at(low)));
            });
            double[] heights = Arrays.stream(line.y())
                    .map(value -> shown.test(value) ? value : Double.NaN)
                    .toArray();
            chart.curve(line.name(), line.x(), heights, palette.stroke(k, 2), colour);
        }
        references.points().forEach(point -> chart.data(marks.point(point)));
        return new Picture(title, sources(references), theme, 800, 520, chart);
    }

    private static Supplier<ValueAxis> upright(Axes axes, boolean logarithmic, double[] values) {
        if (logarithmic) {
            int[] decades = DecadeAxis.decades(values, DECADES);
            return () -> new DecadeAxis(axes.yLabel(), decades[0], decades[1]);
        }
        double[] range = ValueRange.around(values);
        return () -> new FittedAxis(axes.yLabel(), range[0], range[1]);
    }

    private static String sources(References references) {
        String points = references.points().isEmpty()
                ? ""
                : references.points().stream()
                        .map(ReferencePoint::label)
                        .distinct()
                        .collect(Collectors.joining(" · ", "Diamond: published group mean, not a prediction. ", ""));
        return Stream.of(sources(references.bands()), points)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
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
