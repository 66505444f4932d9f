package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opentmr.app.bench.Screenshots;

/** {@code bench --screenshots}: a process keeps its pixels per pixel of the layout for life, so each number gets its own. */
final class ScreenshotRuns {

    private static final String SCALE = "sun.java2d.uiScale";
    private static final List<Integer> SCALES = List.of(1, 2);

    private final Console console;

    ScreenshotRuns(Console console) {
        this.console = console;
    }

    void run(Path folder) throws IOException, InterruptedException {
        if (System.getProperty(SCALE) != null) {
            new Screenshots(folder, console.clock(), file -> console.message("Saved " + file)).take();
            return;
        }
        for (int scale : SCALES) {
            int code = new ProcessBuilder(command(scale, folder))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IOException(
                        "the pictures at " + 100 * scale + " % are not complete; see what was said above");
            }
        }
    }

    private List<String> command(int scale, Path folder) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + SCALE + "=" + scale,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "bench",
                "--screenshots",
                folder.toString()));
        if (console.isQuiet()) {
            command.add("--quiet");
        }
        return command;
    }
}
