package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.List;

/** Time of movement against the index of difficulty, with its regression line. */
public final class FittsChart {

    private FittsChart() {}

    /**
     * The regression as the test reckoned it: movement time = intercept + slope · difficulty.
     *
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
        if (Arrays.stream(movementSeconds).noneMatch(Double::isFinite)) {
            return Picture.empty(title, "No target was reached, so there is no time of movement to show.", theme);
        }
        double[] bits = ValueRange.around(
                Arrays.stream(difficultyBits).filter(Double::isFinite).toArray());
        double[] seconds = ValueRange.around(
                Arrays.stream(movementSeconds).filter(Double::isFinite).toArray());
        XyChart chart = new XyChart(
                theme,
                () -> new FittedAxis("index of difficulty in bit", bits[0], bits[1]),
                () -> new FittedAxis("time of movement in s", 0, seconds[1]));
        Palette palette = new Palette(theme);
        double[] ends = {bits[0], bits[1]};
        double[] line = Arrays.stream(ends)
                .map(bit -> fit.interceptSeconds() + fit.slopeSecondsPerBit() * bit)
                .toArray();
        chart.curve("regression", ends, line, new BasicStroke(2), palette.edge(3));
        chart.data((g, area, x, y) -> {
            g.setColor(palette.edge(0));
            for (int i = 0; i < movementSeconds.length; i++) {
                if (Double.isFinite(movementSeconds[i])) {
                    AffineTransform place =
                            AffineTransform.getTranslateInstance(x.at(difficultyBits[i]), y.at(movementSeconds[i]));
                    g.fill(place.createTransformedShape(palette.point(0)));
                }
            }
        });
        chart.key("trial or condition", palette.point(0), palette.edge(0), palette.edge(0));
        String summary = String.join(
                " · ",
                List.of(
                        "time = " + Text.digits(fit.interceptSeconds()) + " s + "
                                + Text.digits(fit.slopeSecondsPerBit()) + " s/bit × difficulty",
                        "R² = " + Text.digits(fit.rSquared()),
                        "throughput " + Text.digits(fit.throughputBitsPerSecond()) + " bit/s"));
        return new Picture(title, summary, theme, 760, 520, chart);
    }
}
