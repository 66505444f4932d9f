package org.opentmr.device.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.Allocation;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.Tally;

class WireDecoderTest {

    private static final int CHANNELS = 8;

    /** Looks at every sample and keeps none. */
    private static final class Sum implements FrameSink {
        double sum;

        @Override
        public void samples(long firstSample, float[][] planar, int count) {
            for (float[] channel : planar) {
                for (int i = 0; i < count; i++) {
                    sum += channel[i];
                }
            }
        }

        @Override
        public void message(SourceEvent.Kind kind, String text) {
            throw new AssertionError(text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allocatesNothing(SampleFormat format) {
        Tally tally = new Tally();
        WireDecoder decoder =
                new WireDecoder(new DataFormat(format, 1000, new int[CHANNELS], new float[CHANNELS]), tally);
        FrameWriter frames = new FrameWriter();
        Sum sink = new Sum();
        long[] sample = {0};
        byte[] noise = {1, 2, 3, 0, 4};
        Allocation.assertNone(() -> {
            for (int i = 0; i < 500; i++) {
                frames.begin(Wire.DATA, (int) sample[0] & 0xFFFF).u8(0).u8(4).u32(sample[0] * 1000);
                for (int byteOfAll = 0; byteOfAll < 4 * CHANNELS * format.bytes(); byteOfAll++) {
                    frames.u8(byteOfAll * 37);
                }
                int length = frames.end();
                decoder.decode(frames.encoded(), 0, length, sample[0] * 1_000_000, sink);
                if (i % 50 == 0) {
                    decoder.decode(noise, 0, noise.length, sample[0] * 1_000_000, sink);
                    sample[0] += 8;
                }
                sample[0] += 4;
            }
        });
        assertThat(sink.sum).isNotNaN();
        assertThat(tally.counters().samples()).isPositive();
        assertThat(tally.counters().damagedFrames()).isPositive();
    }

    @Test
    void formatsThatNoFrameCanHoldAreRefused() {
        assertThatThrownBy(() -> new DataFormat(SampleFormat.I24, 1000, new int[82], new float[82]))
                .hasMessage("a frame holds 1 to 81 channels, each with an offset and a scale,"
                        + " got 82 offsets and 82 scales");
        assertThatThrownBy(() -> new DataFormat(SampleFormat.I24, Double.NaN, new int[1], new float[1]))
                .hasMessage("a stream needs a rate above 0 Hz, got NaN");
        assertThatThrownBy(() -> new DataFormat(SampleFormat.I16, 1, new int[] {1 << 25}, new float[1]))
                .hasMessage("an offset lies within 16777216 counts of 0, got 33554432");
    }
}
