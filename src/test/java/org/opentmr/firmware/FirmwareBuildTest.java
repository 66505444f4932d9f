package org.opentmr.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The firmware builds without a warning, fits into the board, and refuses what the board cannot do. */
@Timeout(300)
class FirmwareBuildTest {

    private static final Pattern SIZE = Pattern.compile("flash (\\d+) of 32256 bytes, RAM (\\d+) of 2048 bytes");

    /** What calls and interrupts need: the simulator saw 87 bytes in use; the rest is reserve. */
    private static final int STACK_BYTES = 400;

    @TempDir
    Path folder;

    @BeforeEach
    void compiler() throws IOException, InterruptedException {
        NativeBuild.assumeAvr();
    }

    @Test
    void fitsIntoTheBoard() throws IOException, InterruptedException {
        NativeBuild.Ran ran = NativeBuild.tryMake("firmware", folder, "SETTINGS=-DOPENTMR_GAIN=2420");
        assertThat(ran.status()).as(ran.output()).isZero();
        assertThat(ran.output()).doesNotContainIgnoringCase("warning");
        Matcher size = SIZE.matcher(ran.output());
        assertThat(size.find()).as(ran.output()).isTrue();
        assertThat(Integer.parseInt(size.group(1))).isBetween(1000, 32_256);
        assertThat(Integer.parseInt(size.group(2))).isBetween(500, 2048 - STACK_BYTES);
        assertThat(folder.resolve("opentmr_uno.hex")).isNotEmptyFile();
    }

    @Test
    void refusesARateThatTheClockDoesNotMake() throws IOException, InterruptedException {
        NativeBuild.Ran ran = NativeBuild.tryMake("firmware", folder, "SETTINGS=-DOPENTMR_BAUD=115200");
        assertThat(ran.status()).isNotZero();
        assertThat(ran.output()).contains("this clock does not make OPENTMR_BAUD exactly");
    }

    @Test
    void givesTheArduinoEnvironmentOneFolderWithEverything() throws IOException, InterruptedException {
        NativeBuild.Ran ran = NativeBuild.tryMake("firmware", folder, "sketch");
        assertThat(ran.status()).as(ran.output()).isZero();
        Path sketch = folder.resolve("opentmr_uno");
        assertThat(sketch.resolve("opentmr_uno.ino")).exists();
        assertThat(sketch.resolve("opentmr_wire.c")).exists();
        assertThat(Files.readString(sketch.resolve("board.c"))).contains("#include \"opentmr_wire.h\"");
    }
}
