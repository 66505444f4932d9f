package org.opentmr.app.bench.gui;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs tests of the window in a program of their own, on a display of their own, with a home folder of their own: neither the
 * settings nor the mouse of the person who builds are touched.
 *
 * @param tag which tests
 * @param classes pattern of the names of classes among them
 * @param limit after which the program is ended and what has not finished counts as failed
 * @param failures the folder for pictures of the screen where a test failed, and for what the program printed
 */
record GuiRun(String tag, String classes, Duration limit, Path failures) {

    /** Enough for a window, a patient and a recorded session; a leak shows early. */
    private static final String HEAP = "-Xmx1g";

    /** What became of each test, in the order in which they were found. */
    List<GuiOutcome> outcomes() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("opentmr-gui");
        Path report = home.resolve("report.jsonl");
        Path log = Files.createDirectories(failures).resolve(tag + "-output.txt");
        try (VirtualDisplay display = VirtualDisplay.start()) {
            Process child = child(display, home, report, log);
            boolean ended = child.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            child.descendants().forEach(ProcessHandle::destroyForcibly);
            child.destroyForcibly().waitFor();
            String missing = ended
                    ? "the program ended with code " + child.exitValue() + " before the test had finished; see " + log
                    : "not finished after " + limit.toSeconds() + " s, when all tests together had to be; see " + log;
            List<GuiOutcome> outcomes = read(report, missing);
            if (outcomes.isEmpty()) {
                throw new IOException("no test was found: " + missing + System.lineSeparator() + Files.readString(log));
            }
            return outcomes;
        } finally {
            delete(home);
        }
    }

    private Process child(VirtualDisplay display, Path home, Path report, Path log) throws IOException {
        List<String> arguments = new ArrayList<>();
        // Coverage is counted in this program too, into the same file.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent:") && argument.contains("jacoco"))
                .forEach(arguments::add);
        arguments.addAll(List.of(
                HEAP,
                "-Xshare:auto",
                // AssertJ-Swing looks into timers.
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-Djava.awt.headless=false",
                "-Duser.home=" + home,
                "-Djava.util.prefs.userRoot=" + home,
                "-Djava.io.tmpdir=" + Files.createDirectory(home.resolve("tmp")),
                "-D" + OnOwnDisplay.PROPERTY + "=true",
                "-D" + ScreenshotOnFailure.FOLDER_PROPERTY + "=" + failures.toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                GuiChild.class.getName(),
                report.toString(),
                tag,
                classes));
        // A class path is longer than a command line may be on some systems.
        Path file = home.resolve("arguments");
        Files.write(file, arguments.stream().map(GuiRun::quoted).toList());
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + file)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("DISPLAY", display.name());
        environment.put("HOME", home.toString());
        environment.keySet().removeIf(name -> name.startsWith("XDG_") || name.equals("WAYLAND_DISPLAY"));
        return builder.start();
    }

    private static String quoted(String argument) {
        return "\"" + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static List<GuiOutcome> read(Path report, String missing) throws IOException {
        Map<String, GuiOutcome> outcomes = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        if (Files.exists(report)) {
            for (String line : Files.readAllLines(report)) {
                // A program that was ended may have left half a line.
                if (line.endsWith("}")) {
                    GuiOutcome outcome = json.readValue(line, GuiOutcome.class);
                    outcomes.put(outcome.id(), outcome);
                }
            }
        }
        outcomes.replaceAll((id, outcome) -> outcome.status() == GuiOutcome.Status.PLANNED
                ? outcome.with(GuiOutcome.Status.FAILED, missing, "", "")
                : outcome);
        return List.copyOf(outcomes.values());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
