package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.fixture.GivenSession;

/** The works of {@code tune} besides trying settings: automatic, the coach, an older decoder. */
class TuneBranchesTest {

    @TempDir
    static Path folder;

    private static Path first;
    private static Path second;

    @BeforeAll
    static void simulate() {
        Path data = folder.resolve("data");
        first = new GivenSession().in(data);
        second = new GivenSession("session", 2).in(data);
    }

    private static Ran tune(Object... more) {
        Object[] arguments = new Object[more.length + 3];
        arguments[0] = "tune";
        arguments[1] = "--threads";
        arguments[2] = 1;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Ran.of(arguments);
    }

    @Test
    void automaticTuningChangesNothingByItself() throws IOException {
        Path json = folder.resolve("auto.json");
        Path output = folder.resolve("auto-decoder.json");
        Ran ran = tune(
                        first,
                        "--auto",
                        "--features",
                        "TD4",
                        "--constraint",
                        "false/min<=1",
                        "--json",
                        json,
                        "--output",
                        output)
                .done();
        assertThat(ran.out()).contains("Held out", "Nothing was changed");
        JsonNode report = Ran.json(json).get("recordings").get(0);
        boolean proposed = false;
        for (JsonNode proposal : report.get("proposals")) {
            proposed |= proposal.get("verdict").asText().equalsIgnoreCase("PAYS");
        }
        assertThat(Files.exists(output)).isEqualTo(proposed);
        assertThat(report.get("proposals")).isNotEmpty();
    }

    @Test
    void theCoachTalksAndWritesItsFigures() throws IOException {
        Path json = folder.resolve("coach.json");
        Ran ran = tune(first, "--coach", "--json", json).done();
        assertThat(ran.out()).contains("windows recognised", "score").doesNotContain("NaN");
        assertThat(Ran.json(json).get("recordings")).hasSize(1);
    }

    @Test
    void anOlderDecoderIsBroughtUpToDate() throws IOException {
        Path json = folder.resolve("stay.json");
        Path output = folder.resolve("kept.json");
        Ran ran = tune(second, "--from", first, "--seconds", "10", "--json", json, "--output", output)
                .done();
        assertThat(ran.out()).contains("old decoder", "recentred", "retrained from scratch", "Recommended: ");
        JsonNode recording = Ran.json(json).get("recordings").get(0);
        assertThat(recording.get("ways").get(0).get("name").asText()).isEqualTo("old decoder");
        assertThat(recording.get("ways").get(0).get("gain").asDouble()).isZero();
        assertThat(recording.get("ways"))
                .allSatisfy(way -> assertThat(way.get("windows").asLong())
                        .isEqualTo(recording.get("ways").get(0).get("windows").asLong()));
        assertThat(DecoderFile.read(output).motions().size()).isGreaterThan(1);

        byte[] kept = Files.readAllBytes(output);
        tune(output, "--undo").refused(1, "there is no change to undo");
        tune(second, "--from", first, "--seconds", "12", "--output", output, "--force")
                .done();
        assertThat(Files.readAllBytes(output)).isNotEqualTo(kept);
        assertThat(tune(output, "--undo").done().out()).contains("as it was before its last change");
        assertThat(Files.readAllBytes(output)).isEqualTo(kept);
    }

    @Test
    void posturesOfOnePersonArePooled() {
        Ran ran =
                tune(folder.resolve("data"), "--postures", "--features", "TD4").done();
        assertThat(ran.out()).contains("2 postures", "trained in one other posture", "trained in all postures");
        tune(first, "--postures").refused(1, "pooling wants recordings of at least 2 postures, got 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--auto --coach | one thing at a time: leave out all but one of --auto, --coach",
                "--set vote=3 --search windows | leave out all but one of --set, --search",
                "--coach --output x.json | --output saves a decoder, and --coach makes none",
                "--coach --plots x | there are no pictures of --coach",
                "--constraint false/min<=1 | --constraint and --weights belong to --auto",
                "--auto --constraint false/min=1 | false/min",
                "--seconds 30 | --repetitions and --seconds belong to --from",
                "--from x --seconds -1 | seconds=-1",
                "--decoder x.json --coach | --decoder goes with --set and --auto"
            })
    void refusesWhatContradictsItself(String options, String message) {
        Object[] typed = options.split(" ", -1);
        Object[] arguments = new Object[typed.length + 1];
        arguments[0] = first;
        System.arraycopy(typed, 0, arguments, 1, typed.length);
        tune(arguments).refused(2, message);
    }
}
