package org.opentmr.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentmr.classifier.TrainingSet;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

class SeparabilityTest {

    /** Two windows a motion, one below and one above its mean, so that the spread within motions is that of ±1. */
    private static TrainingSet line(double unit, double... means) {
        double[][] features = IntStream.range(0, 2 * means.length)
                .mapToObj(i -> new double[] {unit * (means[i / 2] + (i % 2 == 0 ? -1 : 1)), 7})
                .toArray(double[][]::new);
        return new TrainingSet(
                features,
                IntStream.range(0, features.length).map(i -> i / 2).toArray(),
                new int[features.length],
                new MotionSet(IntStream.range(0, means.length)
                        .mapToObj(m -> Motion.named("motion " + m))
                        .toList()));
    }

    @Test
    void isHalfTheDistanceToTheNearestInStandardDeviationsWhateverTheUnit() {
        // Six windows less three means: variance within motions 6/3. Nearest at 4, 4 and 10; a constant feature says
        // nothing.
        double expected = (4 + 4 + 10) / 3.0 / 2 / Math.sqrt(2);
        assertThat(Separability.of(line(1, 0, 4, 14))).isCloseTo(expected, within(1e-12));
        assertThat(Separability.of(line(1e6, 0, 4, 14))).isCloseTo(expected, within(1e-9));
    }

    @Test
    void oneMotionHasNothingToBeToldFrom() {
        assertThat(Separability.of(line(1, 3))).isNaN();
    }
}
