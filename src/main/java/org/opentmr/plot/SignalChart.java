package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.Recording;

/** All channels of a recording above each other, on one scale, with what the person did behind them. */
public final class SignalChart {

    /** The scale shows this share of all samples; the rest is clipped, or one artefact would flatten every trace. */
    private static final double SHOWN = 0.998;

    private static final int SAMPLES_FOR_SCALE = 200_000;
    private static final double MARK = 5;

    private final Recording recording;
    private final MotionColours colours;
    private final Theme theme;
    private final long from;
    private final long to;
    private final double[] offsets;
    private final double reach;

    private SignalChart(Recording recording, MotionSet motions, long from, long to, Theme theme) {
        this.recording = recording;
        this.colours = new MotionColours(theme, motions);
        this.theme = theme;
        this.from = from;
        this.to = to;
        double[][] sorted =
                Arrays.stream(recording.samples()).map(this::sortedSample).toArray(double[][]::new);
        this.offsets = Arrays.stream(sorted)
                .mapToDouble(values -> quantile(values, 0.5))
                .toArray();
        this.reach = IntStream.range(0, sorted.length)
                .mapToDouble(channel -> Math.max(
                        quantile(sorted[channel], SHOWN) - offsets[channel],
                        offsets[channel] - quantile(sorted[channel], 1 - SHOWN)))
                .filter(value -> value > 0)
                .max()
                .orElse(0);
    }

    /**
     * Part of a recording.
     *
     * @param motions gives the colours; annotations of other motions are left out
     * @param fromSeconds from the start of the recording
     * @param toSeconds at most the recording's end is shown
     */
    public static Picture of(
            Recording recording, MotionSet motions, double fromSeconds, double toSeconds, Theme theme) {
        String title = "Signal, " + recording.name();
        double rate = recording.layout().rateHz();
        long from = Math.max(0, (long) Math.floor(fromSeconds * rate));
        long to = Math.min(recording.length(), (long) Math.ceil(toSeconds * rate));
        if (!(fromSeconds < toSeconds)) {
            throw new IllegalArgumentException(
                    "a signal needs fromSeconds < toSeconds, got " + fromSeconds + " and " + toSeconds);
        }
        if (from >= to) {
            return Picture.empty(title, "The recording has no samples in this stretch of time.", theme);
        }
        SignalChart chart = new SignalChart(recording, motions, from, to, theme);
        if (Arrays.stream(chart.offsets).allMatch(Double::isNaN)) {
            return Picture.empty(title, "No channel has a usable sample in this stretch of time.", theme);
        }
        int channels = recording.layout().size();
        return new Picture(
                title,
                chart.summary(),
                theme,
                1200,
                Math.max(420, Math.min(1400, 200 + 44 * channels)),
                chart.painter());
    }

    /** The whole recording. */
    public static Picture of(Recording recording, MotionSet motions, Theme theme) {
        return of(recording, motions, 0, Math.max(recording.durationSeconds(), 1e-9), theme);
    }

    private String summary() {
        return recording.layout().size() + " channels at "
                + Text.digits(recording.layout().rateHz())
                + " Hz, each about its own median; all on the same scale, the largest 0.2 % of the samples are clipped.";
    }

    private Painter painter() {
        double rate = recording.layout().rateHz();
        List<String> names =
                recording.layout().channels().stream().map(Channel::name).toList();
        String unit = recording.layout().unit();
        String label = "channel (one row spans "
                + (unit.equals("mixed") ? "the same number in every unit" : Text.digits(2 * reach) + " " + unit) + ")";
        return new XyChart(
                        theme,
                        () -> new FittedAxis("time in s", from / rate, to / rate),
                        () -> new NamesAxis(names, label))
                .withoutRowLines()
                .keys(
                        colours,
                        shownAnnotations().stream()
                                .mapToInt(annotation -> colours.motions().indexOf(annotation.motion())))
                .data((g, area, x, y) -> {
                    bands(g, area, x);
                    for (int channel = 0; channel < names.size(); channel++) {
                        trace(g, area, x, y, channel);
                    }
                });
    }

    /** Those of a motion that has a colour, in view. */
    private List<Annotation> shownAnnotations() {
        return recording.annotations().stream()
                .filter(each -> each.end() > from && each.firstSample() < to && each.marksMotion())
                .filter(each -> colours.motions().indexOf(each.motion()) != MotionSet.NONE)
                .toList();
    }

    private void bands(Graphics2D g, Rectangle2D area, XyChart.Scale x) {
        double rate = recording.layout().rateHz();
        for (Annotation annotation : shownAnnotations()) {
            int motion = colours.motions().indexOf(annotation.motion());
            double left = Math.max(area.getX(), x.at(annotation.firstSample() / rate));
            double right = Math.min(area.getMaxX(), x.at(annotation.end() / rate));
            Color colour = colours.colour(motion);
            g.setColor(Contrast.mix(theme.background(), colour, 0.16));
            g.fill(new Rectangle2D.Double(left, area.getY(), right - left, area.getHeight()));
            g.setPaint(colours.fill(motion));
            g.fill(new Rectangle2D.Double(left, area.getY(), right - left, MARK));
        }
    }

    private void trace(Graphics2D g, Rectangle2D area, XyChart.Scale x, XyChart.Scale y, int channel) {
        double[] samples = recording.samples()[channel];
        double pixels = area.getWidth() * g.getTransform().getScaleX();
        long perBin = Math.max(1, (long) Math.ceil((to - from) / pixels));
        MinMax bins = MinMax.of(samples, from, to, perBin);
        double perUnit = reach > 0 ? 0.48 / reach : 0;
        Graphics2D own = (Graphics2D) g.create();
        double top = Math.max(y.at(channel - 0.5), area.getY() + MARK);
        own.clip(new Rectangle2D.Double(area.getX(), top, area.getWidth(), y.at(channel + 0.5) - top));
        own.setColor(theme.ink());
        if (perBin == 1) {
            own.setStroke(new BasicStroke(0.9f));
            own.draw(Curve.through(
                    bins.low().length,
                    bin -> x.at(bins.middle(bin) / recording.layout().rateHz()),
                    bin -> y.at(channel - perUnit * (bins.low()[bin] - offsets[channel]))));
        } else {
            // bins of whole pixels need no smoothing, and are many
            own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
            columns(own, bins, x, y, channel, perUnit);
        }
        own.dispose();
    }

    /** One upright bar per bin, from its least to its greatest sample, and on to the bin before so that none stands apart. */
    private void columns(Graphics2D g, MinMax bins, XyChart.Scale x, XyChart.Scale y, int channel, double perUnit) {
        double rate = recording.layout().rateHz();
        double pixel = 1 / g.getTransform().getScaleX();
        for (int bin = 0; bin < bins.low().length; bin++) {
            double low = bins.low()[bin];
            double high = bins.high()[bin];
            if (Double.isNaN(low)) {
                continue;
            }
            if (bin > 0 && !Double.isNaN(bins.low()[bin - 1])) {
                low = Math.min(low, bins.high()[bin - 1]);
                high = Math.max(high, bins.low()[bin - 1]);
            }
            double left = x.at((bins.middle(bin) + 0.5 - bins.perBin() / 2.0) / rate);
            double right = x.at((bins.middle(bin) + 0.5 + bins.perBin() / 2.0) / rate);
            double top = y.at(channel - perUnit * (high - offsets[channel]));
            double bottom = y.at(channel - perUnit * (low - offsets[channel]));
            g.fill(new Rectangle2D.Double(left, top, right - left, Math.max(pixel, bottom - top)));
        }
    }

    /** Evenly spaced samples of the view that are numbers, ascending. */
    private double[] sortedSample(double[] samples) {
        long every = Math.max(1, (to - from) / SAMPLES_FOR_SCALE);
        return IntStream.range(0, (int) ((to - from + every - 1) / every))
                .mapToDouble(i -> samples[(int) (from + i * every)])
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
