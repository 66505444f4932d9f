package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.fixture.GivenSession;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Clock;
import org.opentmr.tuning.recalibration.StayTuned;

/** Two sessions of one simulated person. */
class StayTunedRunTest {

    @TempDir
    static Path folder;

    private static Path first;
    private static List<RecordingFile> older;
    private static List<RecordingFile> newer;

    private final StringWriter out = new StringWriter();
    private final StayTunedRun run = new StayTunedRun(
            new Console(
                    InputStream.nullInputStream(),
                    new PrintWriter(out, true),
                    new PrintWriter(new StringWriter(), true),
                    Clock.system()),
            new DecoderOptions());

    @BeforeAll
    static void simulate() throws IOException {
        first = new GivenSession().in(folder.resolve("data"));
        Path second = new GivenSession("session", 2).in(folder.resolve("data"));
        older = RecordingCatalog.find(first, ImportOptions.DEFAULT);
        newer = RecordingCatalog.find(second, ImportOptions.DEFAULT);
    }

    private static StayTunedRun.Wish wish(Optional<Path> output, boolean force) {
        return new StayTunedRun.Wish(new StayTuned(1, 10), output, force, Optional.empty());
    }

    @Test
    void printsEveryWayAndSavesTheOneThatItRecommends() throws IOException {
        Path hand = folder.resolve("hand.json");
        run.fromRecordings(older, newer, wish(Optional.of(hand), false));
        String text = out.toString();
        assertThat(text)
                .contains("* ", "old decoder", "recentred", "re-donned", "new ones alone", "retrained from scratch")
                .contains("Recommended: ", "Why: ", "Saved in " + hand);
        assertThat(DecoderFile.read(hand).spec().features()).isEqualTo("PATTERN");
        assertThat(folder.resolve("hand.changes.json")).content().contains("\"measuredAfter\" : 0.");
        assertThat(folder.resolve("hand.previous.json")).doesNotExist();

        byte[] saved = Files.readAllBytes(hand);
        assertThatThrownBy(() -> run.fromDecoder(hand, newer, wish(Optional.of(hand), false)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("exists already; choose another name, or replace it with --force");
        assertThat(Files.readAllBytes(hand)).isEqualTo(saved);

        run.fromDecoder(hand, newer, wish(Optional.of(hand), true));
        assertThat(Files.readAllBytes(folder.resolve("hand.previous.json"))).isEqualTo(saved);
        assertThat(out.toString()).contains("The decoder that was there is now ");
    }

    @Test
    void refusesToSaveOneDecoderForTwoRecordings() {
        List<RecordingFile> both = List.of(older.get(0), newer.get(0));
        assertThatThrownBy(() -> run.fromRecordings(older, both, wish(Optional.of(folder.resolve("two.json")), false)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--output saves one decoder, and there are 2 recordings");
    }
}
