package org.opentmr.device.replay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.opentmr.device.BoardEmulator;
import org.opentmr.signal.ChannelLayout;

/**
 * A board of two channels that every answer of can be told from its frames: {@code b} makes it stream, {@code s} stop,
 * {@code ?} answer {@code hello}; {@code 2} doubles its rate. A frame is A0, the first channel as 32 bits, the second as 32
 * bits.
 */
final class CountingEmulator implements BoardEmulator {

    static final int FRAME_BYTES = 9;
    static final byte FRAME = (byte) 0xa0;

    private boolean streaming;
    private double rateHz;

    CountingEmulator(double rateHz) {
        this.rateHz = rateHz;
    }

    @Override
    public ChannelLayout layout() {
        return Ramps.layout(2, rateHz);
    }

    @Override
    public void connected(ByteArrayOutputStream out) {
        out.writeBytes("ready".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void receive(byte[] bytes, int from, int count, ByteArrayOutputStream out) {
        for (int i = from; i < from + count; i++) {
            switch (bytes[i]) {
                case 'b' -> streaming = true;
                case 's' -> streaming = false;
                case '2' -> rateHz *= 2;
                case '?' -> out.writeBytes("hello".getBytes(StandardCharsets.US_ASCII));
                default -> {}
            }
        }
    }

    @Override
    public boolean isStreaming() {
        return streaming;
    }

    @Override
    public void send(float[][] planar, int from, int count, ByteArrayOutputStream out) {
        for (int i = from; i < from + count; i++) {
            out.write(FRAME);
            for (int c = 0; c < 2; c++) {
                int value = Math.round(planar[c][i]);
                for (int shift = 24; shift >= 0; shift -= 8) {
                    out.write(value >> shift);
                }
            }
        }
    }
}
