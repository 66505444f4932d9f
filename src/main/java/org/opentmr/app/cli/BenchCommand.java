package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.BenchOptions;
import org.opentmr.app.bench.BenchProgram;
import org.opentmr.app.bench.Measuring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the desktop program. */
@Command(
        abbreviateSynopsis = true,
        name = "bench",
        description = {
            "Open the desktop program: connect, calibrate, tune, use and test.",
            "This is what the program does without a command where there is a display."
        })
final class BenchCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            description = "a session saved by the bench, or a recording, to begin with")
    private @Nullable Path open;

    @Option(names = "--dark", description = "on a dark background")
    private boolean dark;

    @Option(
            names = "--scale",
            paramLabel = "FACTOR",
            description = "of everything, 1 to 2, on top of the screen's own; default ${DEFAULT-VALUE}")
    private double scale = 1;

    @Option(
            names = "--screenshots",
            paramLabel = "FOLDER",
            description = "use the program with a simulated patient and paint every screen into this folder, then end")
    private @Nullable Path screenshots;

    @Option(
            names = "--measure",
            paramLabel = "S",
            description =
                    "use the program with a simulated patient of 16 channels at 2000 Hz, measure for so many seconds"
                            + " how smoothly every screen draws, then end")
    private @Nullable Double measureSeconds;

    @Option(
            names = "--measure-start",
            paramLabel = "RUNS",
            arity = "0..1",
            fallbackValue = "1",
            description =
                    "open the window, say how long that took from the start of Java to its first paint, and close it;"
                            + " with a number, so many times, each in a new process, and say the median")
    private int starts;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        BenchOptions options = UsageException.check(() -> new BenchOptions(Optional.ofNullable(open), dark, scale));
        if (!BenchProgram.hasDisplay()) {
            throw new UsageException("the bench needs a display and finds none; sit at the screen, set DISPLAY, or put"
                    + " xvfb-run before the command. Without one, 'demo' prints what the program can do");
        }
        if (starts > 0) {
            return new StartRuns(console, starts).run(options);
        }
        if (screenshots != null) {
            new ScreenshotRuns(console).run(screenshots);
        } else if (measureSeconds != null) {
            measure(measureSeconds);
        } else {
            BenchProgram.start(options, console.clock());
        }
        return 0;
    }

    private void measure(double seconds) throws IOException, InterruptedException {
        if (!(seconds >= 1)) {
            throw new UsageException("--measure needs at least 1 second, got " + seconds);
        }
        MeasurementTable table = new MeasurementTable();
        Measuring.run(seconds, console.clock(), row -> {
            console.message("Measured: " + row.step().title());
            table.add(row);
        });
        table.lines().forEach(console::result);
    }
}
