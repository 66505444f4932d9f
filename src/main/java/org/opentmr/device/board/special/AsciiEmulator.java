package org.opentmr.device.board.special;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.opentmr.device.BoardEmulator;
import org.opentmr.signal.ChannelLayout;

/** A sketch on an Arduino UNO: greets, then prints the inputs of its 10-bit converter, tabs between. */
final class AsciiEmulator implements BoardEmulator {

    private static final int TOP = 1023;

    private final ChannelLayout layout;
    private final double scale;

    AsciiEmulator(ChannelLayout layout, double scale) {
        this.layout = layout;
        this.scale = scale;
    }

    @Override
    public ChannelLayout layout() {
        return layout;
    }

    /** Opening the line resets the Arduino. */
    @Override
    public void connected(ByteArrayOutputStream out) {
        out.writeBytes("EMG sensor ready\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** The sketch does not listen. */
    @Override
    public void receive(byte[] bytes, int from, int count, ByteArrayOutputStream out) {}

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public void send(float[][] planar, int from, int count, ByteArrayOutputStream out) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            for (int c = 0; c < layout.size(); c++) {
                lines.append(c == 0 ? "" : "\t").append(Codes.nearest(planar[c][i], scale, 0, 0, TOP));
            }
            lines.append("\r\n");
        }
        out.writeBytes(lines.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
