package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.opentmr.app.bench.BenchOptions;
import org.opentmr.app.bench.StartMeasure;

/** {@code bench --measure-start}: how long until the window is seen, once in this process or often in new ones. */
final class StartRuns {

    private static final String OPTION = "--measure-start";

    private static final String ONE = OPTION + "=1";

    private static final Pattern FIGURE = Pattern.compile("first paint after (\\d+) ms");

    private final Console console;
    private final int runs;

    StartRuns(Console console, int runs) {
        this.console = console;
        this.runs = runs;
    }

    int run(BenchOptions options) throws IOException, InterruptedException {
        if (runs == 1) {
            once(console, options);
            return 0;
        }
        List<String> command = again();
        double[] millis = new double[runs];
        for (int run = 0; run < runs; run++) {
            millis[run] = once(command);
        }
        console.result(
                "first paint after %.0f ms, the median of %d starts: %s",
                median(millis),
                runs,
                DoubleStream.of(millis)
                        .mapToObj(each -> String.format(Locale.ROOT, "%.0f", each))
                        .collect(Collectors.joining(" ")));
        return 0;
    }

    /** Whether an argument asks for one start, in the process itself. */
    static boolean isOne(String argument) {
        return argument.equals(OPTION) || argument.equals(ONE);
    }

    /** Starts in this process. */
    static void once(Console console, BenchOptions options) throws InterruptedException {
        double seconds = StartMeasure.secondsToFirstPaint(options, console.clock());
        console.result("first paint after %.0f ms", 1000 * seconds);
    }

    /** The command line of this process, with a single start asked for. */
    private static List<String> again() {
        ProcessHandle.Info info = ProcessHandle.current().info();
        if (info.command().isEmpty() || info.arguments().isEmpty()) {
            throw new UsageException(
                    "this system does not tell how the program was started, so it cannot be started again;"
                            + " ask for " + OPTION + " without a number, several times");
        }
        List<String> command = new ArrayList<>(List.of(info.command().get()));
        for (String argument : info.arguments().get()) {
            command.add(argument.startsWith(OPTION) ? ONE : argument);
        }
        return command;
    }

    private static double once(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher figure = FIGURE.matcher(said);
        if (process.waitFor() != 0 || !figure.find()) {
            throw new IOException("a start failed: " + said.strip());
        }
        return Double.parseDouble(figure.group(1));
    }

    /** The middle one, or the mean of the two in the middle. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
