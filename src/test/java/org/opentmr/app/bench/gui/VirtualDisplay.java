package org.opentmr.app.bench.gui;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A screen of 1600 × 1000 pixels in memory, so that a test never moves the mouse of a person. */
public final class VirtualDisplay implements AutoCloseable {

    private static final String SCREEN = "1600x1000x24";

    /** A server that is asked to end closes its clients first. */
    private static final long END_SECONDS = 5;

    private final Process server;
    private final int number;

    private VirtualDisplay(Process server, int number) {
        this.server = server;
        this.number = number;
    }

    /** Why there can be none; empty where there can. */
    public static Optional<String> missing() {
        return program().isPresent()
                ? Optional.empty()
                : Optional.of("Xvfb is not installed: the bench was not driven; 'apt-get install xvfb' brings it");
    }

    private static Optional<Path> program() {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "Xvfb"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts one under a number that is free. */
    public static VirtualDisplay start() throws IOException {
        Path program = program().orElseThrow(() -> new IOException(missing().orElseThrow()));
        Process server = new ProcessBuilder(
                        List.of(program.toString(), "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = server.inputReader(StandardCharsets.US_ASCII);
        String line = output.readLine();
        if (line == null) {
            server.destroyForcibly();
            throw new IOException(program + " ended before it had a display");
        }
        return new VirtualDisplay(server, Integer.parseInt(line.strip()));
    }

    /** As the variable DISPLAY wants it. */
    public String name() {
        return ":" + number;
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
