package org.opentmr.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opentmr.Close.assertClose;

import org.junit.jupiter.api.Test;
import org.opentmr.classifier.TrainingSet;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Seed;

class DiscriminantPlaneTest {

    private static final MotionSet FOUR = TestDecisions.motions(4);
    private final TrainingSet clouds = TestPatterns.clouds(FOUR, 8, 6, 0, Seed.DEFAULT);

    @Test
    void theSpreadWithinMotionsIsOneAlongBothAxes() {
        DiscriminantPlane plane = DiscriminantPlane.of(clouds);

        double[] pooled = new double[3];
        for (int motion = 0; motion < 4; motion++) {
            for (int i = 0; i < 3; i++) {
                pooled[i] += plane.covariance(motion)[i] / 4;
            }
        }
        // the shrinkage of 1 % towards the variances leaves about as much
        assertThat(pooled[0]).isEqualTo(1, within(0.02));
        assertThat(pooled[1]).isEqualTo(0, within(0.02));
        assertThat(pooled[2]).isEqualTo(1, within(0.02));
        assertThat(plane.points()).hasDimensions(clouds.windows(), 2);
        assertThat(plane.labels()).isEqualTo(clouds.labels());
    }

    @Test
    void theMeansLieAboutTheOriginAndTheFirstAxisSeparatesMost() {
        DiscriminantPlane plane = DiscriminantPlane.of(clouds);

        double[] spread = new double[2];
        double[] sum = new double[2];
        for (int motion = 0; motion < 4; motion++) {
            for (int axis = 0; axis < 2; axis++) {
                double mean = plane.mean(motion)[axis];
                spread[axis] += mean * mean;
                sum[axis] += mean;
            }
        }
        assertThat(sum[0]).isEqualTo(0, within(1e-9));
        assertThat(sum[1]).isEqualTo(0, within(1e-9));
        assertThat(spread[0]).isGreaterThan(spread[1]);
        assertThat(plane.separationShare()[0]).isGreaterThan(plane.separationShare()[1]);
        assertThat(plane.separationShare()[0] + plane.separationShare()[1]).isLessThanOrEqualTo(1 + 1e-12);
        assertThat(spread[0] / spread[1])
                .isEqualTo(plane.separationShare()[0] / plane.separationShare()[1], within(1e-9));
    }

    @Test
    void doesNotDependOnUnits() {
        double[][] scaled = new double[clouds.windows()][8];
        for (int i = 0; i < scaled.length; i++) {
            for (int d = 0; d < 8; d++) {
                scaled[i][d] = 1e-4 * clouds.features()[i][d] * (d + 1) - 17;
            }
        }
        DiscriminantPlane first = DiscriminantPlane.of(clouds);
        DiscriminantPlane second =
                DiscriminantPlane.of(new TrainingSet(scaled, clouds.labels(), clouds.repetitions(), FOUR));

        for (int i = 0; i < scaled.length; i++) {
            assertClose("point " + i, first.points()[i], second.points()[i], 1e-7, "17 over 1e-4 costs five digits");
        }
    }

    @Test
    void oneFeatureLeavesTheSecondAxisEmpty() {
        double[][] line = {{1}, {2}, {8}, {9}};
        DiscriminantPlane plane =
                DiscriminantPlane.of(new TrainingSet(line, new int[] {0, 0, 1, 1}, new int[] {1, 1, 1, 1}, FOUR));

        assertThat(plane.points()[0][0]).isLessThan(plane.points()[3][0]);
        assertThat(plane.points()[0][1]).isZero();
        assertThat(plane.separationShare()[0]).isEqualTo(1, within(1e-12));
        assertThat(plane.mean(3)).containsOnly(Double.NaN);
        assertThat(plane.covariance(3)).containsOnly(Double.NaN);
    }

    @Test
    void windowsThatAreNotANumberAreLeftOut() {
        double[][] features = {{1, 2}, {Double.NaN, 1}, {2, 1}, {5, 5}, {6, 4}, {Double.POSITIVE_INFINITY, 0}};
        int[] labels = {0, 0, 0, 1, 1, 1};
        DiscriminantPlane plane = DiscriminantPlane.of(new TrainingSet(features, labels, new int[6], FOUR));
        assertThat(plane.labels()).containsExactly(0, 0, 1, 1);

        DiscriminantPlane none =
                DiscriminantPlane.of(new TrainingSet(new double[][] {{Double.NaN}}, new int[] {0}, new int[1], FOUR));
        assertThat(none.points()).isEmpty();
        assertThat(none.separationShare()).containsOnly(Double.NaN);
    }
}
