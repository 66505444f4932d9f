package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of control on the command line, taken by quick simulated people, a recording, and a stream. */
@Timeout(180)
class ControlTestCommandTest {

    private static final String QUICK = "--anatomy transtibial --electrodes 3 --rate 500";

    @TempDir
    static Path folder;

    private static Path session;
    private static Path decoder;

    private static Ran run(String options, Object... first) {
        return Ran.of(
                Stream.concat(Stream.of(first), Stream.of(options.split(" "))).toArray());
    }

    @BeforeAll
    static void train() {
        Ran ran = run(QUICK + " --repetitions 3 --hold 1.5 --rest 0.5", "simulate", folder.resolve("data"))
                .done();
        session = Path.of(ran.out().strip().replaceFirst(".* in ", ""));
        decoder = folder.resolve("decoder.json");
        Ran.of("train", session, "-o", decoder, "--features", "TD4").done();
    }

    @Test
    void aSyntheticPersonTakesTheMotionTest() throws IOException {
        Path json = folder.resolve("motion.json");
        Path plots = folder.resolve("motion");
        Ran ran = run(
                        QUICK + " --user synthetic --repetitions 1 --rest 1 --seed 3",
                        "test",
                        "motion",
                        "--json",
                        json,
                        "--plots",
                        plots)
                .done();
        assertThat(ran.out())
                .startsWith("Motion test, Transtibial")
                .contains("session 1, faults: none; 4 trials", "selection s", "Offline accuracy of the same decoder: ")
                .contains("Kuiken 2009 (JAMA 301:619)", "unconfirmed", "Not a medical device");
        JsonNode result = Ran.json(json);
        assertThat(result.get("trials")).hasSize(4);
        assertThat(result.get("conditions").get("offline").get("accuracy").asDouble())
                .isGreaterThan(0.5);
        assertThat(result.get("person").get("SimulationSeed").asText()).isEqualTo("3");
        assertThat(result.get("provenance").get("label").asText()).contains("Not a medical device");
        assertThat(plots.resolve("outcome.png")).isNotEmptyFile();
    }

    @Test
    void theSamePersonDoesTheSameAgain() throws IOException {
        for (String name : new String[] {"one.json", "two.json"}) {
            run(
                            QUICK + " --user synthetic --repetitions 1 --dof 1 --postures 2 --timeout 6",
                            "test",
                            "tac",
                            "--decoder",
                            decoder,
                            "--json",
                            folder.resolve(name))
                    .done();
        }
        JsonNode one = Ran.json(folder.resolve("one.json"));
        assertThat(one.get("trials")).hasSize(2);
        assertThat(Ran.json(folder.resolve("two.json")).get("trials")).isEqualTo(one.get("trials"));
    }

    @Test
    void severalPeopleGiveMeansWithIntervals() throws IOException {
        Path json = folder.resolve("people.json");
        Path plots = folder.resolve("people");
        Ran ran = run(
                        QUICK
                                + " --user synthetic --people 2 --repetitions 1 --dof 1,2 --postures 1 --timeout 5 --fault noise",
                        "test",
                        "tac",
                        "--json",
                        json,
                        "--plots",
                        plots)
                .done();
        assertThat(ran.out())
                .contains("2 people, 4 trials", "mean of 2 people", "targets of 2 axes", "faults: noise:30µV");
        JsonNode result = Ran.json(json);
        assertThat(result.get("people")).hasSize(2);
        assertThat(result.get("people").get(0).get("person").get("SimulationSeed"))
                .isNotEqualTo(result.get("people").get(1).get("person").get("SimulationSeed"));
        JsonNode rate = result.get("mean").get("all targets").get("completionRate");
        assertThat(rate.get("people").asInt()).isEqualTo(2);
        assertThat(rate.has("low95")).isTrue();
        assertThat(plots.resolve("limb.png")).isNotEmptyFile();
    }

    @Test
    void theFittsTestIsTakenInAPlane() throws IOException {
        Path json = folder.resolve("fitts.json");
        Path plots = folder.resolve("fitts");
        Ran ran = run(
                        QUICK + " --user synthetic --targets 3 --distance 12,16,20 --width 6 --timeout 5",
                        "test",
                        "fitts",
                        "--decoder",
                        decoder,
                        "--json",
                        json,
                        "--plots",
                        plots)
                .done();
        assertThat(ran.out()).contains("9 trials", "throughput bit/s", "Movement time = ");
        assertThat(Ran.json(json).get("settings").get("widthsDegrees").get(0).asDouble())
                .isEqualTo(6);
        assertThat(plots.resolve("outcome.png")).isNotEmptyFile();
    }

    @Test
    void aRecordingIsScoredAsAMotionTest() throws IOException {
        Path json = folder.resolve("replay.json");
        Ran ran = Ran.of("test", "motion", "--replay", session, "--decoder", decoder, "--json", json)
                .done();
        assertThat(ran.out()).contains("Motion test, recording sub-sim01", "12 trials");
        assertThat(Ran.json(json).get("conditions").get("limb").isNull()).isTrue();
    }

    /** Much faster than life, so that nothing is achieved; the test must come to its end by itself all the same. */
    @ParameterizedTest
    @CsvSource({"motion --repetitions 1, 4 trials", "tac --repetitions 1 --dof 1 --postures 2 --timeout 4, 2 trials"})
    void aStreamTakesATestLive(String test, String trials) {
        Ran ran = run(
                        test.substring(test.indexOf(' ') + 1) + " --rest 0.2 --speed 20 --loop",
                        "test",
                        test.substring(0, test.indexOf(' ')),
                        "--play",
                        session,
                        "--decoder",
                        decoder)
                .done();
        assertThat(ran.out()).contains(", live, ", trials, "0 samples lost", "not known here");
        assertThat(ran.err()).contains("1 of ", "Not a medical device");
    }

    @Test
    void aStreamThatEndsEndsTheTest() {
        Ran ran = Ran.of("test", "motion", "--play", session, "--decoder", decoder, "--speed", 50, "--repetitions", 50)
                .done();
        assertThat(ran.out()).contains("200 trials, ended before its last trial");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motion|a test needs --user synthetic, or --decoder FILE",
                "motion --user real|--user is synthetic",
                "motion --user synthetic --play x|--user synthetic takes the place of a board",
                "tac --replay x --decoder y|a recording cannot",
                "fitts --replay x --decoder y|a recording cannot",
                "motion --user synthetic --people 0|--people is 1 to 1000",
                "motion --user synthetic --repetitions 0|repetitions",
                "tac --user synthetic --offset 3|offsetDegrees=3.0",
                "tac --user synthetic --dof 9|9",
                "tac --user synthetic --dwell 20|dwell",
                "tac --user synthetic --limb wing|there is no limb \"wing\"",
                "fitts --user synthetic --axes elbow|two axes",
                "fitts --user synthetic --axes elbow,nose|there is no axis \"nose\"",
                "fitts --user synthetic --layout spiral|--layout is circle or centre-out, got spiral",
                "fitts --user synthetic --width 60|twice as large",
                "fitts --user synthetic --anatomy transtibial --axes elbow,hand|ELBOW"
            })
    void refusesWhatCannotBeTaken(String line) {
        String[] parts = line.split("\\|", 2);
        run(parts[0], "test").refused(2, parts[1]);
    }

    @Test
    void refusesAMissingTestAndAMissingDecoder() {
        Ran.of("test").refused(2, "name a test: motion, tac or fitts");
        Ran.of("test", "motion", "--decoder", folder.resolve("none.json"), "--play", session)
                .refused(1, "none.json: no such file");
    }

    @Test
    void helpTellsWhoMayTakeIt() {
        for (String test : new String[] {"motion", "tac", "fitts"}) {
            assertThat(Ran.of("test", test, "--help").done().out())
                    .startsWith("Usage: opentmr test " + test + " [OPTIONS]")
                    .contains("--user=synthetic", "--quiet", "--anatomy")
                    .doesNotContain("%n", "%%");
        }
    }
}
