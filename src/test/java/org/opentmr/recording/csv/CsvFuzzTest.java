package org.opentmr.recording.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.recording.RecordingException;
import org.opentmr.signal.Seed;

/** Damaged text is read or refused in one line; nothing else is thrown. */
class CsvFuzzTest {
    private static final byte[] SEED_FILE = """
            time_s,"EMG1 [µV]",EMG2,label,repetition,split
            0.000,1.5,-2e3,rest,0,train
            0.001,2.5,3,"wrist, up",1,test
            0.002,0.5,4,7,1,test
            """.getBytes(StandardCharsets.UTF_8);
    private static final byte[] NASTY = "\",;\t \n\r\u0000\u00ffeE+-.0NaN".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    @Test
    void survivesMutations() throws IOException {
        Path file = folder.resolve("fuzz.csv");
        int read = 0;
        int refused = 0;
        for (int round = 0; round < 1000; round++) {
            SplittableRandom random = Seed.DEFAULT.stream("csv fuzz", round);
            Files.write(file, mutate(SEED_FILE, random));
            try {
                CsvImporter.open(file, random.nextBoolean() ? CsvOptions.DEFAULT : CsvOptions.DEFAULT.withRateHz(100));
                read++;
            } catch (RecordingException e) {
                assertThat(e.getMessage()).startsWith(file.toString()).doesNotContain("\n", "\r", "\u0000");
                refused++;
            }
        }
        assertThat(read).as("mutations that are still a recording").isPositive();
        assertThat(refused).as("mutations that are none").isPositive();
    }

    private static byte[] mutate(byte[] original, SplittableRandom random) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = NASTY[random.nextInt(NASTY.length)];
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> {
                    int length = Math.min(random.nextInt(1, 20), bytes.length - at);
                    System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
