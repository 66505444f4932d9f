package org.opentmr.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.opentmr.motion.MotionSet;

class ConfusionMatrixTest {

    private static final MotionSet MOTIONS = TestDecisions.motions(3);

    private final ConfusionMatrix matrix =
            new ConfusionMatrix(MOTIONS, new long[][] {{6, 2, 0}, {1, 7, 0}, {0, 0, 0}}, new long[] {2, 0, 0});

    @Test
    void rowsAndTheirRejectedShareSumToOne() {
        double[][] shares = matrix.rowShares();

        assertThat(shares[0]).containsExactly(0.6, 0.2, 0.0);
        assertThat(matrix.rejectedShare(0)).isEqualTo(0.2);
        assertThat(Arrays.stream(shares[0]).sum() + matrix.rejectedShare(0)).isEqualTo(1, within(1e-15));
        assertThat(matrix.accuracy(0)).isEqualTo(0.6);
        assertThat(matrix.recall(0)).isEqualTo(0.75);
    }

    @Test
    void aMotionNeverDoneIsNotANumber() {
        assertThat(matrix.rowShares()[2]).containsOnly(Double.NaN);
        assertThat(matrix.accuracy(2)).isNaN();
        assertThat(matrix.rejectedShare(2)).isNaN();
        assertThat(matrix.recall(2)).isNaN();
        assertThat(matrix.precision(2)).isNaN();
        assertThat(matrix.f1(2)).isNaN();
        assertThat(matrix.macroRecall()).isEqualTo((0.75 + 0.875) / 2);
    }

    @Test
    void addsWindowForWindow() {
        ConfusionMatrix twice = matrix.add(matrix);

        assertThat(twice.windows()).isEqualTo(2 * matrix.windows()).isEqualTo(36);
        assertThat(twice.counts()[0]).containsExactly(12, 4, 0);
        assertThat(twice.rejected()).containsExactly(4, 0, 0);
        assertThat(twice.accuracy()).isEqualTo(matrix.accuracy());
    }

    @Test
    void keepsItsOwnCounts() {
        long[][] counts = {{1, 0}, {0, 1}};
        ConfusionMatrix own = new ConfusionMatrix(TestDecisions.motions(2), counts, new long[2]);
        counts[0][0] = 99;

        assertThat(own.counts()[0][0]).isOne();
    }

    @Test
    void refusesWhatCannotBeCounted() {
        assertThatThrownBy(() -> new ConfusionMatrix(MOTIONS, new long[2][3], new long[3]))
                .hasMessage("a confusion matrix of 3 motions needs as many rows, got 2 rows of counts and 3 of rejected"
                        + " windows");
        assertThatThrownBy(() -> new ConfusionMatrix(MOTIONS, new long[3][2], new long[3]))
                .hasMessage("row 0 has 2 columns, there are 3 motions");
        assertThatThrownBy(() -> new ConfusionMatrix(MOTIONS, new long[3][3], new long[] {0, -4, 0}))
                .hasMessage("a count is below 0 in row 1 (motion 1): [0, 0, 0], rejected -4");
        ConfusionMatrix other = new ConfusionMatrix(TestDecisions.motions(2), new long[2][2], new long[2]);
        assertThatThrownBy(() -> matrix.add(other))
                .hasMessage("confusion matrices of different motions cannot be added: [rest, motion 1, motion 2] and"
                        + " [rest, motion 1]");
    }
}
