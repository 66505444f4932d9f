package org.opentmr.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The codec in C: free of warnings, and in agreement with the golden vectors and with itself. */
@Timeout(300)
class CodecTest {

    private static final Path VECTORS = NativeBuild.SOURCES.resolve("vectors");

    @TempDir
    Path folder;

    @Test
    void agreesWithTheGoldenVectorsAndWithItself() throws IOException, InterruptedException {
        NativeBuild.assumeCompiler();
        NativeBuild.Ran ran = NativeBuild.tryMake("c", folder, "test");
        assertThat(ran.output())
                .containsPattern("[1-9][0-9]* frames, [1-9][0-9]* streams, [1-9][0-9]+ checks, 0 faults")
                .contains("100000 good, 0 damaged, 0 skipped");
        assertThat(ran.status()).isZero();
    }

    @Test
    void itsTestFindsOneWrongDigit() throws IOException, InterruptedException {
        NativeBuild.codec(folder);
        Path vectors = Files.createDirectory(folder.resolve("vectors"));
        Files.copy(VECTORS.resolve("streams.json"), vectors.resolve("streams.json"));
        String frames = Files.readString(VECTORS.resolve("frames.json"));
        Files.writeString(vectors.resolve("frames.json"), frames.replaceFirst("\"features\":21,", "\"features\":20,"));
        NativeBuild.Ran ran = NativeBuild.run(List.of(folder.resolve("golden").toString(), vectors.toString()));
        assertThat(ran.output()).contains("hello: u32", "hello: encoded bytes");
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void compilesWithoutWarningForABoard() throws IOException, InterruptedException {
        NativeBuild.assumeAvr();
        NativeBuild.Ran ran = NativeBuild.run(List.of(
                "avr-gcc",
                "-std=c99",
                "-Wall",
                "-Wextra",
                "-Wpedantic",
                "-Wconversion",
                "-Werror",
                "-Os",
                "-mmcu=atmega328p",
                "-c",
                NativeBuild.SOURCES.resolve("c/opentmr_wire.c").toString(),
                "-o",
                folder.resolve("opentmr_wire.o").toString()));
        assertThat(ran.output()).isEmpty();
        assertThat(ran.status()).isZero();
    }
}
