package org.opentmr.device.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.Tally;
import org.opentmr.firmware.NativeBuild;
import org.opentmr.signal.Seed;

/** This codec and the one in C understand each other, byte for byte. {@code -Dopentmr.exchange.frames=N}: so many each way. */
@Timeout(300)
class ExchangeTest {

    private static final int FRAMES = Integer.getInteger("opentmr.exchange.frames", 100_000);

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenHereIsReadAndWrittenThereAlike() throws IOException, InterruptedException {
        Path exchange = NativeBuild.codec(folder).resolve("exchange");
        Path sent = folder.resolve("sent");
        Path returned = folder.resolve("returned");
        SplittableRandom random = Seed.DEFAULT.stream("exchange", 0);
        FrameWriter frames = new FrameWriter();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(sent), 1 << 16)) {
            for (int i = 0; i < FRAMES; i++) {
                int length = Noise.write(Noise.frame(random), frames);
                out.write(frames.encoded(), 0, length);
            }
        }
        int status = new ProcessBuilder(exchange.toString())
                .redirectInput(sent.toFile())
                .redirectOutput(returned.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(status).isZero();
        assertThat(Files.size(sent)).isGreaterThan(FRAMES * 5L);
        assertThat(Files.mismatch(sent, returned)).as("first byte that differs").isEqualTo(-1);
    }

    @Test
    void whatIsWrittenThereIsReadAndWrittenHereAlike() throws IOException, InterruptedException {
        Path exchange = NativeBuild.codec(folder).resolve("exchange");
        Path written = folder.resolve("written");
        int status = new ProcessBuilder(exchange.toString(), "random", "11", Integer.toString(FRAMES))
                .redirectOutput(written.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(status).isZero();

        Tally tally = new Tally();
        FrameSplitter splitter = new FrameSplitter(tally);
        FrameWriter frames = new FrameWriter();
        Path again = folder.resolve("again");
        int count = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(written));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(again), 1 << 16)) {
            byte[] piece = new byte[4096];
            for (int n = in.read(piece); n > 0; n = in.read(piece)) {
                splitter.offer(piece, 0, n);
                for (int length = splitter.next(); length >= 0; length = splitter.next()) {
                    byte[] frame = Arrays.copyOf(splitter.frame(), length);
                    out.write(frames.encoded(), 0, Noise.write(frame, frames));
                    count++;
                }
            }
        }
        assertThat(count).isEqualTo(FRAMES);
        assertThat(tally.counters()).isEqualTo(StreamCounters.ZERO);
        assertThat(Files.mismatch(written, again)).as("first byte that differs").isEqualTo(-1);
    }
}
