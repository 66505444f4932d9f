package org.opentmr.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Class-data archives, which shorten the start. A training run opens the bench until its first paint and lists the classes
 * that it loaded. From the list the run-time gets an archive of Java's own classes, which works wherever the program is put;
 * an archive of the program's classes too is bound to the path of the jar file, so the installer makes it in place.
 */
final class StartArchive {

    private StartArchive() {}

    /** Runs the program once and writes the list of its classes; says how it was run. */
    static String train(JavaRuntime runtime, Path jar, Path list) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        boolean display = hasDisplay();
        if (!display && onPath("xvfb-run")) {
            command.addAll(List.of("xvfb-run", "-a"));
            display = true;
        }
        command.addAll(
                List.of(runtime.java(), "-XX:DumpLoadedClassList=" + list, "-cp", jar.toString(), Packager.MAIN_CLASS));
        command.addAll(display ? List.of("bench", "--measure-start") : List.of("doctor"));
        Tools.program(Map.of(), command);
        ClassList.keepArchivable(list, jar);
        return Files.readAllLines(list).size() + " classes, "
                + (display ? "from opening the bench" : "without a display, so the bench's own are missing");
    }

    /** Replaces the run-time's archive by one that also holds what the list names of Java. */
    static void dump(JavaRuntime runtime, Path list) throws IOException, InterruptedException {
        Tools.program(Map.of(), List.of(runtime.java(), "-Xshare:dump", "-XX:SharedClassListFile=" + list));
    }

    private static boolean hasDisplay() {
        return !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
                || !Objects.requireNonNullElse(System.getenv("DISPLAY"), "").isBlank();
    }

    static boolean onPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && List.of(path.split(":", -1)).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
