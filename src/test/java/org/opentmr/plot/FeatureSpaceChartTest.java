package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Seed;

class FeatureSpaceChartTest {

    @Test
    void theEllipseHoldsNinetyFivePercentOfANormalCloud() {
        // x = 2 a + 1, y = a + b - 3: variances 4 and 2, covariance 2
        Shape ellipse = Objects.requireNonNull(FeatureSpaceChart.ellipse(new double[] {1, -3}, new double[] {4, 2, 2}));
        SplittableRandom random = Seed.DEFAULT.stream("ellipse", 0);
        int inside = 0;
        int points = 20_000;
        for (int i = 0; i < points; i++) {
            double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
            double angle = 2 * Math.PI * random.nextDouble();
            double a = radius * Math.cos(angle);
            double b = radius * Math.sin(angle);
            inside += ellipse.contains(2 * a + 1, a + b - 3) ? 1 : 0;
        }
        // four standard errors of a share of 0.95 in 20,000
        assertThat((double) inside / points).isEqualTo(0.95, within(0.0062));
    }

    @Test
    void noCovarianceNoEllipse() {
        assertThat(FeatureSpaceChart.ellipse(new double[] {0, 0}, new double[] {Double.NaN, 0, 1}))
                .isNull();
    }

    @Test
    void discsNeverLieOnEachOtherWhileThereIsRoom() {
        DiscPlaces places = new DiscPlaces(10);
        Point2D first = places.place(new Point2D.Double(50, 50));
        Point2D second = places.place(new Point2D.Double(50, 50));
        Point2D third = places.place(new Point2D.Double(52, 50));

        assertThat(first).isEqualTo(new Point2D.Double(50, 50));
        assertThat(first.distance(second)).isBetween(10.0, 10.1);
        assertThat(third.distance(first)).isGreaterThanOrEqualTo(10);
        assertThat(third.distance(second)).isGreaterThanOrEqualTo(10);
    }
}
