package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.fixture.GivenSession;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Clock;

class CoachTextTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Console console;

    @BeforeEach
    void console() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        console = new Console(
                InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true), Clock.system());
    }

    private CoachText coach() {
        return new CoachText(console, new DecoderOptions());
    }

    private static List<RecordingFile> files(Path path) throws Exception {
        return RecordingCatalog.find(path, ImportOptions.DEFAULT);
    }

    @Test
    void tellsMotionsAdviceAndElectrodes() throws Exception {
        Path session = new GivenSession().in(folder.resolve("data"));
        Path json = folder.resolve("told/coach.json");
        assertThat(coach().run(files(session), Optional.of(json))).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).matches(".* % of \\d+ windows recognised \\(95 %: .*\\), .* % false at rest; leave one"
                + " repetition out, 3 repetitions");
        assertThat(lines.get(1).strip().split(" {2,}"))
                .containsExactly(
                        "motion",
                        "score",
                        "recognised",
                        "SNR",
                        "electrode",
                        "mean SNR",
                        "strength",
                        "between repetitions",
                        "apart",
                        "most like",
                        "taken for",
                        "false at rest");
        assertThat(lines.subList(2, 8))
                .extracting(line -> line.strip().split(" {2,}")[0])
                .containsExactly(
                        "elbow flexion", "elbow extension", "pronation", "supination", "hand close", "hand open");
        assertThat(out.toString()).containsPattern("  1\\. .*\\.( \\[up to \\d+\\.\\d points])?\\R     \\p{Lu}.*\\.\\R");
        assertThat(out.toString()).containsPattern("(Least is lost|recognised better) without electrode EMG\\d: ");
        assertThat(out.toString().toLowerCase(Locale.ROOT))
                .doesNotContain("class", "label", "posterior", "hyperparameter", "exception", "nan ");
        assertThat(err.toString()).contains("coach 1 of 1").doesNotContain("Error");

        JsonNode recording = Ran.json(json).get("recordings").get(0);
        assertThat(recording.get("motions")).hasSize(6);
        assertThat(recording.get("motions").get(0).get("score").asDouble()).isBetween(0.0, 5.0);
        assertThat(recording.get("electrodes").get(0).has("withinChance")).isTrue();
        assertThat(recording.get("advice").get(0).get("told").asBoolean()).isTrue();
        assertThat(out.toString()).contains(recording.get("advice").get(0).get("sentence").asText());
        assertThat(Ran.json(json).get("provenance").get("inputs")).hasSize(1);
    }

    @Test
    void aRecordingThatCannotBeJudgedDoesNotStopTheOthers() throws Exception {
        Path data = folder.resolve("data");
        new GivenSession("subject", "good").in(data);
        Path broken = new GivenSession("subject", "broken").in(data);
        List<RecordingFile> files = new ArrayList<>(files(data));
        Files.writeString(broken, "no recording");
        assertThat(coach().run(files, Optional.empty())).isEqualTo(1);
        assertThat(out.toString()).contains("sub-good").doesNotContain("sub-broken");
        assertThat(err.toString().lines().filter(line -> line.startsWith("Error: ")))
                .hasSize(1)
                .first()
                .asString()
                .contains("sub-broken");
    }

    @Test
    void trainingEndsWithTheTwoWorstSentences() throws Exception {
        Path session = new GivenSession().in(folder.resolve("data"));
        coach().brief(files(session));
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSizeBetween(1, 2).allSatisfy(line -> assertThat(line).startsWith("Coach: "));
    }
}
