package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.fixture.GivenSession;

/** Every kind of control on the command line. */
class ControlStrategiesTest {

    @TempDir
    static Path folder;

    private static Path session;

    @BeforeAll
    static void record() {
        session = new GivenSession().in(folder.resolve("data"));
    }

    @Test
    void comparesEveryKindOfControl() throws IOException {
        Path json = folder.resolve("comparison.json");
        Path plots = folder.resolve("plots");
        Ran ran = Ran.of("evaluate", session, "--compare", "--features", "TD4", "--json", json, "--plots", plots)
                .done();
        assertThat(ran.out())
                .contains("pattern recognition", "direct control", "parallel classifiers", "regression")
                .contains("false/min at rest", "compute p99")
                .contains("Speed of each joint")
                .contains("nobody measured a movement");
        JsonNode comparison = new ObjectMapper().readTree(json.toFile()).get("comparison");
        assertThat(comparison).hasSize(4);
        for (JsonNode each : comparison) {
            JsonNode recording = each.get("recordings").get(0);
            assertThat(recording.get("accuracy").doubleValue())
                    .as(each.get("control").textValue())
                    .isBetween(0.2, 1.0);
            assertThat(recording.get("missed").doubleValue()).isBetween(0.0, 1.0);
            assertThat(recording.get("computeP99Seconds").doubleValue()).isGreaterThan(0);
            assertThat(recording.get("axes")).isNotEmpty();
        }
        assertThat(comparison.get(0).get("recordings").get(0).get("windows"))
                .as("all of them on the same windows")
                .isEqualTo(comparison.get(1).get("recordings").get(0).get("windows"));
        try (var files = Files.list(plots)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("speeds-regression-"))
                    .hasSize(8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "parallel", "regression"})
    void trainsReplaysAndTestsASavedDecoder(String control) throws IOException {
        Path decoder = folder.resolve(control + ".json");
        Ran trained =
                Ran.of("train", session, "--control", control, "-o", decoder).done();
        assertThat(DecoderFile.read(decoder).spec().strategy().word()).isEqualTo(control);
        if (control.equals("direct")) {
            assertThat(trained.out()).contains("Sites: channel ");
        }
        assertThat(Ran.of("replay", session, "--decoder", decoder).done().out().lines())
                .hasSizeGreaterThan(10)
                .allMatch(line -> !line.contains("NaN"));
        assertThat(Ran.of("evaluate", session, "--decoder", decoder).done().out())
                .contains("trained elsewhere");
        assertThat(Ran.of("test", "motion", "--replay", session, "--decoder", decoder)
                        .done()
                        .out())
                .contains("completed");
    }

    @Test
    void aDecoderOfVersion1DecidesAsItDidThen() throws IOException, URISyntaxException {
        Path old =
                Path.of(DecoderFile.class.getResource("decoder-version-1.json").toURI());
        Path want = Path.of(
                DecoderFile.class.getResource("decoder-version-1-events.tsv").toURI());
        Path got = folder.resolve("events.tsv");
        Ran.of("replay", "sample-recordings/sub-th01/ses-01", "--decoder", old, "-o", got)
                .done();
        assertThat(got).hasSameTextualContentAs(want);
    }

    @Test
    void refusesOptionsThatTheControlDoesNotUse() {
        refused(
                "--control direct does not use --features, --vote",
                "--control",
                "direct",
                "--features",
                "TD4",
                "--vote",
                3);
        refused("--control regression does not use --classifier", "--control", "regression", "--classifier", "LDA");
        refused("--control pattern does not use --sites", "--sites", 4);
        refused("uses 2 to 6 sites, got mostSites=9", "--control", "direct", "--sites", 9);
        refused("0 <= width < 1, got width=1.5", "--control", "regression", "--deadband", 1.5);
        refused("--compare evaluates every kind of control; leave out --control", "--compare", "--control", "direct");
    }

    private static void refused(String why, Object... options) {
        List<Object> line = new ArrayList<>(List.of("evaluate", session));
        line.addAll(List.of(options));
        Ran ran = Ran.of(line.toArray());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(why);
    }
}
