package org.opentmr.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyTimerTest {

    @TempDir
    Path folder;

    private Path link;
    private Path timer;

    @BeforeEach
    void plugIn() throws IOException {
        Path port = Files.createFile(folder.resolve("ttyUSB0"));
        link = Files.createSymbolicLink(folder.resolve("usb-FTDI"), port);
        timer = Files.createDirectories(folder.resolve("devices/ttyUSB0")).resolve("latency_timer");
    }

    @Test
    void sixteenMillisecondsAreExplained() throws IOException {
        Files.writeString(timer, "16\n");
        assertThat(new LatencyTimer(folder.resolve("devices")).warning(link.toString()))
                .contains(link + ": the USB converter holds samples back for up to 16 ms; run 'echo 1 | sudo tee "
                        + timer + "' to make it 1 ms");
    }

    @Test
    void oneMillisecondIsWell() throws IOException {
        Files.writeString(timer, "1\n");
        assertThat(new LatencyTimer(folder.resolve("devices")).warning(link.toString()))
                .isEmpty();
    }

    @Test
    void otherPortsHaveNone() throws IOException {
        LatencyTimer latency = new LatencyTimer(folder.resolve("devices"));
        assertThat(latency.warning(link.toString())).isEmpty();
        assertThat(latency.warning("/dev/pts/9999")).isEmpty();
        assertThat(latency.warning("no\0port")).isEmpty();
        Files.writeString(timer, "soon");
        assertThat(latency.warning(link.toString())).isEmpty();
    }
}
