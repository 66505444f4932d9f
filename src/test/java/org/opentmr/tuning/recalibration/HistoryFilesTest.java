package org.opentmr.tuning.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.TrainedDecoder;

class HistoryFilesTest {

    private static final TrainedDecoder DECODER = FakeSession.decoder("FUSION(1)");
    private static final Adjustment RECENTRED = Recentring.DEFAULT.apply(
            DECODER,
            FakeSession.firstRepetition(
                    new FakeSession(2).shifted(2.5, -2, 2.5, 1).table(), DECODER.spec()),
            FakeSession.TIME);

    @TempDir
    Path folder;

    @Test
    void undoingRestoresTheExactBytesAndTellsOfIt() throws IOException {
        Path file = folder.resolve("hand.json");
        DecoderFile.write(DECODER, file);
        byte[] before = Files.readAllBytes(file);
        HistoryFiles files = new HistoryFiles(file);
        Change measured = RECENTRED.change().measured(0.5, 0.75);
        files.save(new Adjustment(RECENTRED.decoder(), measured));
        assertThat(Files.readAllBytes(file)).isNotEqualTo(before);
        assertThat(files.read()).isEqualTo(List.of(measured));
        assertThat(files.read().get(0).describe()).contains("recentred", "measured 50.0 → 75.0 % right");
        files.undo(FakeSession.TIME);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(files.read().stream().map(Change::kind)).containsExactly(Change.Kind.RECENTRED, Change.Kind.UNDONE);
        assertThatThrownBy(() -> files.undo(FakeSession.TIME))
                .hasMessageContaining("hand.json: there is no change to undo, hand.previous.json is missing");
    }

    @Test
    void aRecentredDecoderIsReadBackToTheLastBit() throws IOException {
        Path file = folder.resolve("hand.json");
        DecoderFile.write(RECENTRED.decoder(), file);
        byte[] once = Files.readAllBytes(file);
        DecoderFile.write(DecoderFile.read(file), file);
        assertThat(Files.readAllBytes(file)).isEqualTo(once);
    }

    @Test
    void refusesAForeignFileOfChanges() throws IOException {
        HistoryFiles files = new HistoryFiles(folder.resolve("hand.json"));
        Files.writeString(files.changes(), "[{\"kind\": \"MAGIC\"}]");
        assertThatThrownBy(files::read)
                .hasMessageContaining("hand.changes.json: not the changes of a decoder")
                .hasMessageContaining("MAGIC");
    }

    @Test
    void refusesSharesThatAreNone() {
        assertThatThrownBy(() -> RECENTRED.change().measured(1.5, 0.5)).hasMessageContaining("measuredBefore");
    }
}
