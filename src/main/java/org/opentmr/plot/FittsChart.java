package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Time of movement against the index of difficulty, with its regression line. */
public final class FittsChart {

    private FittsChart() {}

    /**
     * The regression as the test reckoned it: movement time = intercept + slope · difficulty.
     *
     * @param interceptSeconds NaN where there is no line
     * @param slopeSecondsPerBit NaN where there is no line
     * @param rSquared share of the variance explained
     * @param throughputBitsPerSecond mean over trials of difficulty / time
     */
    public record Fit(
            double interceptSeconds, double slopeSecondsPerBit, double rSquared, double throughputBitsPerSecond) {}

    /**
     * The chart.
     *
     * @param difficultyBits index of difficulty, {@code [trial or condition]}
     * @param movementSeconds without the dwell, same length; what is not finite is left out
     */
    public static Picture of(double[] difficultyBits, double[] movementSeconds, Fit fit, Theme theme) {
        String title = "Fitts test";
        if (difficultyBits.length != movementSeconds.length) {
            throw new IllegalArgumentException("each trial has a difficulty and a time, got " + difficultyBits.length
                    + " and " + movementSeconds.length);
        }
        int[] reached = IntStream.range(0, movementSeconds.length)
                .filter(i -> Double.isFinite(difficultyBits[i]) && Double.isFinite(movementSeconds[i]))
                .toArray();
        if (reached.length == 0) {
            return Picture.empty(title, "No target was reached, so there is no time of movement to show.", theme);
        }
        double[] bits = ValueRange.around(
                Arrays.stream(reached).mapToDouble(i -> difficultyBits[i]).toArray());
        double[] seconds = ValueRange.around(
                Arrays.stream(reached).mapToDouble(i -> movementSeconds[i]).toArray());
        XyChart chart = new XyChart(
                theme,
                () -> new FittedAxis("index of difficulty in bit", bits[0], bits[1]),
                () -> new FittedAxis("time of movement in s", 0, seconds[1]));
        Palette palette = new Palette(theme);
        boolean fitted = Double.isFinite(fit.interceptSeconds()) && Double.isFinite(fit.slopeSecondsPerBit());
        if (fitted) {
            double[] line = Arrays.stream(bits)
                    .map(bit -> fit.interceptSeconds() + fit.slopeSecondsPerBit() * bit)
                    .toArray();
            chart.curve("regression", bits, line, new BasicStroke(2), palette.edge(3));
        }
        chart.data((g, area, x, y) -> {
            g.setColor(palette.edge(0));
            for (int i : reached) {
                AffineTransform place =
                        AffineTransform.getTranslateInstance(x.at(difficultyBits[i]), y.at(movementSeconds[i]));
                g.fill(place.createTransformedShape(palette.point(0)));
            }
        });
        chart.key("trial or condition", palette.point(0), palette.edge(0), palette.edge(0));
        String law = fitted
                ? "time = " + Text.digits(fit.interceptSeconds()) + " s + " + Text.digits(fit.slopeSecondsPerBit())
                        + " s/bit × difficulty · R² = " + Text.digits(fit.rSquared())
                : "too few conditions were reached for a regression line";
        String summary = law + " · throughput " + Text.digits(fit.throughputBitsPerSecond()) + " bit/s";
        return new Picture(title, summary, theme, 760, 520, chart);
    }
}
