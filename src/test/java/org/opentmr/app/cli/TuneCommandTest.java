package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.fixture.GivenSession;
import org.opentmr.tuning.TuningHistory;
import org.opentmr.tuning.TuningHistoryFile;

/** Two sessions of one simulated person. */
class TuneCommandTest {

    private static final List<String> QUICK = List.of("--features", "TD4", "--threads", "1");

    @TempDir
    static Path folder;

    private static Path data;
    private static Path first;

    @BeforeAll
    static void simulate() {
        data = folder.resolve("data");
        first = new GivenSession().in(data);
        new GivenSession("session", 2).in(data);
    }

    private static Ran tune(Object... more) {
        Object[] arguments = new Object[more.length + 1 + QUICK.size()];
        arguments[0] = "tune";
        System.arraycopy(more, 0, arguments, 1, more.length);
        System.arraycopy(QUICK.toArray(), 0, arguments, 1 + more.length, QUICK.size());
        return Ran.of(arguments);
    }

    @Test
    void showsThePresentOutcomeAndWhatToTry() {
        Ran ran = tune(first).done();
        assertThat(ran.out())
                .contains(
                        "leave one repetition out",
                        "false activations per minute of rest",
                        "rejection threshold of all motions",
                        "0 (now)",
                        "--set ")
                .doesNotContain("before", "What-if");
    }

    @Test
    void comparesWithOtherSettingsAndSaysWhatIsWorse() throws IOException {
        Path json = folder.resolve("high.json");
        Ran ran = tune(first, "--set", "hand-close.rejection=0.999,hand-open.low=1", "--json", json)
                .done();
        assertThat(ran.out()).contains("hand-close.rejection 0 → 0.999", "worse", "The limb would have done", "ms.");
        JsonNode recording = Ran.json(json).get("recordings").get(0);
        JsonNode before = recording.get("before");
        JsonNode after = recording.get("after");
        assertThat(after.get("settings").get("hand-close.rejection").asDouble()).isEqualTo(0.999);
        assertThat(after.get("settings").get("hand-open.low").asDouble()).isEqualTo(1);
        assertThat(before.get("settings").get("hand-close.rejection").asDouble())
                .isZero();
        assertThat(after.get("rejectionRate").asDouble())
                .isGreaterThan(before.get("rejectionRate").asDouble());
        assertThat(after.get("missedShare").asDouble())
                .isGreaterThan(before.get("missedShare").asDouble());
        assertThat(recording.get("changes")).isNotEmpty();
        assertThat(ran.out())
                .contains(
                        String.format("%.1f %%", 100 * after.get("missedShare").asDouble()));
        JsonNode all = recording.get("rejectionThresholds").get(0);
        assertThat(all.get("motion").isNull()).isTrue();
        assertThat(all.get("threshold").get(0).asDouble()).isZero();
    }

    /** The held-out accuracy without rejection is that of evaluate, but for windows that need not begin with the event. */
    @Test
    void accuracyIsCloseToThatOfEvaluate() throws IOException {
        Path tuned = folder.resolve("tuned.json");
        Path evaluated = folder.resolve("evaluated.json");
        tune(first, "--json", tuned).done();
        Ran.of("evaluate", first, "--split", "repetition", "--features", "TD4", "--json", evaluated)
                .done();
        double accuracy = Ran.json(tuned)
                .get("recordings")
                .get(0)
                .get("before")
                .get("accuracy")
                .asDouble();
        assertThat(accuracy)
                .isCloseTo(
                        Ran.json(evaluated)
                                .get("recordings")
                                .get(0)
                                .get("accuracy")
                                .asDouble(),
                        within(0.03));
    }

    @Test
    void theSameTwiceOnAnyNumberOfThreads() throws IOException {
        Path one = folder.resolve("one.json");
        Path two = folder.resolve("two.json");
        Ran.of("tune", data, "--features", "TD4", "--threads", 1, "--json", one).done();
        Ran.of("tune", data, "--features", "TD4", "--threads", 4, "--json", two).done();
        assertThat(Ran.json(one).get("recordings")).isEqualTo(Ran.json(two).get("recordings"));
    }

    @Test
    void severalRecordingsHaveARowEach() {
        Ran ran = tune(data, "--set", "vote=5").done();
        assertThat(ran.out().lines().filter(line -> line.startsWith("sub-sim01_ses-")))
                .hasSize(2);
        assertThat(ran.out()).contains("vote 1 decisions → 5 decisions");
    }

    @Test
    void listsSettingsWithTheirRange() {
        Ran ran = tune(first, "--list").done();
        assertThat(ran.out()).contains("hand-close.rejection", "0.999", "accepted only above this confidence", "µV");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hand-shake.rejection=0.8 | there is no setting \"hand-shake.rejection\"; there are |"
                        + " hand-close.rejection",
                "hand-close.rejection=1.5 | hand-close.rejection must be from 0 to 0.999, got 1.5 | ",
                "hand-close.rejection | --set wants NAME=VALUE, for example hand-close.rejection=0.8 | --list",
                "=3 | --set wants NAME=VALUE | ",
                "vote=three | --set vote: 'three' is not a number | ",
                "vote=NaN | --set vote: 'NaN' is not a number | "
            })
    void refusesSettingsThatCannotBe(String set, String message, String names) {
        tune(first, "--set", set).refused(2, message, names == null ? "" : names);
    }

    @Test
    void refusesWhatContradictsItself() throws IOException {
        tune(first, "--force").refused(2, "--force belongs to --output");
        tune(first, "--phase", "zero").refused(2, "--phase zero looks into the future");
        Path there = Files.writeString(folder.resolve("there.json"), "{}");
        tune(first, "--output", there).refused(2, "there.json: exists already", "--force");
        assertThat(there).hasContent("{}");
        tune(first, "--decoder", there).refused(2, "--decoder brings its own settings; leave out --features");
    }

    @Test
    void writesADecoderWithTheNewSettingsAndTheirHistory() throws IOException {
        Path trained = folder.resolve("trained.json");
        Path tuned = folder.resolve("tuned/hand.json");
        Ran.of("train", first, "--features", "TD4", "--output", trained).done();
        Ran.of("tune", first, "--decoder", trained, "--set", "hand-close.rejection=0.8", "--output", tuned)
                .done();
        TrainedDecoder before = DecoderFile.read(trained);
        TrainedDecoder after = DecoderFile.read(tuned);
        assertThat(after.activityRanges()).isEqualTo(before.activityRanges());
        assertThat(after.spec().control().rejection().orElseThrow().thresholdByMotion())
                .containsEntry("hand close", 0.8);
        assertThat(after.spec().withControl(before.spec().control())).isEqualTo(before.spec());
        TuningHistory history = TuningHistoryFile.read(TuningHistoryFile.beside(tuned));
        assertThat(history.steps().stream().map(TuningHistory.Step::label))
                .containsExactly("as trained", "--set hand-close.rejection=0.8");

        Ran.of("tune", first, "--decoder", tuned, "--set", "vote=3", "--output", tuned, "--force")
                .done();
        assertThat(TuningHistoryFile.read(TuningHistoryFile.beside(tuned)).steps())
                .hasSize(3);
        assertThat(DecoderFile.read(tuned).spec().control().vote().orElseThrow().decisions())
                .isEqualTo(3);
    }

    @Test
    void trainsOnAllOfThePathWhereNoDecoderIsGiven() throws IOException {
        Path tuned = folder.resolve("all.json");
        tune(data, "--set", "hand-close.rejection=0.7", "--output", tuned).done();
        Path trained = folder.resolve("all-trained.json");
        Ran.of("train", data, "--features", "TD4", "--output", trained).done();
        assertThat(DecoderFile.read(tuned).activityRanges())
                .isEqualTo(DecoderFile.read(trained).activityRanges());
    }

    @Test
    void drawsThePictures() throws IOException {
        Path plots = folder.resolve("plots");
        tune(first, "--set", "hand-close.rejection=0.8", "--plots", plots).done();
        try (var files = Files.list(plots)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("-sub-.*", "")))
                    .containsExactlyInAnyOrder(
                            "timeline",
                            "before-after",
                            "confusion",
                            "false-missed",
                            "wrong-missed",
                            "accuracy-withheld",
                            "speed");
        }
    }
}
