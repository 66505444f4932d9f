package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample recordings are what the program makes, byte for byte: the first session of everybody, or with {@code
 * -Dopentmr.samples=all} every session.
 */
class SampleRecordingsTest {

    private static final Path SHIPPED = Path.of("sample-recordings");
    private static final String COMMAND = "session --subject ";
    private static final boolean ALL = "all".equals(System.getProperty("opentmr.samples"));

    @TempDir
    private Path folder;

    /** The options that every session of the script has. */
    private static List<String> shared(List<String> script) {
        String line = script.stream()
                .filter(each -> each.contains("$opentmr simulate"))
                .findFirst()
                .orElseThrow();
        return List.of(line.strip()
                .replace("$opentmr simulate \"$folder\" ", "")
                .replace(" \"$@\"", "")
                .split(" "));
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void areMadeAgainByTheScriptBesideThem() throws IOException {
        List<String> script = Files.readAllLines(SHIPPED.resolve("make.sh"));
        List<String> commands = script.stream()
                .filter(line -> line.startsWith(COMMAND))
                .filter(line -> ALL || line.contains("--session 1"))
                .toList();
        assertThat(commands).hasSize(ALL ? 9 : 3);
        for (String command : commands) {
            Ran.of(Stream.of(
                                    Stream.of("simulate", folder.toString()),
                                    shared(script).stream(),
                                    Stream.of(
                                            command.replaceFirst("session ", "").split(" ")))
                            .flatMap(words -> words)
                            .toArray())
                    .done();
        }
        List<Path> made = files(folder);
        assertThat(made).hasSizeGreaterThan(20);
        for (Path file : made) {
            assertThat(SHIPPED.resolve(file)).as("shipped: %s", file).hasSameBinaryContentAs(folder.resolve(file));
        }
        if (ALL) {
            List<Path> shipped = new java.util.ArrayList<>(files(SHIPPED));
            shipped.removeAll(List.of(Path.of("make.sh"), Path.of(".bidsignore")));
            assertThat(shipped).isEqualTo(made);
        }
    }

    @Test
    void areNotLarge() throws IOException {
        long bytes = 0;
        for (Path file : files(SHIPPED)) {
            bytes += Files.size(SHIPPED.resolve(file));
        }
        assertThat(bytes).isLessThan(20_000_000);
    }
}
