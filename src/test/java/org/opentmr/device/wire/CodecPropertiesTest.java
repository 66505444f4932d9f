package org.opentmr.device.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.Tally;
import org.opentmr.signal.Seed;

class CodecPropertiesTest {

    private static final int FRAMES = 1_000_000;

    @Test
    void theCheckValueIsThatOfTheCatalogue() {
        assertThat(Crc16.of("123456789".getBytes(US_ASCII), 0, 9)).isEqualTo(0x6F91);
    }

    @Test
    void eightBytesAStepGiveWhatOneBitAStepGives() {
        SplittableRandom random = Seed.DEFAULT.stream("crc", 0);
        byte[] bytes = new byte[300];
        for (int turn = 0; turn < 2000; turn++) {
            random.nextBytes(bytes);
            int from = random.nextInt(20);
            int count = random.nextInt(bytes.length - from);
            int crc = 0xFFFF;
            for (int i = from; i < from + count; i++) {
                crc ^= bytes[i] & 0xFF;
                for (int bit = 0; bit < 8; bit++) {
                    crc = (crc & 1) != 0 ? (crc >>> 1) ^ 0x8408 : crc >>> 1;
                }
            }
            assertThat(Crc16.of(bytes, from, count)).isEqualTo(crc);
        }
    }

    @Test
    void randomFramesComeBack() {
        SplittableRandom random = Seed.DEFAULT.stream("round trip", 0);
        Tally tally = new Tally();
        FrameSplitter splitter = new FrameSplitter(tally);
        FrameWriter frames = new FrameWriter();
        for (int turn = 0; turn < FRAMES; turn++) {
            byte[] frame = Noise.frame(random);
            int length = Noise.write(frame, frames);
            byte[] line = frames.encoded();
            int cut = random.nextInt(length);
            splitter.offer(line, 0, cut);
            int found = splitter.next();
            if (found == -1) {
                splitter.offer(line, cut, length - cut);
                found = splitter.next();
            }
            if (found != frame.length || !Arrays.equals(splitter.frame(), 0, found, frame, 0, found)) {
                assertThat(Arrays.copyOf(splitter.frame(), Math.max(found, 0))).isEqualTo(frame);
            }
        }
        assertThat(tally.counters()).isEqualTo(StreamCounters.ZERO);
    }

    @Test
    void anEncodedFrameHasOneZeroAndTheLengthPromised() {
        SplittableRandom random = Seed.DEFAULT.stream("length", 0);
        FrameWriter frames = new FrameWriter();
        for (int turn = 0; turn < 10_000; turn++) {
            byte[] frame = Noise.frame(random);
            int length = Noise.write(frame, frames);
            assertThat(length).isBetween(frame.length + 4, 259);
            byte[] line = frames.encoded();
            int zero = 0;
            while (line[zero] != 0) {
                zero++;
            }
            assertThat(zero).isEqualTo(length - 1);
        }
    }

    @Test
    void textIsCutBetweenCharacters() {
        FrameWriter frames = new FrameWriter();
        frames.begin(Wire.LOG, 0).text("äää", 5);
        frames.end();
        FrameSplitter splitter = new FrameSplitter(new Tally());
        splitter.offer(frames.encoded(), 0, 12);
        int length = splitter.next();
        assertThat(new PayloadReader(splitter.frame(), 3, length - 3).text()).isEqualTo("ää");
    }
}
