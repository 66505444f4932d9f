package org.opentmr.app.cli;

import java.io.File;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.opentmr.app.bench.BenchOptions;
import org.opentmr.app.bench.BenchProgram;
import org.opentmr.signal.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: {@code opentmr COMMAND}; without a command, the bench, or the demo where there is no display. */
public final class Main {

    private static final long MIB = 1 << 20;

    private Main() {}

    public static void main(String[] arguments) {
        // Numbers are written alike everywhere: files travel, and so do screenshots.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        String[] command = command(arguments);
        boolean bench = command[0].equals("bench");
        if (bench) {
            BenchProgram.warmUp();
        }
        boolean measured = command.length == 2 && StartRuns.isOne(command[1]);
        int code = bench && (command.length == 1 || measured) && BenchProgram.hasDisplay()
                ? bench(new Console(System.in, out, err, Clock.system()), measured)
                : run(System.in, out, err, command);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** As everybody starts it: without the time that a command line takes to be read. */
    private static int bench(Console console, boolean measured) {
        if (measured) {
            try {
                StartRuns.once(console, BenchOptions.USUAL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } else {
            BenchProgram.start(BenchOptions.USUAL, console.clock());
        }
        return 0;
    }

    /**
     * Without a word, the bench where there is a display, else what it can do in print. A file alone is opened in the bench,
     * as desktops start the program so.
     */
    private static String[] command(String[] arguments) {
        if (arguments.length == 0) {
            return new String[] {BenchProgram.hasDisplay() ? "bench" : "demo"};
        }
        boolean file = arguments.length == 1 && new File(arguments[0]).isFile();
        return file ? new String[] {"bench", arguments[0]} : arguments;
    }

    /**
     * Runs one command line.
     *
     * @param in what a person types during a live session
     * @param out receives results
     * @param err receives messages
     * @return 0 done, 1 the work failed, 2 the command line was wrong
     */
    public static int run(InputStream in, PrintWriter out, PrintWriter err, String... arguments) {
        Console console = new Console(in, out, err, Clock.system());
        CommandLine line = new CommandLine(new OpenTmrCommand(), new CommandFactory(console))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Double.class, NumberOption::real)
                .registerConverter(double.class, NumberOption::real)
                .registerConverter(Integer.class, text -> (int) NumberOption.whole(text, Integer.MAX_VALUE))
                .registerConverter(int.class, text -> (int) NumberOption.whole(text, Integer.MAX_VALUE))
                .registerConverter(long.class, text -> NumberOption.whole(text, Long.MAX_VALUE))
                .setParameterExceptionHandler((e, args) -> wrongLine(console, e.getCommandLine(), message(e)))
                .setExecutionExceptionHandler((e, failed, parsed) -> {
                    if (e instanceof UsageException) {
                        return wrongLine(console, failed, String.valueOf(e.getMessage()));
                    }
                    console.failure(e);
                    return CommandLine.ExitCode.SOFTWARE;
                });
        addConsoleOptions(line, console);
        try {
            return line.execute(arguments.length == 0 ? new String[] {"demo"} : arguments);
        } catch (OutOfMemoryError e) {
            console.error("out of memory: Java may take " + Runtime.getRuntime().maxMemory() / MIB
                    + " MiB; give it more with -Xmx, or fewer recordings or --threads");
            return CommandLine.ExitCode.SOFTWARE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static void addConsoleOptions(CommandLine line, Console console) {
        line.getSubcommands().forEach((name, command) -> {
            if (!name.equals("help")) {
                command.getCommandSpec()
                        .addMixin("console", CommandSpec.forAnnotatedObject(new ConsoleOptions(console)));
                addConsoleOptions(command, console);
            }
        });
    }

    private static int wrongLine(Console console, CommandLine command, String message) {
        console.error(message);
        console.message("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }

    private static String message(ParameterException e) {
        CommandLine command = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched
                && command.getParent() == null
                && !unmatched.isUnknownOption()) {
            return "no command is called '" + unmatched.getUnmatched().get(0) + "'; there are "
                    + String.join(", ", command.getSubcommands().keySet());
        }
        return String.valueOf(e.getMessage());
    }
}
