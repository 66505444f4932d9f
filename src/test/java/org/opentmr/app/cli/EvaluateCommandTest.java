package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.fixture.GivenSession;

/** Two sessions of one simulated person. */
class EvaluateCommandTest {

    @TempDir
    static Path folder;

    private static Path data;
    private static Path first;
    private static Path second;

    @BeforeAll
    static void simulate() {
        data = folder.resolve("data");
        first = new GivenSession().in(data);
        second = new GivenSession("session", 2).in(data);
    }

    @Test
    void aBrokenRecordingDoesNotTakeTheOthersResultsWithIt() throws IOException {
        Path mixed = folder.resolve("mixed");
        new GivenSession().in(mixed);
        Path broken = new GivenSession("session", 2).in(mixed);
        Files.write(broken, Arrays.copyOf(Files.readAllBytes(broken), 100));
        Path file = folder.resolve("mixed.json");
        Ran ran = Ran.of("evaluate", mixed, "--json", file, "--features", "TD4");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("sub-sim01_ses-01_task-motions_emg.bdf").doesNotContain("ses-02");
        assertThat(ran.err())
                .contains("header truncated", "Error: 1 of 2 recordings could not be evaluated")
                .doesNotContain("Exception");
        JsonNode json = Ran.json(file);
        assertThat(json.get("recordings")).hasSize(1);
        assertThat(json.get("refused").get(0).get("file").asText()).isEqualTo("sub-sim01_ses-02_task-motions_emg.bdf");
        assertThat(json.get("refused").get(0).get("reason").asText()).contains("header truncated");
    }

    @Test
    void recentresADecoderOfAnotherSessionByTheBeginningOfThis() {
        Ran ran = Ran.of("evaluate", second, "--train", first, "--recentre", 8, "--threads", 1)
                .done();
        assertThat(ran.out())
                .containsPattern("Split: trained on sub-sim01_ses-01_task-motions_emg.bdf; (not )?recentred: ");
        Ran.of("evaluate", second, "--recentre", 8).refused(2, "--recentre belongs to --train");
        Ran.of("evaluate", second, "--train", first, "--recentre", -1)
                .refused(2, "--recentre wants seconds above 0, got -1.0");
        Ran.of("evaluate", second, "--train", first, "--recentre", 9999)
                .refused(1, "a warm-up of 9999.0 s leaves nothing to test on; take fewer seconds");
    }

    @Test
    void tellsTheAccuracyOfEachRecordingAndTheirMean() throws IOException {
        Path file = folder.resolve("new/folder/results.json");
        Ran ran = Ran.of("evaluate", data, "--json", file, "--features", "TD4", "--threads", 1)
                .done();
        JsonNode json = Ran.json(file);
        List<String> lines = ran.out().lines().toList();
        assertThat(lines.get(0).split(" {2,}"))
                .containsExactly(
                        "recording", "accuracy", "95 %", "active error", "false at rest", "rejected", "windows");
        for (int i = 0; i < 2; i++) {
            JsonNode recording = json.get("recordings").get(i);
            assertThat(lines.get(1 + i).split(" {2,}"))
                    .startsWith(
                            recording.get("file").asText(),
                            String.format(
                                    "%.1f %%", 100 * recording.get("accuracy").asDouble()))
                    .endsWith(recording.get("windows").asText());
        }
        assertThat(lines.get(3)).startsWith("mean of 2");
        assertThat(lines.get(4))
                .startsWith("Decoder: high-pass 20 Hz, Butterworth order 4, notch 50 Hz")
                .endsWith("; window 200 ms, increment 25 ms; TD4; LDA");
        assertThat(lines.subList(5, lines.size()))
                .containsExactly(
                        "Split: leave one repetition out, 3 repetitions",
                        "Signal: 4 channels, 500 Hz, in µV, raw EMG",
                        "Windows in whole samples: 200.0 ms every 26.0 ms");
        assertThat(ran.err().lines())
                .containsExactlyInAnyOrder(
                        "evaluate 1 of 2: " + first.getFileName(),
                        "evaluate 2 of 2: " + second.getFileName(),
                        "Results in " + file);
    }

    @Test
    void everyFigureOfTheJsonFollowsFromItsConfusionMatrix() throws IOException {
        JsonNode json = evaluate("TD4", 2);
        double sum = 0;
        double activeSum = 0;
        long windows = 0;
        for (JsonNode recording : json.get("recordings")) {
            Counts counts = new Counts(recording);
            assertThat(recording.get("windows").asLong()).isEqualTo(counts.all).isPositive();
            assertThat(recording.get("accuracy").asDouble())
                    .isCloseTo((double) counts.correct / counts.all, within(1e-12));
            assertThat(recording.get("activeAccuracy").asDouble())
                    .isCloseTo((double) counts.activeCorrect / counts.active, within(1e-12));
            assertThat(recording.get("rejectionRate").asDouble()).isZero();
            assertThat(recording.get("accuracy").asDouble()).isBetween(0.3, 0.9999);
            assertThat(recording.get("subject").asText()).isEqualTo("sim01");
            sum += recording.get("accuracy").asDouble();
            activeSum += recording.get("activeAccuracy").asDouble();
            windows += counts.all;
        }
        JsonNode mean = json.get("mean");
        assertThat(mean.get("accuracy").asDouble()).isCloseTo(sum / 2, within(1e-12));
        assertThat(mean.get("activeAccuracy").asDouble()).isCloseTo(activeSum / 2, within(1e-12));
        assertThat(mean.get("windows").asLong()).isEqualTo(windows);
        assertThat(mean.get("rejectionRate").asDouble()).isZero();
        assertThat(new Counts(mean).all).isEqualTo(windows);
        assertThat(json.get("decoder").get("features").asText()).isEqualTo("TD4");
        assertThat(json.get("provenance").get("inputs"))
                .hasSize(2)
                .allSatisfy(input -> assertThat(input.get("sha256").asText()).matches("[0-9a-f]{64}"));
        for (String field :
                List.of("loadSeconds", "filterSeconds", "featureSeconds", "trainSeconds", "predictSeconds")) {
            assertThat(json.get("timing").get(field).asDouble()).as(field).isPositive();
        }
        assertThat(json.get("timing").get("featureWindowsPerSecond").asDouble()).isPositive();
    }

    /** Sums of a confusion matrix, rows are what the person did; the first class of these sessions need not be rest. */
    private static final class Counts {
        long all;
        long correct;
        long active;
        long activeCorrect;

        Counts(JsonNode recording) {
            JsonNode classes = recording.get("classes");
            JsonNode rows = recording.get("confusion");
            assertThat(rows).hasSameSizeAs(classes);
            for (int truth = 0; truth < rows.size(); truth++) {
                boolean rest = classes.get(truth).asText().equals("rest");
                assertThat(rows.get(truth)).hasSameSizeAs(classes);
                for (int predicted = 0; predicted < rows.size(); predicted++) {
                    long count = rows.get(truth).get(predicted).asLong();
                    all += count;
                    correct += truth == predicted ? count : 0;
                    active += rest ? 0 : count;
                    activeCorrect += !rest && truth == predicted ? count : 0;
                }
            }
        }
    }

    @Test
    void theNumberOfThreadsChangesNothingButTheTiming() throws IOException {
        ObjectNode one = (ObjectNode) evaluate("LS4", 1);
        ObjectNode two = (ObjectNode) evaluate("LS4", 2);
        for (ObjectNode json : List.of(one, two)) {
            json.remove("timing");
            ((ObjectNode) json.get("provenance")).remove("time");
        }
        assertThat(two).isEqualTo(one);
    }

    @Test
    void oneRecordingOfADataSetIsEvaluatedLikeAlone() throws IOException {
        Path file = folder.resolve("alone.json");
        Ran.of("evaluate", second, "--features", "TD4", "--json", file).done();
        assertThat(Ran.json(file).get("recordings"))
                .singleElement()
                .isEqualTo(evaluate("TD4", 1).get("recordings").get(1));
    }

    @Test
    void trainingOnAnotherSessionIsWhatLeavingASessionOutDoes() throws IOException {
        Path left = folder.resolve("left.json");
        Path trained = folder.resolve("trained.json");
        Ran ran = Ran.of("evaluate", data, "--split", "session", "--features", "TD4", "--json", left)
                .done();
        Ran.of("evaluate", second, "--train", first, "--features", "TD4", "--json", trained)
                .done();
        ObjectNode want = (ObjectNode) Ran.json(left).get("recordings").get(1);
        ObjectNode got = (ObjectNode) Ran.json(trained).get("recordings").get(0);
        assertThat(want.remove("split").asText()).isEqualTo("leave one session out, trained on " + first.getFileName());
        assertThat(got.remove("split").asText()).isEqualTo("trained on " + first.getFileName());
        assertThat(got).isEqualTo(want);
        assertThat(ran.out())
                .contains("Split of " + second.getFileName() + ": leave one session out, trained on "
                        + first.getFileName());
    }

    @Test
    void theFirstSeventyPerCentOfTwoRepetitionsOutOfThreeTrain() {
        Ran ran = Ran.of("evaluate", first, "--split", "first70", "--features", "TD4", "--quiet")
                .done();
        assertThat(ran.out()).contains("Split: first 70 % of each motion's events train");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void windowIncrementPhaseAndClassifierAreWhatWasAskedFor() {
        Ran ran = Ran.of(
                        "evaluate",
                        first,
                        "--features",
                        "MAV+WL",
                        "--classifier",
                        "QDA(0.01)",
                        "--window",
                        150,
                        "--increment",
                        50,
                        "--phase",
                        "none",
                        "-q")
                .done();
        assertThat(ran.out()).contains("Decoder: as recorded; window 150 ms, increment 50 ms; MAV+WL; QDA(0.01)");
    }

    @Test
    void drawsItsResults() throws IOException {
        Path pictures = folder.resolve("pictures");
        Ran ran = Ran.of("evaluate", first, "--features", "TD4", "--plots", pictures)
                .done();
        assertThat(ran.err()).contains("Pictures in " + pictures);
        String stem = first.getFileName().toString().replace(".bdf", "");
        try (Stream<Path> files = Files.list(pictures)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "confusion.png", "accuracy.png", "threshold.png", "timeline-" + stem + ".png");
        }
        assertThat(Files.readAllBytes(pictures.resolve("confusion.png"))).startsWith(0x89, 'P', 'N', 'G');
    }

    static Stream<Arguments> wrongLines() {
        return Stream.of(
                arguments("--features XYZ", "no feature is called \"XYZ\""),
                arguments("--classifier XYZ", "no classifier is called \"XYZ\"; there are LDA"),
                arguments("--classifier KNN(0)", "KNN needs at least 1 neighbour, got 0"),
                arguments("--window 0", "0 < increment <= window < 60 s, got window=0.0 s"),
                arguments("--window 20", "got window=0.02 s, increment=0.025 s"),
                arguments("--window NaN", "Invalid value for option '--window': 'NaN' is not a number"),
                arguments("--increment two", "Invalid value for option '--increment': 'two' is not a number"),
                arguments("--phase both", "expected one of [CAUSAL, ZERO, NONE] (case-insensitive) but was 'both'"),
                arguments("--threads 0", "--threads must be from 1 to 1024, got 0"),
                arguments("--threads 1.5", "'1.5' is not a whole number"),
                arguments("--split half", "expected one of [AUTO, COLUMN, REPETITION, SESSION, FIRST70]"),
                arguments("--nosuch", "Unknown option: '--nosuch'"),
                arguments("--rate -1", "a rate is above 0 Hz, got rateHz=-1.0"),
                arguments("--pattern x.csv", "a file pattern needs {class} or {repetition}, got \"x.csv\""),
                arguments("--vote 2.5", "'2.5' is not a whole number"),
                arguments("--vote 0", "0"),
                arguments("--rejection 2", "2.0"),
                arguments("--decoder d.json --vote 3", "--decoder brings its own settings; leave out --vote"),
                arguments("--decoder d.json --train d", "--decoder is trained already; leave out --train"),
                arguments("--decoder d.json --features TD4", "--decoder brings its own settings; leave out --features"),
                arguments("--train d --split session", "--split divides recordings that are trained on"));
    }

    @ParameterizedTest
    @MethodSource("wrongLines")
    void refusesAWrongCommandLine(String options, String message) {
        Ran ran = Ran.of(Stream.concat(Stream.of("evaluate", first), Stream.of(options.split(" ")))
                .toArray());
        ran.refused(2, message);
        assertThat(ran.err().lines().skip(1)).containsExactly("Try 'opentmr evaluate --help'.");
    }

    @Test
    void refusesWhatIsNotThere() {
        Path missing = folder.resolve("missing");
        Ran.of("evaluate").refused(2, "Missing required parameter: 'PATH'");
        Ran.of("evaluate", missing).refused(1, missing + ": no such file or folder");
        Ran.of("evaluate", first, "--train", missing).refused(1, missing + ": no such file or folder");
        Ran.of("evaluate", first, "--decoder", missing).refused(1, missing + ": no such file or folder");
    }

    @Test
    void refusesAFolderWithoutRecordings() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Ran.of("evaluate", empty).refused(1, empty + ": no recording in it; .bdf, .edf, .csv, .txt and .mat files");
    }

    @Test
    void refusesAnOutputThatCannotBeBeforeItWorks() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Path text = Files.writeString(folder.resolve("note.txt"), "kept");
        Ran.of("evaluate", first, "--json", taken).refused(2, taken + ": is a folder; name a file to write");
        Ran.of("evaluate", first, "--json", text.resolve("r.json"))
                .refused(1, text.resolve("r.json") + ": a file stands where a folder should be, " + text);
        Ran.of("evaluate", first, "--plots", text).refused(2, text + ": is a file; name a folder to write in");
        assertThat(taken).isEmptyDirectory();
        assertThat(text).hasContent("kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "{\"kind\": \"something\"}", "[]", ""})
    void refusesAFileThatIsNoDecoder(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("decoder.json"), content);
        Ran.of("evaluate", first, "--decoder", file).refused(1, file + ": not a decoder file");
    }

    @Test
    void refusesToLeaveTheOnlySessionOut() {
        Ran.of("evaluate", first, "--split", "session")
                .refused(1, first.getFileName() + ": subject sim01 has no other recording to train on");
    }

    @Test
    void refusesRecordingsThatDoNotFitTheTraining() {
        Path other = new GivenSession("channels", 3).in(folder.resolve("other"));
        Ran.of("evaluate", other, "--train", first)
                .refused(1, "has 3 channels at 500.0 Hz, the decoder was trained on 4 channels at 500.0 Hz");
    }

    @Test
    void showsWhereAnErrorCameFromWhenAsked() {
        Ran ran = Ran.of("evaluate", folder.resolve("missing"), "--verbose");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).startsWith("Error: ").contains("\tat org.opentmr");
    }

    private static JsonNode evaluate(String features, int threads) throws IOException {
        Path file = folder.resolve(features + threads + ".json");
        if (!Files.exists(file)) {
            Ran.of("evaluate", data, "--features", features, "--threads", threads, "--json", file, "-q")
                    .done();
        }
        return Ran.json(file);
    }
}
