package org.opentmr.device.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How long an FTDI converter holds bytes back in the hope of more. Its 16 ms make a stream arrive in lumps. Linux shows the timer
 * and lets root change it; opening a port asks the driver for 1 ms, which not every driver grants.
 */
final class LatencyTimer {

    /** Where Linux keeps it. */
    static final Path LINUX = Path.of("/sys/bus/usb-serial/devices");

    /** Beyond this it is a part of the decoder's delay that one should know. */
    private static final int MOST_MILLIS = 4;

    private final Path folder;

    LatencyTimer(Path folder) {
        this.folder = folder;
    }

    /** What to tell the person of a port; empty where all is well or nothing is known. */
    Optional<String> warning(String path) {
        try {
            Path timer = folder.resolve(Path.of(path).toRealPath().getFileName().toString())
                    .resolve("latency_timer");
            int millis = Integer.parseInt(Files.readString(timer).strip());
            return millis <= MOST_MILLIS
                    ? Optional.empty()
                    : Optional.of(path + ": the USB converter holds samples back for up to " + millis
                            + " ms; run 'echo 1 | sudo tee " + timer + "' to make it 1 ms");
        } catch (IOException | IllegalArgumentException e) {
            // No FTDI converter, another operating system, or a pseudo-terminal.
            return Optional.empty();
        }
    }
}
