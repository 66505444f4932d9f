package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @TempDir
    Path folder;

    @Test
    void trainsDecodesMovesALimbAndDraws() throws IOException {
        Ran ran = Ran.of("demo", "-o", folder, "--anatomy", "transtibial", "--electrodes", 3, "--rate", 500)
                .done();
        assertThat(ran.out())
                .startsWith("Simulated patient: Transtibial")
                .contains(
                        "later session",
                        "TD4 and LDA",
                        "TAC test with the default decoder",
                        "Mean delay from intention")
                .contains("Pictures in " + folder, "Not a medical device");
        for (String picture : new String[] {"signal", "confusion", "timeline", "outcome", "limb", "path"}) {
            assertThat(Files.size(folder.resolve(picture + ".png"))).as(picture).isGreaterThan(5000);
        }
    }
}
