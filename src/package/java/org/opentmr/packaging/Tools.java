package org.opentmr.packaging;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** Runs the JDK's tools and other programs to their end. */
final class Tools {

    private Tools() {}

    /**
     * Runs a tool of the JDK inside this JVM and returns what it printed.
     *
     * @throws IOException with the tool, its arguments and all that it said, where it failed
     */
    static String jdk(String name, List<String> arguments) throws IOException {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IOException("this Java has no " + name + "; build with a whole JDK"));
        StringWriter said = new StringWriter();
        PrintWriter printer = new PrintWriter(said, true);
        int code = tool.run(printer, printer, arguments.toArray(String[]::new));
        if (code != 0) {
            throw failure(name, arguments, code, said.toString());
        }
        return said.toString();
    }

    /**
     * Runs a program and returns what it printed, both streams in one.
     *
     * @param environment set beside what this process has
     * @throws IOException with the command and all that it said, where it failed
     */
    static String program(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw failure(command.get(0), command.subList(1, command.size()), code, said);
        }
        return said;
    }

    private static IOException failure(String name, List<String> arguments, int code, String said) {
        return new IOException(name + " " + String.join(" ", arguments) + " ended with " + code + ":\n" + said);
    }
}
