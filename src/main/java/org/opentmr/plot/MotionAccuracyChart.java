package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.Interval;

/** The accuracy of every motion with its 95 % interval. */
public final class MotionAccuracyChart {

    private static final double BAR = 0.62;
    private static final double THICKEST_BAR = 36;

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

        List<String> names =
                accuracy.motions().motions().stream().map(Object::toString).toList();
        List<String> values = intervals.stream().map(AccuracyText::of).toList();
        XyChart chart = new XyChart(
                        theme,
                        () -> new FittedAxis("accuracy in %, with 95 % interval over repetitions", 0, 100).every(20),
                        () -> new NamesAxis(names))
                .right(() -> new NamesAxis(values))
                .withoutRowLines();
        chart.data((g, area, x, y) -> {
            for (int motion = 0; motion < size; motion++) {
                if (!Double.isNaN(intervals.get(motion).estimate())) {
                    bar(g, area.getX(), x, y, motion, intervals.get(motion), colours, theme);
                }
            }
        });
        int height = Math.max(320, Math.min(1200, 170 + 28 * size));
        return new Picture(title, summary(recordings, accuracy), theme, 800, height, chart);
    }

    private static void bar(
            Graphics2D g,
            double left,
            XyChart.Scale x,
            XyChart.Scale y,
            int motion,
            Interval interval,
            MotionColours colours,
            Theme theme) {
        double height = Math.min(THICKEST_BAR, BAR * (y.at(1) - y.at(0)));
        double middle = y.at(motion);
        Rectangle2D bar =
                new Rectangle2D.Double(left, middle - height / 2, x.at(100 * interval.estimate()) - left, height);
        g.setPaint(colours.fill(motion));
        g.fill(bar);
        g.setColor(colours.edge(motion));
        g.setStroke(new BasicStroke(1));
        g.draw(bar);
        if (Double.isNaN(interval.low())) {
            return;
        }
        double low = x.at(100 * interval.low());
        double high = x.at(100 * interval.high());
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

    private static String summary(List<Decisions> recordings, Accuracy accuracy) {
        Interval all = Interval.ofAccuracy(recordings);
        return AccuracyText.of(accuracy)
                + (Double.isNaN(all.low())
                        ? " · fewer than 2 repetitions, so no interval"
                        : " · all motions " + AccuracyText.of(all) + " over " + all.units() + " repetitions");
    }
}
