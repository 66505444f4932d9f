package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.fixture.GivenSession;

class SearchRunTest {

    @TempDir
    static Path folder;

    private static Path data;

    @BeforeAll
    static void simulate() {
        data = folder.resolve("data");
        new GivenSession().in(data);
    }

    private static Ran search(Object... arguments) {
        return Ran.of(Stream.concat(Stream.of("tune"), Stream.of(arguments)).toArray());
    }

    @Test
    void tellsHowManyElectrodesSufficeInWordsFilesAndPictures() throws IOException {
        Path json = folder.resolve("out/electrodes.json");
        Path csv = folder.resolve("out/electrodes.csv");
        Path plots = folder.resolve("out/plots");
        Ran ran = search(
                        data,
                        "--search",
                        "channels",
                        "--features",
                        "TD4",
                        "--json",
                        json,
                        "--csv",
                        csv,
                        "--plots",
                        plots)
                .done();
        JsonNode root = Ran.json(json);
        JsonNode nested = root.get("nested");
        assertThat(ran.out())
                .contains(String.format(
                        "on repetitions that took no part in it %.1f %%",
                        100 * nested.get("accuracy").asDouble()))
                .contains("The search ran anew for each of 3 folds");
        assertThat(root.get("electrodes")).hasSize(4);
        assertThat(root.get("rows")).allSatisfy(row -> {
            assertThat(row.get("p99ComputeMilliseconds").asDouble()).isPositive();
            assertThat(row.get("meanDelayMilliseconds").asDouble()).isEqualTo(112.5);
            assertThat(row.get("trainSeconds").asDouble()).isPositive();
        });
        assertThat(nested.get("optimism").asDouble())
                .isEqualTo(nested.get("choosingAccuracy").asDouble()
                        - nested.get("accuracy").asDouble());
        assertThat(root.get("provenance").get("inputs")).hasSize(1);
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(1 + root.get("rows").size());
        assertThat(lines.get(0)).startsWith("features,classifier,windowMs").endsWith("p99ComputeMs,trainSeconds");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                        .hasSize(21));
        assertThat(plots.resolve("accuracy-latency.png")).isNotEmptyFile();
        assertThat(plots.resolve("electrodes.png")).isNotEmptyFile();
    }

    @Test
    void refusesWhatCannotBe() {
        search(data, "--search", "windows", "--budget", "-3").refused(2, "a budget needs more than 0 ms, got -3.0");
        search(data, "--budget", "100").refused(2, "belong to --search");
        search(data, "--search", "features", "--pool", "MAV+NOSUCH").refused(2, "no feature is called \"NOSUCH\"");
        search(data, "--search", "windows", "--features", "TD4", "--budget", "10")
                .refused(1, "none of 10 decoders keeps within the budget");
    }
}
