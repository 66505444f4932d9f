package org.opentmr.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opentmr.Close.assertClose;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.opentmr.classifier.TrainingSet;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Seed;

class PatternIndicesTest {

    private static final MotionSet THREE = TestDecisions.motions(3);

    /** In one dimension both indices can be worked out by hand. */
    @Test
    void isHalfTheDistanceInStandardDeviations() {
        // within motions: -1 and 1 about 0, 10, 30; sample variance 4/3 with 2 repetitions of 2 windows
        double[][] features = {{-1}, {1}, {-1}, {1}, {9}, {11}, {9}, {11}, {28}, {30}, {30}, {32}};
        int[] labels = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};
        int[] repetitions = {1, 1, 2, 2, 1, 1, 2, 2, 1, 1, 2, 2};

        PatternIndices indices = PatternIndices.of(new TrainingSet(features, labels, repetitions, THREE));

        double pooled = (4.0 / 3 + 4.0 / 3 + 8.0 / 3) / 3;
        assertThat(indices.nearest()).containsExactly(1, 0, 1);
        assertThat(indices.separability()[0])
                .isEqualTo(10 / Math.sqrt(0.99 * 4.0 / 3 + 0.01 * pooled) / 2, within(1e-12));
        assertThat(indices.separability()[1]).isEqualTo(indices.separability()[0]);
        assertThat(indices.separability()[2]).isEqualTo(20 / Math.sqrt(0.99 * 2 + 0.01 * pooled) / 2, within(1e-12));
        assertThat(indices.repeatability()[0]).isZero();
        assertThat(indices.repeatability()[2])
                .isEqualTo(1 / Math.sqrt(0.99 * 8.0 / 3 + 0.01 * pooled) / 2, within(1e-12));
    }

    @Test
    void doesNotDependOnUnitsOrOrder() {
        TrainingSet set = TestPatterns.clouds(THREE, 6, 4, 0.5, Seed.DEFAULT);
        double[] scale = {1e-3, 1, 50, 1e6, 7, 0.2};
        double[][] other = new double[set.windows()][6];
        for (int i = 0; i < set.windows(); i++) {
            for (int d = 0; d < 6; d++) {
                other[i][5 - d] = set.features()[i][d] * scale[d] + 3 * scale[d];
            }
        }

        PatternIndices first = PatternIndices.of(set);
        PatternIndices second = PatternIndices.of(new TrainingSet(other, set.labels(), set.repetitions(), THREE));

        assertClose("separability", first.separability(), second.separability(), 1e-9, "two Cholesky solutions");
        assertClose("repeatability", first.repeatability(), second.repeatability(), 1e-9, "two Cholesky solutions");
    }

    @Test
    void repetitionsThatScatterMoreAreLessRepeatable() {
        PatternIndices steady = PatternIndices.of(TestPatterns.clouds(THREE, 6, 4, 0.1, Seed.DEFAULT));
        PatternIndices unsteady = PatternIndices.of(TestPatterns.clouds(THREE, 6, 4, 1, Seed.DEFAULT));

        for (int motion = 0; motion < 3; motion++) {
            assertThat(unsteady.repeatability()[motion]).isGreaterThan(2 * steady.repeatability()[motion]);
            assertThat(unsteady.separability()[motion]).isLessThan(steady.separability()[motion]);
        }
    }

    @Test
    void moreFeaturesThanWindowsAreStillANumber() {
        TrainingSet set = TestPatterns.clouds(THREE, 200, 4, 0.2, Seed.DEFAULT);

        PatternIndices indices = PatternIndices.of(set);

        for (int motion = 0; motion < 3; motion++) {
            assertThat(indices.separability()[motion]).isFinite().isPositive();
            assertThat(indices.repeatability()[motion]).isFinite().isPositive();
        }
    }

    @Test
    void whatIsMissingIsNotANumber() {
        double[][] features = {{1, 5}, {2, 5}, {4, 5}, {Double.NaN, 5}};
        PatternIndices oneMotion =
                PatternIndices.of(new TrainingSet(features, new int[] {1, 1, 1, 2}, new int[] {1, 1, 1, 1}, THREE));
        assertThat(oneMotion.separability()).containsOnly(Double.NaN);
        assertThat(oneMotion.nearest()).containsOnly(MotionSet.NONE);
        assertThat(oneMotion.repeatability()).containsOnly(Double.NaN);

        double[][] nothing = new double[4][2];
        Arrays.stream(nothing).forEach(row -> Arrays.fill(row, Double.NaN));
        PatternIndices empty =
                PatternIndices.of(new TrainingSet(nothing, new int[] {0, 1, 1, 2}, new int[] {1, 1, 1, 1}, THREE));
        assertThat(empty.separability()).containsOnly(Double.NaN);

        PatternIndices constant = PatternIndices.of(
                new TrainingSet(new double[4][2], new int[] {0, 1, 1, 2}, new int[] {1, 1, 1, 1}, THREE));
        assertThat(constant.separability()).containsOnly(Double.NaN);
    }
}
