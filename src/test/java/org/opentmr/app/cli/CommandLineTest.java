package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.decoder.Provenance;
import org.opentmr.fixture.GivenSession;

/** What all commands share, and the small ones. */
class CommandLineTest {

    @TempDir
    Path folder;

    @Test
    void helpNamesEveryCommandAndTheLabel() {
        Ran help = Ran.of("--help").done();
        assertThat(help.out())
                .contains("demo", "evaluate", "train", "replay", "convert", "quality", "simulate", "test", "doctor")
                .contains("Not a medical device");
        assertThat(help.err()).isEmpty();
        assertThat(Ran.of("help").done().out()).isEqualTo(help.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "evaluate",
                "train",
                "replay",
                "convert",
                "quality",
                "simulate",
                "test",
                "doctor",
                "record",
                "decode"
            })
    void everyCommandExplainsItself(String command) {
        Ran help = Ran.of(command, "--help").done();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .startsWith("Usage: opentmr " + command + " [OPTIONS]")
                .contains("--verbose", "--quiet");
        assertThat(help.out()).doesNotContain("%n", "%%");
        assertThat(Ran.of("help", command).done().out()).isEqualTo(help.out());
    }

    @Test
    void versionStandsWithTheLabel() {
        assertThat(Ran.of("--version").done().out().lines()).containsExactly(Provenance.SOFTWARE, Provenance.LABEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evalute", "help evalute", "-x", "doctor now", "doctor --json"})
    void refusesAWrongCommandLine(String line) {
        Ran.of(Arrays.stream(line.split(" ")).toArray())
                .refused(2, line.substring(line.indexOf(' ') + 1).replace("--", ""));
    }

    @Test
    void aCommandThatIsNotThereIsAnsweredWithThoseThatAre() {
        Ran.of("evalute")
                .refused(
                        2,
                        "no command is called 'evalute'; there are demo, bench, evaluate, tune, ports, record, train, decode,"
                                + " replay, convert, quality");
    }

    @Test
    void theDoctorTellsWhatItSees() {
        Ran ran = Ran.of("doctor");
        assertThat(ran.out().lines().findFirst()).hasValue(Provenance.SOFTWARE);
        assertThat(ran.out()).contains("Java", "Display", "Disk", " MiB free in ", "Serial port");
        assertThat(ran.code()).isEqualTo(ran.out().contains("Nothing is missing.") ? 0 : 1);
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void everyChannelIsJudged() {
        Path session = new GivenSession("repetitions", 1).in(folder);
        Ran ran = Ran.of("quality", session).done();
        assertThat(ran.out().lines().toList().get(0))
                .isEqualTo(session.getFileName().toString());
        assertThat(ran.out().lines().toList().get(1).strip().split(" {2,}"))
                .containsExactly(
                        "channel", "rest RMS", "active RMS", "SNR", "mains", "below 20 Hz", "flat", "rail", "verdict");
        assertThat(ran.out().lines().skip(2).limit(4))
                .allMatch(line ->
                        line.strip().matches("\\S+( +[0-9.]+ µV){2} +[0-9.]+ dB( +[0-9.]+ %){4} +(good|fair|poor)"));
        assertThat(ran.err().strip()).isEqualTo("quality 1 of 1: " + session.getFileName());
        Ran.of("quality", folder.resolve("none")).refused(1, "none: no such file or folder");
    }
}
