package org.opentmr.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Golden;

class RegressionScoresTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void agreesWithTheReference(int column) {
        JsonNode golden = Golden.read("metrics.json").get("regression");
        RegressionScores scores =
                RegressionScores.of(column(golden.get("y_true"), column), column(golden.get("y_pred"), column));

        String why = "sums of 40 doubles";
        assertClose("R2", Golden.number(golden.get("R2").get(column)), scores.r2(), 1e-14, why);
        assertClose("MSE", Golden.number(golden.get("MSE").get(column)), scores.mse(), 1e-14, why);
        assertClose("RMSE", Golden.number(golden.get("RMSE").get(column)), scores.rmse(), 1e-14, why);
        assertClose("NRMSE", Golden.number(golden.get("NRMSE").get(column)), scores.nrmse(), 1e-14, why);
        assertClose("MAE", Golden.number(golden.get("MAE").get(column)), scores.mae(), 1e-14, why);
    }

    private static double[] column(JsonNode rows, int column) {
        return Arrays.stream(Golden.matrix(rows))
                .mapToDouble(row -> row[column])
                .toArray();
    }

    @Test
    void aConstantTruthExplainsNothing() {
        RegressionScores scores = RegressionScores.of(new double[] {2, 2, 2}, new double[] {2, 3, 1});

        assertThat(scores.r2()).isNaN();
        assertThat(scores.nrmse()).isNaN();
        assertThat(scores.mae()).isEqualTo(2.0 / 3);
    }

    @Test
    void noSamplesAndNaNSamplesAreNotANumber() {
        assertThat(RegressionScores.of(new double[0], new double[0]).mse()).isNaN();
        assertThat(RegressionScores.of(new double[] {1, 2}, new double[] {1, Double.NaN})
                        .rmse())
                .isNaN();
    }

    @Test
    void refusesUnequalLengths() {
        assertThatThrownBy(() -> RegressionScores.of(new double[3], new double[2]))
                .hasMessage("3 samples of the truth, 2 of the estimate");
    }
}
