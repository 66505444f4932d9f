package org.opentmr.firmware;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Builds the programs of {@code firmware-protocol} into a test's own folder; skips the test where a tool is missing. */
public final class NativeBuild {

    static final Path SOURCES = Path.of("firmware-protocol");

    /** What a program said, and how it ended. */
    record Ran(int status, String output) {}

    private NativeBuild() {}

    /** The golden test and the exchange program of the codec. */
    public static Path codec(Path folder) throws IOException, InterruptedException {
        assumeCompiler();
        return make("c", folder);
    }

    /** The firmware, with settings such as {@code -DOPENTMR_BAUD=250000}. */
    static Path firmware(Path folder, String... settings) throws IOException, InterruptedException {
        assumeAvr();
        return make("firmware", folder, "SETTINGS=" + String.join(" ", settings))
                .resolve("opentmr_uno.elf");
    }

    /** The program that runs the firmware in simulation. */
    static Path simulator(Path folder) throws IOException, InterruptedException {
        assumeCompiler();
        assumeTrue(
                works("gcc", "-E", "-include", "simavr/sim_avr.h", "-include", "libelf.h", "-x", "c", "/dev/null"),
                "simavr is not installed (Debian: apt-get install libsimavr-dev libelf-dev)");
        return make("hil", folder).resolve("opentmr_hil");
    }

    static void assumeCompiler() throws IOException, InterruptedException {
        assumeTrue(
                works("gcc", "--version") && works("make", "--version"),
                "a C compiler is not installed (Debian: apt-get install gcc make)");
    }

    static void assumeAvr() throws IOException, InterruptedException {
        assumeCompiler();
        assumeTrue(
                works("avr-gcc", "-mmcu=atmega328p", "-E", "-include", "avr/io.h", "-x", "c", "/dev/null"),
                "the compiler for AVR is not installed (Debian: apt-get install gcc-avr avr-libc)");
    }

    /** Runs make in one of the folders and insists that it succeeds. */
    private static Path make(String part, Path folder, String... arguments) throws IOException, InterruptedException {
        Ran ran = tryMake(part, folder, arguments);
        if (ran.status() != 0) {
            throw new IOException("make in " + SOURCES.resolve(part) + " failed:\n" + ran.output());
        }
        return folder;
    }

    static Ran tryMake(String part, Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "make",
                "-s",
                "-C",
                SOURCES.resolve(part).toString(),
                "BUILD=" + folder.toAbsolutePath(),
                "CC=" + (part.equals("firmware") ? "avr-gcc" : "gcc")));
        Collections.addAll(command, arguments);
        return run(command);
    }

    static Ran run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("opentmr", ".txt");
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            return new Ran(status, Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return run(List.of(command)).status() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
