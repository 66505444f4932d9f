package org.opentmr.app.bench.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a test of the window can fail, and is not lost where the program goes down with it. */
class GuiRunTest {

    @TempDir
    Path failures;

    @Test
    void everyEndOfATestIsReported() throws Exception {
        Optional<String> missing = VirtualDisplay.missing();
        assumeTrue(missing.isEmpty(), missing::orElseThrow);

        List<GuiOutcome> outcomes =
                new GuiRun(HarnessFixture.TAG, ".*HarnessFixture", Duration.ofMinutes(1), failures).outcomes();

        assertThat(outcomes)
                .as(() -> named(outcomes, "uses").words())
                .extracting(GuiOutcome::name, GuiOutcome::status)
                .containsExactlyInAnyOrder(
                        tuple("uses", GuiOutcome.Status.PASSED),
                        tuple("fails", GuiOutcome.Status.FAILED),
                        tuple("skips", GuiOutcome.Status.SKIPPED),
                        tuple("endsTheProgram", GuiOutcome.Status.FAILED),
                        tuple("isNeverReached", GuiOutcome.Status.FAILED));
        GuiOutcome failed = named(outcomes, "fails");
        assertThat(failed.message()).contains("waited 0.1 s in vain until three clicks were counted");
        assertThat(failed.stack()).contains("HarnessFixture.fails");
        BufferedImage screen = ImageIO.read(Path.of(failed.screenshot()).toFile());
        assertThat(screen.getWidth()).isEqualTo(1600);
        assertThat(screen.getHeight()).isEqualTo(1000);
        assertThat(named(outcomes, "skips").message()).contains("no electrode at hand");
        assertThat(named(outcomes, "endsTheProgram").message())
                .startsWith("the program ended with code 3 before the test had finished; see ");
    }

    private static Tuple tuple(String method, GuiOutcome.Status status) {
        return Tuple.tuple("HarnessFixture." + method, status);
    }

    private static GuiOutcome named(List<GuiOutcome> outcomes, String method) {
        return outcomes.stream()
                .filter(outcome -> outcome.name().endsWith("." + method))
                .findFirst()
                .orElseThrow();
    }
}
