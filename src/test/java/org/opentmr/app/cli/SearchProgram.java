package org.opentmr.app.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opentmr.assessment.SplitRule;
import org.opentmr.signal.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A search as a program of its own: {@code PATH --search WHAT}. */
@Command(name = "search")
final class SearchProgram implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final DecoderOptions decoderOptions = new DecoderOptions();

    @Mixin
    private final SearchOptions searchOptions = new SearchOptions();

    @Parameters(paramLabel = "PATH")
    private Path path = Path.of("");

    @Option(names = "--json")
    private @Nullable Path json;

    @Option(names = "--plots")
    private @Nullable Path plots;

    SearchProgram(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        decoderOptions.check();
        searchOptions.check();
        new SearchRun(console, decoderOptions, searchOptions)
                .run(new ImportArguments().find(path), SplitRule.AUTO, json, plots);
        return 0;
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Console console = new Console(InputStream.nullInputStream(), out, err, Clock.system());
        return new CommandLine(new SearchProgram(console))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    console.failure(e);
                    return e instanceof UsageException ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }
}
