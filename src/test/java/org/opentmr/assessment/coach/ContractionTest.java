package org.opentmr.assessment.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContractionTest {

    /** Forty frames; rest is 1. */
    private static Contraction contraction(double... levels) {
        int each = 40 / levels.length;
        double[] frames = new double[40];
        for (int i = 0; i < levels.length; i++) {
            Arrays.fill(frames, i * each, (i + 1) * each, levels[i]);
        }
        return new Contraction(0, 1, 0, 2, new double[] {1}, frames);
    }

    @Test
    void aSteadyContractionStartsAtOnceAndDoesNotFade() {
        Contraction steady = contraction(101, 101, 101, 101);
        assertThat(steady.onsetSeconds()).isZero();
        assertThat(steady.fadeDb()).isZero();
        assertThat(steady.plateauDb()).isEqualTo(20, within(1e-9));
    }

    @Test
    void onsetIsWhereHalfOfTheAmplitudeIsReached() {
        assertThat(contraction(1, 24, 101, 101, 101, 101, 101, 101).onsetSeconds())
                .as("two eighths of 40 frames of 50 ms: 24 is just below a quarter of the power")
                .isEqualTo(10 * 0.05, within(1e-12));
        assertThat(contraction(1, 26.1, 101, 101, 101, 101, 101, 101).onsetSeconds())
                .isEqualTo(5 * 0.05, within(1e-12));
    }

    @Test
    void fadeIsTheLastQuarterAgainstTheSecond() {
        assertThat(contraction(101, 101, 51, 26).fadeDb()).isEqualTo(10 * Math.log10(4), within(1e-9));
        assertThat(contraction(101, 101, 101, 1).fadeDb())
                .as("at rest at the end: finite all the same")
                .isEqualTo(10 * Math.log10(100 / 0.05), within(1e-9));
    }

    @Test
    void whatHardlyRisesOverRestHasNoCourse() {
        Contraction faint = contraction(1.5, 1.5, 1.9, 1);
        assertThat(faint.onsetSeconds()).isNaN();
        assertThat(faint.fadeDb()).isNaN();
    }

    @Test
    void aTrendIsSteadyOrNone() {
        assertThat(Courses.trendDb(new double[] {10, 12, 14, 16})).isEqualTo(6, within(1e-9));
        assertThat(Courses.trendDb(new double[] {16, 12, 10})).isEqualTo(-6, within(1e-9));
        assertThat(Courses.trendDb(new double[] {10, 18, 9, 17})).isZero();
        assertThat(Courses.trendDb(new double[] {10, 20})).as("two points lie on any line").isZero();
        assertThat(Courses.trendDb(new double[] {5, 5, 5})).isZero();
    }

    @Test
    void theMedianLeavesOutWhatIsNoNumber() {
        assertThat(Medians.of(new double[] {3, Double.NaN, 1, 2})).isEqualTo(2);
        assertThat(Medians.of(new double[] {4, 1})).isEqualTo(2.5);
        assertThat(Medians.of(new double[] {Double.NaN})).isNaN();
    }
}
