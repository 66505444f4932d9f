package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.fixture.GivenSession;
import org.opentmr.motion.Motion;

/** A decoder trained on one simulated session, used on the next. */
class TrainReplayTest {

    /** 25 ms of 500 Hz in whole samples. */
    private static final double INCREMENT_SECONDS = 13 / 500.0;

    @TempDir
    static Path folder;

    private static Path first;
    private static Path second;
    private static Path decoder;

    @BeforeAll
    static void train() {
        Path data = folder.resolve("data");
        first = new GivenSession().in(data);
        second = new GivenSession("session", 2).in(data);
        decoder = folder.resolve("models/decoder.json");
        Ran.of("train", first, "-o", decoder, "--features", "TD4").done();
    }

    @Test
    void trainingTellsWhatWasSaved() throws IOException {
        Path file = folder.resolve("told.json");
        Ran ran = Ran.of("train", first, "-o", file, "--features", "TD4", "--increment", 50)
                .done();
        TrainedDecoder saved = DecoderFile.read(file);
        List<String> lines = ran.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("Decoder: " + saved.spec().describe());
        assertThat(lines.get(1).split(" {2,}"))
                .containsExactly("motion", "windows", "apart (SD)", "nearest", "between repetitions (SD)");
        int told = lines.indexOf("Saved in " + file) + 1;
        assertThat(lines.subList(2, told - 2))
                .extracting(line -> line.split(" {2,}", -1)[0])
                .containsExactlyElementsOf(saved.model().motions().motions().stream()
                        .map(Motion::name)
                        .toList());
        assertThat(lines.get(told - 2)).isEqualTo("Mean delay: 125 ms (half a window, half an increment)");
        assertThat(lines.subList(told, lines.size()))
                .hasSizeBetween(1, 2)
                .allSatisfy(line -> assertThat(line).startsWith("Coach: "));
        assertThat(saved.spec().incrementSeconds()).isEqualTo(0.05);
        assertThat(saved.spec().features()).isEqualTo("TD4");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void theSettingsOfASavedDecoderTrainAnother() throws IOException {
        Path again = folder.resolve("again.json");
        Ran.of("train", second, "--decoder", decoder, "-o", again, "--increment", 50)
                .done();
        assertThat(DecoderFile.read(again).spec())
                .isEqualTo(DecoderFile.read(decoder).spec().withWindow(0.2, 0.05));
    }

    @Test
    void aSavedDecoderGivesWhatTrainingOnTheSpotGives() throws IOException {
        Path saved = folder.resolve("saved.json");
        Path spot = folder.resolve("spot.json");
        Ran.of("evaluate", second, "--decoder", decoder, "--json", saved).done();
        Ran.of("evaluate", second, "--train", first, "--features", "TD4", "--json", spot)
                .done();
        assertThat(Ran.json(saved).get("recordings").get(0).get("confusion"))
                .isEqualTo(Ran.json(spot).get("recordings").get(0).get("confusion"));
        assertThat(Ran.json(saved).get("recordings").get(0).get("split").asText())
                .isEqualTo("trained elsewhere, decoder.json");
    }

    @Test
    void aReplayIsATableOfEventsWithoutGapsInItsOrder() throws IOException {
        Path table = folder.resolve("events.tsv");
        Ran toFile = Ran.of("replay", second, "--decoder", decoder, "-o", table).done();
        Ran toScreen = Ran.of("replay", second, "--decoder", decoder, "-q").done();
        assertThat(toScreen.err()).isEmpty();
        assertThat(toScreen.out().lines()).containsExactlyElementsOf(Files.readAllLines(table));
        List<String[]> rows = Files.readAllLines(table).stream()
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(rows.get(0))
                .containsExactly(
                        "onset", "duration", "sample", "trial_type", "decisions", "mean_confidence", "mean_speed");
        List<String> motions = DecoderFile.read(decoder).model().motions().motions().stream()
                .map(Motion::fileName)
                .toList();
        double end = 0;
        for (String[] row : rows.subList(1, rows.size())) {
            double onset = Double.parseDouble(row[0]);
            double duration = Double.parseDouble(row[1]);
            assertThat(onset).isGreaterThanOrEqualTo(end - 1e-3);
            assertThat(Long.parseLong(row[2])).isEqualTo(Math.round(onset * 500));
            assertThat(row[3]).isIn(motions);
            assertThat(duration).isCloseTo(INCREMENT_SECONDS * Integer.parseInt(row[4]), within(INCREMENT_SECONDS));
            assertThat(Double.parseDouble(row[5])).isBetween(0.0, 1.0);
            end = onset + duration;
        }
        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(toFile.out().strip()).isEqualTo(rows.size() - 1 + " events in " + table);
        assertThat(toFile.err()).matches("The decision was the annotated motion during [0-9.]+ % of .*\\R");
    }

    @Test
    void refusesWhatCannotBeTrained() {
        Path output = folder.resolve("never.json");
        Path people = folder.resolve("people");
        new GivenSession("subject", "a").in(people);
        new GivenSession("subject", "b").in(people);
        Ran.of("train", people, "-o", output)
                .refused(1, "recordings of 2 people [a, b]; name the folder of one person");
        Ran.of("train", first).refused(2, "Missing required option: '--output=FILE'");
        Ran.of("train", first, "-o", folder).refused(2, folder + ": is a folder; name a file to write");
        Ran.of("train", folder.resolve("none"), "-o", output).refused(1, "none: no such file or folder");
        new GivenSession("channels", 3).in(folder.resolve("mixed"));
        new GivenSession("session", 2).in(folder.resolve("mixed"));
        Ran.of("train", folder.resolve("mixed"), "-o", output)
                .refused(1, "differ in channels or rate and cannot train one decoder");
        assertThat(output).doesNotExist();
    }

    @Test
    void refusesWhatCannotBeReplayed() {
        Ran.of("replay", second).refused(2, "replay needs --decoder FILE, or --as BOARD with --port PORT");
        Ran.of("replay", folder.resolve("data"), "--decoder", decoder)
                .refused(1, "2 recordings; replay takes one, name its file");
        Path other = new GivenSession("rate", 400).in(folder.resolve("other"));
        Ran.of("replay", other, "--decoder", decoder)
                .refused(1, "has 4 channels at 400.0 Hz, the decoder was trained on 4 channels at 500.0 Hz");
    }
}
