package org.opentmr.classifier.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * ONNX Runtime 1.29.0 for Linux takes the whole process down with it while it loads, where the command line that started the
 * process is long: seen from 3984 bytes on, not up to 3936.
 */
final class CommandLineLength {

    /** A little below what was seen to work. */
    private static final int SAFE_BYTES = 3900;

    private static final Path OWN_COMMAND_LINE = Path.of("/proc/self/cmdline");

    private CommandLineLength() {}

    /** Refuses to go on where the runtime would crash; systems without the file do not show their command line. */
    static void check() {
        if (Files.isReadable(OWN_COMMAND_LINE)) {
            try {
                check(Files.readAllBytes(OWN_COMMAND_LINE).length);
            } catch (IOException e) {
                throw new IllegalArgumentException("cannot tell how long the command line is: " + e.getMessage(), e);
            }
        }
    }

    static void check(int bytes) {
        if (bytes > SAFE_BYTES) {
            throw new IllegalArgumentException("ONNX Runtime crashes where the command line is long, and this one has "
                    + bytes + " bytes, want at most " + SAFE_BYTES
                    + "; start OpenTMR as java -jar opentmr.jar, or give the class path in the variable CLASSPATH");
        }
    }
}
