package org.opentmr.app.bench.view.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaveDialogTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "False against missed: hand open, false-against-missed-hand-open",
        "Drehen (außen), drehen-außen",
        "../../etc/passwd, etc-passwd",
        "…, opentmr",
    })
    void aTitleBecomesANameThatStaysInItsFolder(String title, String name) {
        assertThat(SaveDialog.fileName(title)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"a, a.png", "a.png, a.png", "a.PNG, a.PNG", "a.svg, a.svg.png", "day 1.2, day 1.2.png"})
    void theEndingIsPutOnOnce(String typed, String file) {
        assertThat(SaveDialog.withEnding(folder.resolve(typed), "png")).isEqualTo(folder.resolve(file));
    }

    @Test
    void beginsInTheNearestFolderThatExists() {
        assertThat(SaveDialog.existing(folder.resolve("not").resolve("yet"))).isEqualTo(folder);
        assertThat(SaveDialog.existing(folder)).isEqualTo(folder);
    }
}
