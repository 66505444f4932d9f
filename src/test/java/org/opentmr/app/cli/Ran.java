package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A command line that was run in this process.
 *
 * @param code its exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Ran(int code, String out, String err) {

    /** Runs it; blanks in a path stay together, whatever its type. */
    static Ran of(Object... arguments) {
        return typing(InputStream.nullInputStream(), arguments);
    }

    /** Runs it while a person types. */
    static Ran typing(InputStream in, Object... arguments) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                in,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    Ran done() {
        assertThat(code).as(err).isZero();
        return this;
    }

    /** Failed with this exit code, one line of error that holds these words, no result, and nothing of Java's. */
    void refused(int wanted, String... words) {
        assertThat(err.lines().filter(line -> line.startsWith("Error: ")))
                .as(err)
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains(words));
        assertThat(err).doesNotContain("Exception", "\tat ", "unexpected");
        assertThat(out).isEmpty();
        assertThat(code).isEqualTo(wanted);
    }

    static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }
}
