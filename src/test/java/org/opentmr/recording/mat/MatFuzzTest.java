package org.opentmr.recording.mat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.recording.RecordingException;
import org.opentmr.signal.Seed;

/** Damaged MATLAB files are read or refused in one line; nothing else is thrown, whatever sizes they claim. */
class MatFuzzTest {
    private static final int HEADER_BYTES = 128;
    private static final int[] NASTY = {0, 1, -1, 8, 14, 15, 0x7fffffff, 0x80000000, 1 << 28, 0x00010001, 64, 1 << 20};

    @TempDir
    private Path folder;

    @Test
    void survivesMutationsOfPlainElements() throws IOException {
        MatFiles.write(seedFile(), 0, content -> content.addArray("recSession", MatFiles.session()));
        fuzz(Files.readAllBytes(seedFile()), false);
    }

    @Test
    void survivesMutationsInsideCompressedElements() throws IOException {
        MatFiles.write(seedFile(), 0, content -> content.addArray("recSession", MatFiles.session()));
        fuzz(Files.readAllBytes(seedFile()), true);
    }

    private Path seedFile() {
        return folder.resolve("seed.mat");
    }

    private void fuzz(byte[] original, boolean compress) throws IOException {
        Path file = folder.resolve("fuzz.mat");
        int read = 0;
        int refused = 0;
        for (int round = 0; round < 600; round++) {
            SplittableRandom random = Seed.DEFAULT.stream("mat fuzz", round);
            byte[] damaged = mutate(original, random);
            Files.write(file, compress ? MatFiles.compressed(damaged) : damaged);
            try {
                MatImporter.open(file, MatOptions.DEFAULT);
                read++;
            } catch (RecordingException e) {
                assertThat(e.getMessage()).startsWith(file.toString()).doesNotContain("\n", "\r");
                refused++;
            }
        }
        assertThat(read).as("mutations that are still a recording").isPositive();
        assertThat(refused).as("mutations that are none").isPositive();
    }

    private static byte[] mutate(byte[] original, SplittableRandom random) {
        byte[] bytes = original.clone();
        // half of the damage into the first kilobyte, where the sizes and names are
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            int last = random.nextBoolean() ? Math.min(1200, bytes.length - 4) : bytes.length - 4;
            int at = random.nextInt(HEADER_BYTES, last) & ~3;
            switch (random.nextInt(3)) {
                case 0 -> bytes[at + random.nextInt(4)] = (byte) random.nextInt(256);
                case 1 ->
                    ByteBuffer.wrap(bytes)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putInt(at, NASTY[random.nextInt(NASTY.length)]);
                default -> {
                    if (random.nextInt(4) == 0) {
                        bytes = Arrays.copyOf(bytes, Math.max(HEADER_BYTES + 2000, at));
                    }
                }
            }
        }
        return bytes;
    }
}
