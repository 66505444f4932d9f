package org.opentmr.device.board.special;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.opentmr.device.BoardEmulator;
import org.opentmr.signal.ChannelLayout;

/** The Arduino shield's side: streams one channel from power-up until it is told how many. */
final class SpikerBoxEmulator implements BoardEmulator {

    /** The shield's own. */
    private static final int COMMAND_BUFFER = 30;

    private static final byte[] BEGIN = {(byte) 0xFF, (byte) 0xFF, 0x01, 0x01, (byte) 0x80, (byte) 0xFF};
    private static final byte[] END = {(byte) 0xFF, (byte) 0xFF, 0x01, 0x01, (byte) 0x81, (byte) 0xFF};

    private final SpikerBoxModel model;
    private final ChannelLayout layout;
    private final double scale;
    private final StringBuilder command = new StringBuilder();
    private int channels = 1;

    SpikerBoxEmulator(SpikerBoxModel model, ChannelLayout layout, double scale) {
        this.model = model;
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
        channels = 1;
        command.setLength(0);
        out.writeBytes("StartUp!\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void receive(byte[] bytes, int from, int count, ByteArrayOutputStream out) {
        for (int i = from; i < from + count; i++) {
            char next = (char) (bytes[i] & 0xFF);
            if (next == ';') {
                obey(command.toString(), out);
                command.setLength(0);
            } else if (next == '\n' || command.length() == COMMAND_BUFFER) {
                command.setLength(0);
            } else {
                command.append(next);
            }
        }
    }

    /** The letter before the colon says what is meant, whatever stands before it. */
    private void obey(String text, ByteArrayOutputStream out) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            return;
        }
        String value = text.substring(colon + 1);
        switch (text.charAt(colon - 1)) {
            case 'b' -> {
                out.writeBytes(BEGIN);
                out.writeBytes(("HWT:" + model + ";").getBytes(StandardCharsets.US_ASCII));
                out.writeBytes(END);
            }
            case 'c' -> {
                if (value.matches("[1-6]")) {
                    channels = Integer.parseInt(value);
                }
            }
            default -> {
                // The shield does not know it either.
            }
        }
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public void send(float[][] planar, int from, int count, ByteArrayOutputStream out) {
        double middle = model.top() / 2.0;
        for (int i = from; i < from + count; i++) {
            for (int c = 0; c < channels; c++) {
                double value = c < planar.length ? planar[c][i] : Double.NaN;
                int code = Codes.nearest(value, scale, middle, 0, model.top());
                out.write((code >> 7) | (c == 0 ? 0x80 : 0));
                out.write(code & 0x7F);
            }
        }
    }
}
