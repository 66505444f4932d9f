package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;

/**
 * The distributions of some samples over the same bins, as densities: the area under each is the share of its values in view,
 * however many it has.
 * On a logarithmic axis the tails are seen, in which samples of the same variance differ most.
 */
public final class DistributionChart {

    private static final int FILL_ALPHA = 30;

    /** Decades of density shown at most: a sample of a million values reaches about six below its peak. */
    private static final int DECADES = 7;

    private static final int CURVE_POINTS = 400;

    private DistributionChart() {}

    /** Values of one kind; those that are not finite are left out. */
    public record Sample(String name, double[] values) {}

    /**
     * What is counted.
     *
     * @param label of the axis across, with its unit
     * @param inRms whether each sample is divided by its own root mean square first, so that shapes are compared
     * @param gaussian whether the normal density of the first sample's mean and standard deviation is drawn too
     * @param density of the upright axis
     */
    public record Quantity(String label, boolean inRms, boolean gaussian, AxisScale density) {

        public Quantity {
            if (label.isBlank()) {
                throw new IllegalArgumentException("a distribution needs a label with a unit, got \"" + label + "\"");
            }
        }

        /** As it is, "amplitude in µV". */
        public static Quantity of(String label) {
            return new Quantity(label, false, false, AxisScale.LINEAR);
        }

        /** Each sample in units of its own root mean square. */
        public static Quantity inRms(String name) {
            return new Quantity(name + " in units of its RMS", true, false, AxisScale.LINEAR);
        }

        public Quantity withGaussian() {
            return new Quantity(label, inRms, true, density);
        }

        public Quantity withLogarithmicDensity() {
            return new Quantity(label, inRms, gaussian, AxisScale.LOGARITHMIC);
        }
    }

    /** The chart; samples without a finite value, or without any power where they are drawn in their RMS, are left out. */
    public static Picture of(String title, Quantity quantity, List<Sample> samples, Theme theme) {
        List<Sample> shown = samples.stream()
                .map(sample -> usable(sample, quantity.inRms()))
                .filter(sample -> sample.values().length > 0)
                .toList();
        if (shown.isEmpty()) {
            return Picture.empty(
                    title,
                    quantity.inRms()
                            ? "No sample has a value other than 0, so there is no distribution to show."
                            : "No sample has a value, so there is no distribution to show.",
                    theme);
        }
        boolean logarithmic = quantity.density() == AxisScale.LOGARITHMIC;
        SharedBins bins = SharedBins.of(shown.stream().map(Sample::values).toList(), logarithmic);
        List<double[]> densities =
                shown.stream().map(sample -> bins.densities(sample.values())).toList();
        double[] all = densities.stream().flatMapToDouble(Arrays::stream).toArray();
        XyChart chart = new XyChart(
                theme,
                () -> new FittedAxis(quantity.label(), bins.low(), bins.high()),
                upright(quantity, logarithmic, all));
        Palette palette = new Palette(theme);
        for (int k = 0; k < shown.size(); k++) {
            steps(chart, shown.get(k).name(), bins, densities.get(k), palette.stroke(k, 1.8f), palette.edge(k));
        }
        if (quantity.gaussian()) {
            gaussian(chart, shown.get(0), bins, theme);
        }
        return new Picture(title, summary(shown, bins), theme, 800, 520, chart);
    }

    private static Sample usable(Sample sample, boolean inRms) {
        double[] finite =
                Arrays.stream(sample.values()).filter(Double::isFinite).toArray();
        if (inRms) {
            double rms = Math.sqrt(
                    Arrays.stream(finite).map(value -> value * value).average().orElse(0));
            finite = rms > 0 && rms < Double.POSITIVE_INFINITY
                    ? Arrays.stream(finite).map(value -> value / rms).toArray()
                    : new double[0];
        }
        return new Sample(sample.name(), finite);
    }

    private static Supplier<ValueAxis> upright(Quantity quantity, boolean logarithmic, double[] densities) {
        String label = "probability density (per " + (quantity.inRms() ? "RMS" : "unit across") + ")";
        if (logarithmic) {
            int[] decades = DecadeAxis.decades(densities, DECADES);
            return () -> new DecadeAxis(label, decades[0], decades[1]);
        }
        double highest = Arrays.stream(densities).max().orElse(1);
        return () -> new FittedAxis(label, 0, 1.08 * highest);
    }

    private static void steps(
            XyChart chart, String name, SharedBins bins, double[] density, BasicStroke stroke, Color colour) {
        chart.data((g, area, x, y) -> {
            Path2D outline = new Path2D.Double();
            // an empty bin has no place on a logarithmic axis; its step goes down to the axis and along it
            double floor = area.getMaxY() + 2;
            outline.moveTo(x.at(bins.edge(0)), floor);
            for (int bin = 0; bin < density.length; bin++) {
                double height = density[bin] > 0 ? y.at(density[bin]) : floor;
                outline.lineTo(x.at(bins.edge(bin)), height);
                outline.lineTo(x.at(bins.edge(bin + 1)), height);
            }
            outline.lineTo(x.at(bins.high()), floor);
            g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FILL_ALPHA));
            g.fill(outline);
            g.setColor(colour);
            g.setStroke(stroke);
            g.draw(outline);
        });
        chart.lineKey(name, stroke, colour);
    }

    private static void gaussian(XyChart chart, Sample of, SharedBins bins, Theme theme) {
        double mean = Arrays.stream(of.values()).average().orElse(Double.NaN);
        double variance = Arrays.stream(of.values())
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(Double.NaN);
        if (!(variance > 0)) {
            return;
        }
        double[] across = IntStream.rangeClosed(0, CURVE_POINTS)
                .mapToDouble(i -> bins.low() + (bins.high() - bins.low()) * i / CURVE_POINTS)
                .toArray();
        double[] density = DoubleStream.of(across)
                .map(value ->
                        Math.exp(-(value - mean) * (value - mean) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance))
                .map(value -> value > 0 ? value : Double.NaN)
                .toArray();
        BasicStroke dashed =
                new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0);
        chart.curve("Gaussian of the mean and SD of " + of.name(), across, density, dashed, theme.quietInk());
    }

    private static String summary(List<Sample> shown, SharedBins bins) {
        String counts = shown.stream()
                .map(sample -> sample.name() + ": " + Text.count(sample.values().length) + " values")
                .collect(Collectors.joining(" · "));
        long outside = shown.stream()
                .mapToLong(sample -> bins.outside(sample.values()))
                .sum();
        return counts + (outside > 0 ? " · " + Text.count(outside) + " in the tails beyond the axis, not drawn" : "");
    }
}
