package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.device.replay.PseudoTerminal;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.signal.Channel;
import org.opentmr.signal.Recording;
import org.opentmr.simulation.artefact.FaultEntry;
import org.opentmr.simulation.artefact.Faults;

class SimulateCommandTest {

    /** A leg has few motions; two electrodes at a low rate are quick. */
    private static final String QUICK = "--anatomy transtibial --electrodes 2 --rate 500";

    @TempDir
    Path folder;

    private static Ran run(String options, Object... first) {
        return Ran.of(
                Stream.concat(Stream.of(first), Stream.of(options.split(" "))).toArray());
    }

    private Path session(String name, String more) {
        Ran ran = run(QUICK + " --repetitions 1 --hold 1 --rest 0.5 " + more, "simulate", folder.resolve(name))
                .done();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().strip()).matches("8 s of 2 channels at 500 Hz in .*_emg.bdf");
        return Path.of(ran.out().strip().replaceFirst(".* in ", ""));
    }

    private static String hash(String more) {
        return run("--hash 2 " + QUICK + more, "simulate").done().out().strip();
    }

    @Test
    void aSeedGivesTheSameBytes() throws IOException {
        Path one = session("one", "--seed 5");
        assertThat(session("same", "--seed 5")).hasSameBinaryContentAs(one);
        assertThat(Files.mismatch(one, session("other", "--seed 6"))).isNotNegative();
        assertThat(Files.mismatch(one, session("later", "--seed 5 --session 2")))
                .isNotNegative();
        run(QUICK, "simulate", folder.resolve("one"))
                .refused(1, "sub-sim01_ses-01_task-motions: such a session is there already");
    }

    @Test
    void theChecksumDoesNotDependOnTheBlocksAndDoesOnEverythingElse() {
        String hash = hash("");
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(hash(" --block 1")).isEqualTo(hash);
        assertThat(hash(" --block 7777")).isEqualTo(hash);
        for (String other : new String[] {
            "--seed 1", "--session 2", "--skill novice", "--months 6", "--fault noise",
        }) {
            assertThat(hash(" " + other)).as(other).isNotEqualTo(hash);
        }
    }

    @Test
    void aDataSetSaysHowItWasMadeAndWhereElectrodesSit() throws IOException {
        Path samples = session("set", "--fault noise:40uV@1-3#2 --fault mains --subject x1 --seed 9");
        String stem = samples.toString().replace("_emg.bdf", "");
        JsonNode sidecar = Ran.json(Path.of(stem + "_emg.json"));
        assertThat(sidecar.get("SimulationSeed").asText()).isEqualTo("9");
        assertThat(sidecar.get("SimulationAnatomy").asText()).isEqualTo("transtibial");
        assertThat(sidecar.get("SimulationSkill").asText()).isEqualTo("typical");
        assertThat(sidecar.get("SimulationFaults").asText()).isEqualTo("noise:40µV@1-3#2; mains:50µV/50Hz");
        assertThat(sidecar.get("SimulationHoldSeconds").asText()).isEqualTo("1");
        assertThat(Files.readAllLines(Path.of(stem + "_electrodes.tsv")))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("name\tx\ty\tz");
        assertThat(Files.readString(folder.resolve("set/README")))
                .contains("No person was recorded", "Not a medical device");
        Recording recording =
                RecordingCatalog.find(samples, ImportOptions.DEFAULT).get(0).load(warning -> {});
        assertThat(recording.layout().channels()).extracting(Channel::muscle).allMatch(each -> each.isPresent());
        assertThat(recording.motions()).hasSize(5);
    }

    @Test
    void theListNamesEveryAnatomySkillAndFault() {
        String list = Ran.of("simulate", "--list").done().out();
        assertThat(list).contains("transhumeral", "shoulder-disarticulation", "novice", "typical", "expert");
        assertThat(Faults.catalogue()).extracting(FaultEntry::name).allMatch(list::contains);
    }

    @Test
    void anAnatomyIsWrittenEditedAndUsed() throws IOException {
        Path file = folder.resolve("own.json");
        Ran.of("simulate", "--write-anatomy", file, "--anatomy", "transtibial").done();
        String text = Files.readString(file);
        String asItWas = run("--hash 1 --electrodes 2 --rate 500", "simulate", "--anatomy", file)
                .done()
                .out();
        assertThat(run("--hash 1 --electrodes 2 --rate 500 --anatomy transtibial", "simulate")
                        .done()
                        .out())
                .isEqualTo(asItWas);
        String edited = text.replaceFirst("\"fatMillimetres\" : [0-9.]+", "\"fatMillimetres\" : 11.0");
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(file, edited);
        assertThat(run("--hash 1 --electrodes 2 --rate 500", "simulate", "--anatomy", file)
                        .done()
                        .out())
                .isNotEqualTo(asItWas);
        Files.writeString(file, text.replace("fatMillimetres", "fat"));
        Ran.of("simulate", "--hash", 1, "--anatomy", file).refused(1, file + ": ", "fat");
    }

    @Test
    void aPatientIsStreamedAsABoard() throws Exception {
        assumeTrue(PseudoTerminal.available(), "the program socat is not installed");
        Path port = folder.resolve("tty");
        try (PipedOutputStream typed = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(typed)) {
            CompletableFuture<Ran> board = CompletableFuture.supplyAsync(
                    () -> Ran.typing(
                            in,
                            Stream.concat(
                                            Stream.of("simulate", "--as", "opentmr", "--port", port),
                                            Stream.of(QUICK.split(" ")))
                                    .toArray()),
                    work -> {
                        Thread thread = new Thread(work, "patient as a board");
                        thread.setDaemon(true);
                        thread.start();
                    });
            while (!Files.exists(port) && !board.isDone()) {
                Thread.sleep(5);
            }
            Ran record = Ran.of("record", folder.resolve("heard"), "--port", port, "--board", "opentmr", "--seconds", 2)
                    .done();
            assertThat(record.err()).contains("2 channels at 500 Hz in µV");
            assertThat(record.out()).contains("; 0 samples lost, 0 frames damaged");
            typed.write("q\n".getBytes(StandardCharsets.US_ASCII));
            typed.flush();
            board.orTimeout(60, TimeUnit.SECONDS).join().done();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--electrodes 0|electrodes must be 1",
                "--electrodes many|'many' is not a whole number",
                "--rate 0|rateHz=0.0",
                "--repetitions 0|repetitions=0",
                "--hold 0.1|holdSeconds=0.1",
                "--effort 2|effort=2.0",
                "--session 0|a session has a number from 1, got 0",
                "--months -1|monthsSinceSurgery=-1.0",
                "--fat 99|fatMillimetres must be 0 to 60, got 99.0",
                "--skill master|there is no skill \"master\"; there are [novice, typical, expert]",
                "--anatomy elbow|there is no anatomy \"elbow\"; there are [shoulder-disarticulation, transhumeral",
                "--fault itch|no fault \"itch\"; there are ecg, sweat",
                "--fault ecg:loud|ecg: R wave",
                "--fault noise@5-2|a span needs 0 <= from < to",
                "--fault noise#77|77",
                "--hash 1|simulate does one thing at a time",
                "--subject a/b|subject needs letters and digits alone, a pseudonym like \"01\", got \"a/b\""
            })
    void refusesToSimulateWhatCannotBe(String line) {
        String[] parts = line.split("\\|", 2);
        Path root = folder.resolve("never");
        run(parts[0], "simulate", root).refused(2, parts[1]);
        assertThat(root).doesNotExist();
    }

    @Test
    void refusesWhatIsNotThereAndWhatIsNotAsked() throws IOException {
        Path text = Files.writeString(folder.resolve("note.txt"), "kept");
        Ran.of("simulate", text).refused(2, text + ": is a file; name a folder to write in");
        assertThat(text).hasContent("kept");
        Ran.of("simulate").refused(2, "name a DATASET to write to");
        Ran.of("simulate", "--validate", folder.resolve("v"), "--people", 1).refused(2, "at least 2 people");
        Ran.of("simulate", "--fault-lab", folder.resolve("v"), "--compare", folder)
                .refused(2, "--compare belongs to");
        Ran.of("simulate", "--hash", 1, "--people", 4).refused(2, "--people and --compare belong to");
        Ran.of("simulate", "--validate", folder.resolve("v"), "--fault-lab", folder.resolve("v"))
                .refused(2, "ask for one at a time");
        Ran.of("simulate", "--hash", 0).refused(2, "--hash takes more than 0");
        Ran.of("simulate", "--as", "opentmr").refused(2, "--as BOARD and --port PORT belong together");
        Ran.of("simulate", "--hash", 1, "--anatomy", folder.resolve("none.json"))
                .refused(1, "none.json: no such file");
    }
}
