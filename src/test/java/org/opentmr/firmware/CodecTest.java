package org.opentmr.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The codec in C: free of warnings, and in agreement with the golden vectors, with itself and with {@link Frame}, on 50,000
 * random frames each way or {@code -Dopentmr.exchange.frames=1000000}.
 */
@Timeout(300)
class CodecTest {

    private static final int FRAMES = Integer.getInteger("opentmr.exchange.frames", 50_000);
    private static final int LONGEST_PAYLOAD = 251;
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
    void takesApartWhatAnotherMade() throws IOException, InterruptedException {
        Path exchange = NativeBuild.codec(folder).resolve("exchange");
        Path made = folder.resolve("made");
        Path back = folder.resolve("back");
        SplittableRandom random = new SplittableRandom(20260729);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(made))) {
            for (int i = 0; i < FRAMES; i++) {
                byte[] payload = new byte[random.nextInt(LONGEST_PAYLOAD + 1)];
                random.nextBytes(payload);
                if (i % 4 == 0) {
                    Arrays.fill(payload, random.nextInt(payload.length + 1), payload.length, (byte) (i % 8 / 4));
                }
                out.write(new Frame(random.nextInt(256), random.nextInt(65_536), payload).encoded());
            }
        }
        int status = new ProcessBuilder(exchange.toString())
                .redirectInput(made.toFile())
                .redirectOutput(back.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(status).isZero();
        assertThat(Files.size(made)).isGreaterThan(FRAMES * 100L);
        assertThat(Files.mismatch(made, back)).as("first byte that differs").isEqualTo(-1);
    }

    @Test
    void makesWhatAnotherTakesApart() throws IOException, InterruptedException {
        Path exchange = NativeBuild.codec(folder).resolve("exchange");
        Process process = new ProcessBuilder(exchange.toString(), "random", "7", Integer.toString(FRAMES)).start();
        int frames = 0;
        try (InputStream in = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
            ByteArrayOutputStream run = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != 0) {
                    run.write(b);
                    continue;
                }
                byte[] encoded = run.toByteArray();
                byte[] anew = Frame.decode(encoded).encoded();
                if (!Arrays.equals(anew, 0, anew.length - 1, encoded, 0, encoded.length)) {
                    assertThat(anew).as("frame %d", frames).startsWith(encoded).hasSize(encoded.length + 1);
                }
                run.reset();
                frames++;
            }
        }
        assertThat(process.waitFor()).isZero();
        assertThat(frames).isEqualTo(FRAMES);
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
