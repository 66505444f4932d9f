package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.opentmr.Allocation;
import org.opentmr.Golden;

class RidgeRegressionTest {

    @Test
    void agreesWithNumpy() {
        for (JsonNode each : Golden.read("ridge.json").get("cases")) {
            LinearRegression trained = RidgeRegression.train(
                    Golden.matrix(each.get("features")),
                    Golden.matrix(each.get("targets")),
                    Golden.integers(each.get("repetitions")));
            assertThat(trained.ridge()).isEqualTo(Golden.number(each.get("ridge")));
            double[][] want = Golden.matrix(each.get("estimates"));
            double[][] test = Golden.matrix(each.get("test"));
            for (int i = 0; i < test.length; i++) {
                double[] got = new double[trained.outputs()];
                trained.estimate(test[i], got);
                assertClose("estimate", want[i], got, 1e-9, "double arithmetic, condition of the matrix up to 1e4");
            }
        }
    }

    @Test
    void aFeatureThatNeverChangesIsIgnored() {
        double[][] features = {{1, 7}, {2, 7}, {3, 7}, {4, 7}};
        LinearRegression trained =
                RidgeRegression.train(features, new double[][] {{2}, {4}, {6}, {8}}, new int[] {0, 0, 1, 1});
        double[] got = new double[1];
        trained.estimate(new double[] {2.5, 7}, got);
        assertClose("middle", 5, got[0], 1e-9, "the mean is exact whatever the ridge");
        assertThat(trained.weights()[0][1]).isZero();
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> RidgeRegression.train(
                        new double[][] {{1}, {Double.NaN}}, new double[][] {{1}, {2}}, new int[] {0, 1}))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("window 1, feature 0 is NaN");
        assertThatThrownBy(() -> RidgeRegression.train(
                        new double[][] {{1}}, new double[][] {{Double.POSITIVE_INFINITY}}, new int[] {0}))
                .hasMessageContaining("target 0 is Infinity");
        assertThatThrownBy(() -> RidgeRegression.train(new double[][] {{1}}, new double[][] {}, new int[] {0}))
                .hasMessageContaining("1 windows, 0 targets");
        assertThatThrownBy(() -> new LinearRegression(new double[][] {{1, 2}}, new double[] {1, 2}, 0))
                .hasMessageContaining("1 rows of weights, 2 intercepts");
    }

    @Test
    void estimatingAllocatesNothing() {
        LinearRegression trained = new LinearRegression(new double[][] {{1, 2, 3}}, new double[] {1}, 0);
        double[] out = new double[1];
        double[] features = {1, 1, 1};
        Allocation.assertNone(() -> trained.estimate(features, out));
        assertThat(out[0]).isEqualTo(7);
    }
}
