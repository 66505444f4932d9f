package org.opentmr.recording.edf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdfMutationTest {

    private static final String[] TEXTS = {
        "-1",
        "0",
        "99999999",
        "-9999999",
        "NaN",
        "1E99",
        "1E-99",
        "9999",
        "1,5",
        "\0\0\0\0",
        "\u00ff\u00ff",
        "EDF+D",
        "        "
    };

    @TempDir
    Path folder;

    /** The seed is the number of the round: a failure names the file that caused it. */
    @Test
    void twentyThousandDamagedFilesEndInARecordingOrAnIoException() throws Exception {
        byte[][] seeds = {
            EdfBytes.small().bytes(),
            EdfBytes.small().reserved("EDF+D").bytes(),
            new EdfBytes(EdfFormat.BDF)
                    .reserved("BDF+D")
                    .signal("A", "mV", 4)
                    .signal("T", "C", 1)
                    .annotations(20)
                    .record("+0\u0014\u0014\0+0\u00151\u0014go\u0014\0", new int[4], new int[1])
                    .record("+9\u0014\u0014\0", new int[4], new int[1])
                    .bytes()
        };
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int opened = 0;
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            // A name of its own: overwriting a file makes some file systems wait for the disk.
            Path file = folder.resolve("mutant" + round + ".edf");
            Files.write(file, mutate(seeds[round % seeds.length], new SplittableRandom(round)));
            long before = threads.getCurrentThreadAllocatedBytes();
            try (EdfRecording recording = EdfRecording.open(file)) {
                recording.load();
                recording.annotations();
                opened++;
            } catch (IOException e) {
                assertThat(e.getMessage()).as("round %d", round).startsWith(file.toString());
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError("round " + round, e);
            }
            // The window is half a megabyte; a file of 1,200 bytes leaves no reason for much more.
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as("bytes allocated in round %d", round)
                    .isLessThan(4L << 20);
            Files.delete(file);
        }
        assertThat(opened).isGreaterThan(1000);
        assertThat(refused).isGreaterThan(1000);
    }

    private static byte[] mutate(byte[] seed, SplittableRandom random) {
        byte[] bytes = seed.clone();
        for (int n = random.nextInt(1, 5); n > 0; n--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> {
                    byte[] text = TEXTS[random.nextInt(TEXTS.length)].getBytes(StandardCharsets.ISO_8859_1);
                    int field = at < 1024 ? at / 8 * 8 : at;
                    System.arraycopy(text, 0, bytes, field, Math.min(text.length, bytes.length - field));
                }
                default -> {
                    if (random.nextInt(4) == 0) {
                        bytes = Arrays.copyOf(bytes, Math.max(1, at));
                    }
                }
            }
        }
        return bytes;
    }
}
