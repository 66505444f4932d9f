package org.opentmr.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.opentmr.signal.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The program: {@code opentmr COMMAND}; without a command, the demo. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // Numbers are written alike everywhere: files travel, and so do screenshots.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs one command line.
     *
     * @param out receives results
     * @param err receives messages
     * @return 0 done, 1 the work failed, 2 the command line was wrong
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Console console = new Console(out, err, Clock.system());
        CommandLine line = new CommandLine(new OpenTmrCommand(), new CommandFactory(console))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, args) -> {
                    console.error(String.valueOf(e.getMessage()));
                    console.message(
                            "Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((e, failed, parsed) -> {
                    console.failure(e);
                    return CommandLine.ExitCode.SOFTWARE;
                });
        line.getSubcommands().forEach((name, command) -> {
            if (!name.equals("help")) {
                command.getCommandSpec()
                        .addMixin("console", CommandSpec.forAnnotatedObject(new ConsoleOptions(console)));
            }
        });
        int code = line.execute(arguments.length == 0 ? new String[] {"demo"} : arguments);
        out.flush();
        err.flush();
        return code;
    }
}
