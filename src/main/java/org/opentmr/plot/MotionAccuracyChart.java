package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.Interval;

/** The accuracy of every motion with its 95 % interval. */
public final class MotionAccuracyChart {

    private static final double BAR = 0.62;

    private MotionAccuracyChart() {}

    /** Over all windows of some recordings of the same motions. */
    public static Picture of(List<Decisions> recordings, Theme theme) {
        String title = "Accuracy of each motion";
        if (recordings.stream().allMatch(each -> each.windows() == 0)) {
            return Picture.empty(title, "No window was evaluated, so no accuracy is known.", theme);
        }
        Accuracy accuracy = Accuracy.of(recordings);
        int size = accuracy.motions().size();
        List<Interval> intervals = IntStream.range(0, size)
                .mapToObj(motion -> Interval.ofAccuracy(recordings, motion))
                .toList();
        MotionColours colours = new MotionColours(theme, accuracy.motions());

        NumberAxis across =
                XyChart.axis("accuracy of the motion in %, with its 95 % interval over repetitions", 0, 100);
        NamesAxis names = new NamesAxis(
                accuracy.motions().motions().stream().map(Object::toString).toList(), theme);
        NamesAxis values =
                new NamesAxis(intervals.stream().map(AccuracyText::of).toList(), theme);
        XyChart chart = new XyChart(theme, across, names).withoutRowLines();
        chart.plot().setRangeAxis(1, values);
        chart.plot().setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        values.setTickLabelPaint(theme.ink());
        names.setTickLabelPaint(theme.ink());
        chart.data((g, area, x, y) -> {
            for (int motion = 0; motion < size; motion++) {
                Interval interval = intervals.get(motion);
                if (Double.isNaN(interval.estimate())) {
                    continue;
                }
                double top = y.at(motion - BAR / 2);
                double height = y.at(motion + BAR / 2) - top;
                Rectangle2D bar =
                        new Rectangle2D.Double(area.getX(), top, x.at(100 * interval.estimate()) - area.getX(), height);
                g.setPaint(colours.fill(motion));
                g.fill(bar);
                g.setColor(colours.edge(motion));
                g.setStroke(new BasicStroke(1));
                g.draw(bar);
                double low = x.at(100 * interval.low());
                double high = x.at(100 * interval.high());
                double middle = bar.getCenterY();
                double cap = Math.min(6, height / 4);
                for (int pass = 0; pass < 2; pass++) {
                    // a line of the background under the line of ink, or it would vanish on a dark bar
                    g.setColor(pass == 0 ? theme.background() : theme.ink());
                    g.setStroke(new BasicStroke(pass == 0 ? 4.5f : 1.8f));
                    g.draw(new Line2D.Double(low, middle, high, middle));
                    g.draw(new Line2D.Double(low, middle - cap, low, middle + cap));
                    g.draw(new Line2D.Double(high, middle - cap, high, middle + cap));
                }
            }
        });
        int height = Math.max(320, Math.min(1200, 170 + 28 * size));
        return new Picture(title, summary(recordings, accuracy), theme, 800, height, chart.painter());
    }

    private static String summary(List<Decisions> recordings, Accuracy accuracy) {
        Interval all = Interval.ofAccuracy(recordings);
        return AccuracyText.of(accuracy)
                + (Double.isNaN(all.low())
                        ? " · fewer than 2 repetitions, so no interval"
                        : " · all motions " + AccuracyText.of(all) + " over " + all.units() + " repetitions");
    }
}
