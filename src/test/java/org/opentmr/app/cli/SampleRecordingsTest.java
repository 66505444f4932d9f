package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample recordings are what the program makes, byte for byte. */
class SampleRecordingsTest {

    private static final Path SHIPPED = Path.of("sample-recordings");

    @TempDir
    private Path folder;

    private static void simulate(String... arguments) {
        StringWriter messages = new StringWriter();
        assertThat(Main.run(
                        InputStream.nullInputStream(),
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(messages),
                        arguments))
                .as(messages.toString())
                .isZero();
    }

    @Test
    void areMadeAgainByTheCommandsThatTheReadmeStates() throws IOException {
        String made = folder.toString();
        simulate("simulate", made);
        simulate("simulate", made, "--session", "2", "--shift", "0.2", "--mains", "8");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(SHIPPED)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(10);
        for (Path file : files) {
            Path again = folder.resolve(SHIPPED.relativize(file));
            assertThat(again).as("made again: %s", file).hasSameBinaryContentAs(file);
        }
    }
}
