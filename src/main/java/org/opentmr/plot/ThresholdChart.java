package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
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
                XyChart.axis("rejection threshold (confidence, 0 to 1)", 0, 1),
                XyChart.axis("share of windows in %", 0, 100));
        line(chart, theme, "accuracy (rejected counts as error)", curve, curve.accuracy(), OkabeIto.BLUE, null);
        line(chart, theme, "accuracy of what was accepted", curve, curve.acceptedAccuracy(), OkabeIto.GREEN, DASHED);
        line(chart, theme, "rejected", curve, curve.rejectionRate(), OkabeIto.ORANGE, DOTTED);
        if (!Arrays.stream(curve.falseActivationRate()).allMatch(Double::isNaN)) {
            line(
                    chart,
                    theme,
                    "false activations, share of rest",
                    curve,
                    curve.falseActivationRate(),
                    OkabeIto.VERMILLION,
                    DASH_DOT);
        }
        present.ifPresent(threshold -> mark(chart, theme, threshold));
        return new Picture(title, summary(curve, present), theme, 800, 520, chart.painter());
    }

    private static final float[] DASHED = {9, 4};
    private static final float[] DOTTED = {2, 3};
    private static final float[] DASH_DOT = {9, 3, 2, 3};

    private static void line(
            XyChart chart,
            Theme theme,
            String name,
            ThresholdCurve curve,
            double[] values,
            Color colour,
            float @Nullable [] dash) {
        Color ink = Contrast.atLeast(Contrast.MARK, colour, theme.background(), theme.ink());
        BasicStroke stroke = new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
        chart.lineKey(name, stroke, ink);
        chart.data((g, area, x, y) -> {
            Path2D path = new Path2D.Double();
            boolean drawing = false;
            for (int i = 0; i < values.length; i++) {
                boolean known = !Double.isNaN(values[i]);
                if (known && drawing) {
                    path.lineTo(x.at(curve.threshold()[i]), y.at(100 * values[i]));
                } else if (known) {
                    path.moveTo(x.at(curve.threshold()[i]), y.at(100 * values[i]));
                }
                drawing = known;
            }
            g.setColor(ink);
            g.setStroke(stroke);
            g.draw(path);
        });
    }

    private static void mark(XyChart chart, Theme theme, double threshold) {
        chart.data((g, area, x, y) -> {
            double at = x.at(threshold);
            g.setColor(theme.ink());
            g.setStroke(new BasicStroke(1.2f));
            g.draw(new Line2D.Double(at, area.getY(), at, area.getMaxY()));
            g.setFont(Typeface.bold(Typeface.LABEL));
            String text = "now " + Text.digits(threshold);
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
        return "At " + Text.digits(curve.threshold()[nearest]) + ": accuracy "
                + Text.percent(curve.accuracy()[nearest]) + " · of what was accepted "
                + Text.percent(curve.acceptedAccuracy()[nearest]) + " · rejected "
                + Text.percent(curve.rejectionRate()[nearest]) + " · false activations in rest "
                + Text.percent(curve.falseActivationRate()[nearest]);
    }
}
