package org.opentmr.plot;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.opentmr.motion.MotionSet;

/** Per motion the speed at each strength of contraction, over how strong its contractions were. */
public final class StrengthChart {

    private static final double HEIGHT = 0.84;
    private static final int BINS = 60;

    /** So that lines in ink are seen on every motion's colour, black among them. */
    private static final float LIGHT = 0.55f;

    private StrengthChart() {}

    /**
     * One motion.
     *
     * @param motion its index
     * @param low strength of standstill
     * @param high strength of full speed
     * @param strength ascending
     * @param speed at each, 0 to 1
     * @param contractions strengths of its decisions, ascending; may be empty
     */
    public record Row(int motion, double low, double high, double[] strength, double[] speed, double[] contractions) {

        public Row {
            if (strength.length != speed.length || strength.length == 0) {
                throw new IllegalArgumentException("a motion needs as many strengths as speeds, at least one, got "
                        + strength.length + " and " + speed.length);
            }
        }

        private double reach() {
            return Math.max(high, contractions.length == 0 ? 0 : contractions[contractions.length - 1]);
        }
    }

    /**
     * One row per motion on one axis of strength.
     *
     * @param unit of the strengths
     */
    public static Picture of(String title, String unit, MotionSet motions, List<Row> rows, Theme theme) {
        if (rows.isEmpty()) {
            return Picture.empty(title, "The decoder knows no motion but rest, so there is no speed to show.", theme);
        }
        MotionColours colours = new MotionColours(theme, motions);
        double reach = 1.04
                * rows.stream()
                        .flatMapToDouble(row -> DoubleStream.of(row.reach()))
                        .max()
                        .orElse(1);
        XyChart chart = new XyChart(
                        theme,
                        () -> new FittedAxis("strength of the contraction in " + unit, 0, reach),
                        () -> new NamesAxis(rows.stream()
                                .map(row -> motions.get(row.motion()).name())
                                .toList()))
                .withoutRowLines();
        chart.data((g, area, x, y) -> {
            for (int k = 0; k < rows.size(); k++) {
                Row row = rows.get(k);
                double floor = k + HEIGHT / 2;
                XyChart.Scale up = share -> y.at(floor - HEIGHT * share);
                g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, LIGHT));
                g.setPaint(colours.fill(row.motion()));
                g.fill(speed(row, x, up, area));
                g.setComposite(AlphaComposite.SrcOver);
                g.setColor(theme.line());
                g.setStroke(new BasicStroke(1));
                g.draw(new Line2D.Double(area.getX(), up.at(0), area.getMaxX(), up.at(0)));
                g.setColor(theme.ink());
                g.setStroke(new BasicStroke(1.3f));
                g.draw(histogram(row.contractions(), reach, x, up));
                g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 2}, 0));
                for (double edge : new double[] {row.low(), row.high()}) {
                    g.draw(new Line2D.Double(x.at(edge), up.at(0), x.at(edge), up.at(1)));
                }
            }
        });
        chart.key("speed, from 0 at the foot to full speed at the top of a row", theme.rest(), theme.quietInk());
        chart.lineKey("how often contractions had this strength", new BasicStroke(1.3f), theme.ink());
        chart.lineKey(
                "low and high",
                new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 2}, 0),
                theme.ink());
        return new Picture(
                title,
                "Strength is the sum over the channels of the mean absolute value in a window",
                theme,
                900,
                Math.max(360, Math.min(1400, 170 + 52 * rows.size())),
                chart);
    }

    private static Path2D speed(Row row, XyChart.Scale x, XyChart.Scale up, Rectangle2D area) {
        Path2D path = new Path2D.Double();
        path.moveTo(x.at(row.strength()[0]), up.at(0));
        for (int i = 0; i < row.strength().length; i++) {
            path.lineTo(x.at(row.strength()[i]), up.at(row.speed()[i]));
        }
        // beyond the last point the speed stays
        path.lineTo(area.getMaxX(), up.at(row.speed()[row.speed().length - 1]));
        path.lineTo(area.getMaxX(), up.at(0));
        path.closePath();
        return path;
    }

    /** Steps as high as the row where contractions were most frequent. */
    private static Path2D histogram(double[] values, double reach, XyChart.Scale x, XyChart.Scale up) {
        int[] counts = new int[BINS];
        for (double value : values) {
            counts[(int) Math.min(BINS - 1, BINS * value / reach)]++;
        }
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        Path2D path = new Path2D.Double();
        path.moveTo(x.at(0), up.at(0));
        for (int bin = 0; bin < BINS; bin++) {
            double height = up.at((double) counts[bin] / most);
            path.lineTo(x.at(reach * bin / BINS), height);
            path.lineTo(x.at(reach * (bin + 1) / BINS), height);
        }
        return path;
    }
}
