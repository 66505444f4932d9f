package org.opentmr.app.cli;

import picocli.CommandLine.Option;

/** The options that every command has. */
final class ConsoleOptions {

    private final Console console;

    ConsoleOptions(Console console) {
        this.console = console;
    }

    @Option(
            names = {"-q", "--quiet"},
            description = "no progress and no messages, only results, warnings and errors")
    void quiet(boolean on) {
        if (on) {
            console.beQuiet();
        }
    }

    @Option(names = "--verbose", description = "more messages, and where an error came from")
    void verbose(boolean on) {
        if (on) {
            console.beVerbose();
        }
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this text and leave")
    @SuppressWarnings("UnusedVariable") // its annotation is all that matters
    private boolean help;
}
