package org.opentmr.recording.edf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.recording.RecordingException;

class EdfBrokenFileTest {

    @TempDir
    Path folder;

    /** Where a field of the second signal of three stands. */
    private static int field(int perSignalBefore, int width) {
        return 256 + 3 * perSignalBefore + width;
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                Arguments.of("no EDF", 0, "RIFF", "not an EDF or BDF file, it begins with \"RIFF    \""),
                Arguments.of("header size", 184, "9999", "number of header bytes is 9999, but 3 signals make 1024"),
                Arguments.of("records NaN", 236, "NaN ", "number of data records is \"NaN\", which is not a number"),
                Arguments.of(
                        "records non-ASCII", 236, "\u00e4   ", "number of data records is \"\u00e4\", which is not"),
                Arguments.of("records -2", 236, "-2", "number of data records is -2; it is -1 in a file"),
                Arguments.of("records half", 236, "1.5", "number of data records is \"1.5\", which is not a whole"),
                Arguments.of(
                        "a billion records",
                        236,
                        "99999999",
                        "data truncated: number of data records is 99999999 of 76 bytes each, the file holds 2"),
                Arguments.of("too few records", 236, "1", "number of data records is 1, but the file holds 2"),
                Arguments.of("duration 0", 244, "0", "duration of a data record is 0.0 s; above 0 is needed"),
                Arguments.of("duration < 0", 244, "-1", "duration of a data record is -1.0 s; above 0 is needed"),
                Arguments.of("duration tiny", 244, "1E-99", "duration of a data record is 1.0E-99 s, which makes 4"),
                Arguments.of(
                        "duration text", 244, "Infinity", "duration of a data record is \"Infinity\", which is not"),
                Arguments.of("no signals", 252, "0", "number of signals is 0; at least 1 is needed"),
                Arguments.of(
                        "many signals", 252, "9999", "number of header bytes is 1024, but 9999 signals make 2560000"),
                Arguments.of("signals text", 252, "abc", "number of signals is \"abc\", which is not a number"),
                Arguments.of(
                        "physical NaN", field(104, 8), "NaN     ", "signal 2 (B): physical minimum is \"NaN\", which"),
                Arguments.of(
                        "physical equal",
                        field(104, 8),
                        "32767   ",
                        "signal 2 (B): physical minimum and maximum are both"),
                Arguments.of("physical huge", field(112, 8), "1E101   ", "maximum is \"1E101\", which is too large"),
                Arguments.of(
                        "digital order",
                        field(120, 8),
                        "32767   ",
                        "signal 2 (B): digital minimum 32767 is not below the digital maximum 32767"),
                Arguments.of(
                        "digital width",
                        field(120, 8),
                        "-99999  ",
                        "signal 2 (B): digital range -99999 to 32767 does not fit 16 bits"),
                Arguments.of("rate 0", field(216, 8), "0       ", "signal 2 (B): samples per record is 0, a rate of 0"),
                Arguments.of(
                        "samples empty",
                        field(216, 8),
                        "        ",
                        "signal 2 (B): samples per record is \"\", which is not"),
                Arguments.of(
                        "samples huge",
                        field(216, 8),
                        "99999999",
                        "data truncated: number of data records is 2 of 200000066 bytes each, the file holds 0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void aHeaderThatLiesIsRefusedWithFieldAndValue(String what, int at, String text, String message) throws Exception {
        Path file = EdfBytes.small()
                .poke(at, (text + "        ").substring(0, Math.max(text.length(), 4)))
                .write(folder);
        assertThatThrownBy(() -> EdfRecording.open(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0    | header truncated: it needs 256 bytes, the file holds 0",
                "200  | header truncated: it needs 256 bytes, the file holds 200",
                "600  | header truncated: it needs 1024 bytes, the file holds 600",
                "1024 | data truncated: number of data records is 2 of 76 bytes each, the file holds 0",
                "1175 | data truncated: number of data records is 2 of 76 bytes each, the file holds 1"
            })
    void aFileThatEndsTooEarlyIsRefused(int length, String message) throws Exception {
        Path file = Files.write(
                folder.resolve("short.edf"), Arrays.copyOf(EdfBytes.small().bytes(), length));
        assertThatThrownBy(() -> EdfRecording.open(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFileOfAnnotationsAloneHasNothingToRead() throws Exception {
        Path file = new EdfBytes(EdfFormat.EDF)
                .reserved("EDF+C")
                .duration("0")
                .annotations(30)
                .record("+0\u0014\u0014\0")
                .write(folder);
        assertThatThrownBy(() -> EdfRecording.open(file))
                .hasMessageEndingWith("holds no signal, only annotations or triggers");
        assertThat(EdfRecording.header(file).recordSeconds()).isZero();
    }

    @Test
    void aFileWithGapsHasToSayWhenItsRecordsBegin() throws Exception {
        Path silent =
                EdfBytes.small().reserved("EDF+D").poke(1024 + 16, "\0\0\0\0").write(folder);
        assertThatThrownBy(() -> EdfRecording.open(silent)).hasMessageContaining("begins at 1.0 s, before the end");
        Path empty = new EdfBytes(EdfFormat.EDF)
                .reserved("EDF+D")
                .signal("A", "uV", 2)
                .annotations(10)
                .record("", new int[] {1, 2})
                .write(folder);
        assertThatThrownBy(() -> EdfRecording.open(empty))
                .hasMessageEndingWith("data record 1 of a EDF+D file does not state when it begins");
        Path none = new EdfBytes(EdfFormat.EDF)
                .reserved("EDF+D")
                .signal("A", "uV", 2)
                .record("", new int[] {1, 2})
                .write(folder);
        assertThatThrownBy(() -> EdfRecording.open(none)).hasMessageContaining("no annotation signal says when");
    }

    @Test
    void readingBeyondTheEndIsRefused() throws Exception {
        try (EdfRecording small = EdfRecording.open(EdfBytes.small().write(folder))) {
            assertThatThrownBy(() -> small.read(5, 4, new double[2][4], 0))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageEndingWith("samples 5 to 9 asked for, the file holds 8");
            assertThatThrownBy(() -> small.read(-1, 4, new double[2][4], 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> EdfRecording.open(folder.resolve("none.edf")))
                .hasMessageEndingWith("none.edf: no such file");
    }

    @Test
    void aFileThatShrinksWhileItIsReadIsTold() throws Exception {
        Path file = EdfBytes.small().write(folder);
        try (EdfRecording small = EdfRecording.open(file)) {
            Files.write(file, Arrays.copyOf(EdfBytes.small().bytes(), 1030));
            assertThatThrownBy(() -> small.read(0, 8, new double[2][8], 0))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("ended at byte 1030 while being read; it held 1176 bytes");
        }
    }
}
