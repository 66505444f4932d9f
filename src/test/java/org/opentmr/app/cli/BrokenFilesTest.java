package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.fixture.GivenSession;

/** Files damaged one way each: one line with the file and what is wrong, whatever it is. */
class BrokenFilesTest {

    /** Signals of the sample file: four of EMG and the annotations. */
    private static final int SIGNALS = 5;

    @TempDir
    static Path folder;

    private static Path bdf;
    private static byte[] whole;

    @BeforeAll
    static void simulate() throws IOException {
        bdf = new GivenSession("repetitions", 1).in(folder.resolve("data"));
        whole = Files.readAllBytes(bdf);
    }

    private static UnaryOperator<byte[]> header(int at, int width, String value) {
        return bytes -> {
            byte[] changed = bytes.clone();
            Arrays.fill(changed, at, at + width, (byte) ' ');
            byte[] text = value.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(text, 0, changed, at, text.length);
            return changed;
        };
    }

    private static UnaryOperator<byte[]> firstBytes(int count) {
        return bytes -> Arrays.copyOf(bytes, count);
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                arguments(firstBytes(0), "header truncated: it needs 256 bytes, the file holds 0"),
                arguments(firstBytes(300), "header truncated: it needs 1536 bytes, the file holds 300"),
                arguments(firstBytes(20_000), "data truncated: number of data records is "),
                arguments(header(252, 4, "20"), "number of header bytes is 1536, but 20 signals make 5376"),
                arguments(header(252, 4, "-1"), "number of signals is -1; at least 1 is needed"),
                arguments(header(236, 8, "ÿþ"), "number of data records is \"ÿþ\", which is not a number"),
                arguments(header(236, 8, "99999999"), "number of data records is 99999999 of "),
                arguments(header(244, 8, "0"), "duration of a data record is 0.0 s; above 0 is needed"),
                arguments(
                        header(256 + 104 * SIGNALS, 8, "NaN"),
                        "signal 1 (EMG1): physical minimum is \"NaN\", which is not a number"),
                arguments(
                        header(256 + 216 * SIGNALS, 8, "0"), "signal 1 (EMG1): samples per record is 0, a rate of 0"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleFile(UnaryOperator<byte[]> damage, String message) throws IOException {
        Path file = Files.write(folder.resolve("damaged.bdf"), damage.apply(whole));
        Ran.of("evaluate", file).refused(1, "Error: " + file + ": ", message);
        Ran.of("convert", file, folder.resolve("never.csv")).refused(1, "Error: " + file + ": ", message);
        assertThat(folder.resolve("never.csv")).doesNotExist();
    }

    static Stream<Arguments> sidecars() {
        return Stream.of(
                arguments("emg.json", "{\"SamplingFrequency\": ", "is not valid JSON"),
                arguments("emg.json", "[1, 2]", "holds no JSON object"),
                arguments(
                        "emg.json",
                        "{\"JoinSamples\": [30, 1000000000]}",
                        "JoinSamples holds 1000000000, the recording"),
                arguments("emg.json", "{\"JoinSamples\": [600, 300]}", "JoinSamples holds 300 after 600"),
                arguments("emg.json", "{\"SamplingFrequency\": 0}", "SamplingFrequency is 0; a number above 0"),
                arguments("events.tsv", "", "is empty; a header line is needed"),
                arguments(
                        "events.tsv",
                        "onset\tduration\ttrial_type\nsoon\t1\trest\n",
                        "line 2: onset \"soon\" is not a number"),
                arguments("events.tsv", "onset\tduration\ttrial_type\n1\t-1\trest\n", "line 2: duration is -1.0 s"),
                arguments(
                        "events.tsv",
                        "onset\tduration\ttrial_type\n1\t2\n",
                        "line 2 has 2 tab-separated cells, the header has 3"),
                arguments("channels.tsv", "name\ttype\nEMG9\tEMG\n", "no signal \"EMG9\" among [EMG1, EMG2"));
    }

    @ParameterizedTest
    @MethodSource("sidecars")
    void fileBesideTheSamples(String suffix, String content, String message) throws IOException {
        Path copy = copy("sidecars");
        Files.writeString(sibling(copy, suffix), content);
        Ran.of("evaluate", copy).refused(1, message);
    }

    @Test
    void anEventBeyondTheEndIsLeftOutWithAWarning() throws IOException {
        Path copy = copy("outside");
        Path events = sibling(copy, "events.tsv");
        List<String> lines = new ArrayList<>(Files.readAllLines(events));
        String[] row = lines.get(lines.size() - 1).split("\t", -1);
        row[0] = "99999";
        row[2] = "49999500";
        lines.add(String.join("\t", row));
        Files.write(events, lines);
        Ran ran = Ran.of("quality", copy).done();
        assertThat(ran.err()).contains("samples 49999500 to ", ", lies outside the ", "; left out");
    }

    @Test
    void aMissingSidecarIsToldAndDoneWithout() throws IOException {
        for (String suffix : new String[] {"emg.json", "events.tsv"}) {
            Path copy = copy("missing");
            Files.delete(sibling(copy, suffix));
            Ran ran = Ran.of("quality", copy).done();
            assertThat(ran.err()).contains("Warning: " + copy + ": no _" + suffix + " applies to it");
            assertThat(ran.out()).contains("EMG4");
        }
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("", ": no line with anything in it"),
                arguments("time,a\n", ": no line of samples after the header"),
                arguments(rows("NaN", "3"), "line 52, column 3 (\"b\"): \"NaN\"; fill it, or keep missing samples"),
                arguments(rows("x", "3"), "line 52, column 3 (\"b\"): \"x\" is not a number"),
                arguments(rows("1,9", "3"), "line 52: 5 cells, the first line has 4"),
                arguments("\0\1\2\n\3,\4\n", ": not UTF-8 text, it holds bytes of value 0"),
                arguments(rows("1", "rest"), ": too few events to test on"),
                arguments(rows("1", "3").replace("label", "c"), ": no motion is marked in it; mark motions"));
    }

    /** Half a second of two channels at 1000 Hz; the cell of line 52 and the label of all. */
    private static String rows(String cell, String label) {
        StringBuilder text = new StringBuilder("time,a,b,label\n");
        IntStream.range(0, 500)
                .forEach(
                        i -> text.append(i / 1000.0 + "," + i % 7 + "," + (i == 50 ? cell : "1") + "," + label + "\n"));
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textFile(String content, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("damaged.csv"), content);
        Ran.of("evaluate", file).refused(1, "damaged.csv", message);
    }

    static Stream<Arguments> matlab() {
        byte[] hdf = Arrays.copyOf("MATLAB 7.3 MAT-file, HDF5".getBytes(StandardCharsets.US_ASCII), 2000);
        hdf[125] = 2;
        hdf[126] = 'I';
        hdf[127] = 'M';
        System.arraycopy(new byte[] {(byte) 0x89, 'H', 'D', 'F', 13, 10, 26, 10}, 0, hdf, 512, 8);
        return Stream.of(
                arguments(new byte[0], ": 0 bytes are too few for a MATLAB file"),
                arguments(hdf, ": a MATLAB v7.3 file (HDF5); re-save it with save -v7"));
    }

    @ParameterizedTest
    @MethodSource("matlab")
    void matlabFile(byte[] content, String message) throws IOException {
        Path file = Files.write(folder.resolve("damaged.mat"), content);
        Ran.of("evaluate", file).refused(1, file + message);
    }

    private static Path sibling(Path samples, String suffix) {
        return samples.resolveSibling(samples.getFileName().toString().replace("emg.bdf", suffix));
    }

    /** The data set anew; gives its sample file. */
    private static Path copy(String name) throws IOException {
        Path root = folder.resolve("data");
        Path target = folder.resolve(name);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = target.resolve(root.relativize(file));
                Files.createDirectories(to.getParent());
                Files.write(to, Files.readAllBytes(file));
            }
        }
        return target.resolve(root.relativize(bdf));
    }
}
