package org.opentmr.app.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.google.errorprone.annotations.FormatMethod;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.opentmr.app.FailureText;
import org.opentmr.signal.Clock;
import org.slf4j.LoggerFactory;

/** Where a run reads and writes: results go to one stream, messages to another. Also its clock. */
final class Console {

    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Clock clock;
    private boolean quiet;
    private boolean verbose;

    Console(InputStream in, PrintWriter out, PrintWriter err, Clock clock) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    /** What the person types. */
    InputStream in() {
        return in;
    }

    boolean isQuiet() {
        return quiet;
    }

    void beQuiet() {
        quiet = true;
    }

    /** Shows stack traces and log messages. */
    void beVerbose() {
        verbose = true;
        if (LoggerFactory.getLogger("org.opentmr") instanceof Logger logger) {
            logger.setLevel(Level.DEBUG);
        }
    }

    /** A line of the result. */
    void result(String line) {
        out.println(line);
    }

    /** A line of the result made of a format. */
    @FormatMethod
    void result(String format, Object... values) {
        out.println(String.format(format, values));
    }

    /** A line for the person at the terminal. */
    void message(String line) {
        if (!quiet) {
            err.println(line);
        }
    }

    /** Text for the person at the terminal that does not end its line. */
    void messagePart(String text) {
        if (!quiet) {
            err.print(text);
            err.flush();
        }
    }

    /** Something tolerated that the person should know. */
    void warning(String line) {
        err.println("Warning: " + line);
    }

    /** The one line that says what went wrong. */
    void error(String line) {
        err.println("Error: " + line);
    }

    /** A failure as one line; with {@code --verbose} the stack trace too. */
    void failure(Exception e) {
        error(oneLine(e));
        if (verbose) {
            e.printStackTrace(err);
        }
    }

    /** What went wrong, in one line for the person. */
    static String oneLine(Throwable e) {
        Throwable told = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        String text = FailureText.oneLine(told);
        return told.getMessage() == null || !FailureText.isExpected(told) ? text + "; --verbose shows where" : text;
    }
}
