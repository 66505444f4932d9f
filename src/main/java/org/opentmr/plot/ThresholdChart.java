package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.opentmr.assessment.ThresholdCurve;

/** Accuracy, rejection and false activations against the rejection threshold. */
public final class ThresholdChart {

    private ThresholdChart() {}

    /**
     * The curve with the present setting marked.
     *
     * @param present the threshold set now, 0 to 1, where there is one for all motions
     */
    public static Picture of(ThresholdCurve curve, OptionalDouble present, Theme theme) {
        String title = "What the rejection threshold does";
        if (Arrays.stream(curve.accuracy()).allMatch(Double::isNaN)) {
            return Picture.empty(title, "No window was evaluated, so no threshold can be judged.", theme);
        }
        XyChart chart = new XyChart(
                theme,
                () -> new FittedAxis("rejection threshold (confidence, 0 to 1)", 0, 1).every(0.1),
                () -> new FittedAxis("share of windows in %", 0, 100).every(10));
        double[] across = curve.threshold();
        chart.curve(
                "accuracy (rejected counts as error)",
                across,
                percent(curve.accuracy()),
                stroke(1, 0),
                ink(OkabeIto.BLUE, theme));
        chart.curve(
                "accuracy of what was accepted",
                across,
                percent(curve.acceptedAccuracy()),
                stroke(9, 4),
                ink(OkabeIto.GREEN, theme));
        chart.curve("rejected", across, percent(curve.rejectionRate()), stroke(2, 3), ink(OkabeIto.ORANGE, theme));
        if (!Arrays.stream(curve.falseActivationRate()).allMatch(Double::isNaN)) {
            chart.curve(
                    "false activations, share of rest",
                    across,
                    percent(curve.falseActivationRate()),
                    stroke(9, 3, 2, 3),
                    ink(OkabeIto.VERMILLION, theme));
        }
        present.ifPresent(threshold -> mark(chart, theme, threshold));
        return new Picture(title, summary(curve, present), theme, 800, 520, chart);
    }

    private static double[] percent(double[] shares) {
        return Arrays.stream(shares).map(share -> 100 * share).toArray();
    }

    private static BasicStroke stroke(float... dash) {
        return new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    private static Color ink(Color colour, Theme theme) {
        return Contrast.atLeast(Contrast.MARK, colour, theme.background(), theme.ink());
    }

    private static void mark(XyChart chart, Theme theme, double threshold) {
        chart.data((g, area, x, y) -> {
            double at = x.at(threshold);
            g.setColor(theme.ink());
            g.setStroke(new BasicStroke(1.2f));
            g.draw(new Line2D.Double(at, area.getY(), at, area.getMaxY()));
            g.setFont(Typeface.bold(Typeface.LABEL));
            String text = "now " + Text.hundredths(threshold);
            double width = Text.width(g, g.getFont(), text);
            double left = at + 6 + width + 4 > area.getMaxX() ? at - 10 - width : at + 4;
            double middle = area.getCenterY();
            g.setColor(theme.background());
            g.fill(new Rectangle2D.Double(left, middle - 9, width + 6, 18));
            g.setColor(theme.ink());
            Text.draw(g, text, left + 3, middle, 0);
        });
    }

    private static String summary(ThresholdCurve curve, OptionalDouble present) {
        if (present.isEmpty()) {
            return "";
        }
        int nearest = 0;
        for (int i = 1; i < curve.threshold().length; i++) {
            if (Math.abs(curve.threshold()[i] - present.getAsDouble())
                    < Math.abs(curve.threshold()[nearest] - present.getAsDouble())) {
                nearest = i;
            }
        }
        return "At " + Text.hundredths(curve.threshold()[nearest]) + ": accuracy "
                + Text.percent(curve.accuracy()[nearest]) + " · of what was accepted "
                + Text.percent(curve.acceptedAccuracy()[nearest]) + " · rejected "
                + Text.percent(curve.rejectionRate()[nearest]) + " · false activations in rest "
                + Text.percent(curve.falseActivationRate()[nearest]);
    }
}
