package org.opentmr.feature.covariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Close;
import org.opentmr.Golden;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.feature.spectral.Driver;

class LogAmplitudeTest {

    /** A feature, the part of its channels-inside order, the reference row and what is made of its values. */
    private record Part(Feature feature, int index, String row, DoubleUnaryOperator expected) {}

    private static List<Part> parts(double samples) {
        DoubleUnaryOperator log = value -> Math.log(value + 1e-12);
        DoubleUnaryOperator share = value -> value / samples;
        return List.of(
                new Part(LogAmplitude.LOGTD, 0, "MAV", log),
                new Part(LogAmplitude.LOGTD, 1, "ZC", share),
                new Part(LogAmplitude.LOGTD, 2, "SSC", share),
                new Part(LogAmplitude.LOGTD, 3, "WL", log),
                new Part(LogAmplitude.LOGRMS, 0, "RMS", log),
                new Part(LogAmplitude.LOGRMS, 1, "DASDV", log),
                new Part(new LogScale(), 0, "LS", log));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_8ch_1000Hz", "b_4ch_200Hz", "c_4ch_2000Hz"})
    void areLogarithmsAndSharesOfTheReferenceValues(String name) {
        JsonNode set = named(Golden.read("windows.json").get("sets"), name, "name", "name");
        JsonNode rows = Golden.read("features_" + name + ".json").get("rows");
        for (int w = 0; w < set.get("windows").size(); w++) {
            double[][] window = Golden.matrix(set.get("windows").get(w));
            String kind = set.get("cases").get(w).textValue();
            for (Part part : parts(window[0].length)) {
                double[] want = Golden.vector(
                        named(rows, part.row(), "feature", "own").get("values").get(w));
                double[] got = Driver.batch(part.feature(), window, Golden.number(set.get("fs")));
                for (int c = 0; c < window.length; c++) {
                    if (Double.isNaN(want[c])) {
                        assertThat(got[c])
                                .as("first number of a channel with NaN")
                                .isNaN();
                    } else if (part.row().equals("LS") && kind.startsWith("constant")) {
                        assertThat(got[c]).as("rounding of sums of a constant").isLessThan(-27);
                    } else {
                        Close.assertClose(
                                kind + " " + part.row() + "[" + c + "]",
                                part.expected().applyAsDouble(want[c]),
                                got[part.index() * window.length + c],
                                1e-9,
                                "the same sums in another order");
                    }
                }
            }
        }
    }

    private static JsonNode named(JsonNode list, String name, String field, String source) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(node -> node.get(field).textValue().equals(name))
                .filter(node ->
                        source.equals("name") || node.get("source").textValue().equals(source))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theThirdOfLogrmsIsTheSecondDifference() {
        double[][] parabola = new double[1][50];
        Arrays.setAll(parabola[0], n -> 3.0 * n * n);
        double[] got = Driver.batch(LogAmplitude.LOGRMS, parabola, 1000);
        Close.assertClose("second difference", Math.log(6), got[2], 1e-9, "constant 2 · 3");
    }

    @Test
    void logmsrIsTheMeanOfTheRoots() {
        double[] got = Driver.batch(LogAmplitude.LOGMSR, new double[][] {{4, -9, 0, 1}}, 1000);
        Close.assertClose("LOGMSR", Math.log((2 + 3 + 0 + 1) / 4.0), got[0], 1e-9, "by hand");
    }

    @Test
    void crossingsThroughZerosCountOnceHoweverTheStreamIsCut() {
        double[] pattern = {1, 0, 0, 0, -1, 0, -2, 0, 0, 0, 0, 0, 3, 0, 3, -1};
        double[][] stream = new double[1][160];
        Arrays.setAll(stream[0], n -> pattern[n % 16]);
        for (int hop = 1; hop <= 16; hop++) {
            WindowShape shape = new WindowShape(1, 16, hop, 1000);
            List<double[]> windows = Driver.stream(LogAmplitude.LOGTD, shape, stream);
            for (int w = 0; w < windows.size(); w++) {
                double[] batch = Driver.batch(LogAmplitude.LOGTD, Driver.cut(stream, w * hop, 16), 1000);
                assertThat(windows.get(w)[1]).as("hop %d, window %d", hop, w).isEqualTo(batch[1]);
            }
            assertThat(windows.get(0)[1]).isEqualTo(3 / 16.0);
        }
    }

    @Test
    void silenceStandsOnTheFloor() {
        double floor = Math.log(1e-12);
        double[][] silence = new double[1][20];
        assertThat(Driver.batch(LogAmplitude.LOGTD, silence, 1000)).containsExactly(floor, 0, 0, floor);
        assertThat(Driver.batch(LogAmplitude.LOGRMS, silence, 1000)).containsOnly(floor);
        assertThat(Driver.batch(LogAmplitude.LOGMSR, silence, 1000)).containsExactly(floor);
        assertThat(Driver.batch(new LogScale(), silence, 1000)).containsExactly(floor);
    }

    @Test
    void refuseWindowsThatAreTooShort() {
        assertThatThrownBy(() -> LogAmplitude.LOGRMS.newExtractor(new WindowShape(1, 2, 1, 1000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LOGRMS needs a window of 3 samples or more, got 2");
        assertThatThrownBy(() -> new LogScale().newExtractor(new WindowShape(1, 1, 1, 1000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LOGLS needs a window of 2 samples or more, got 1");
    }
}
