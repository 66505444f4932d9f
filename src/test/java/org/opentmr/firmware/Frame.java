package org.opentmr.firmware;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A frame of the wire protocol, put together and taken apart in the plainest way, so that the firmware is held against the
 * protocol's text and not against the program's own codec.
 */
record Frame(int type, int seq, byte[] payload) {

    static final int HELLO_REQ = 0x01;
    static final int DESCRIBE_REQ = 0x02;
    static final int CONFIG = 0x03;
    static final int START = 0x04;
    static final int STOP = 0x05;
    static final int KEEPALIVE = 0x06;
    static final int IMPEDANCE_REQ = 0x07;
    static final int ACTUATOR = 0x08;
    static final int MARK = 0x09;
    static final int HELLO = 0x81;
    static final int DESCRIPTOR = 0x82;
    static final int CHANNEL = 0x83;
    static final int ACK = 0x84;
    static final int NACK = 0x85;
    static final int DATA = 0x90;
    static final int STATUS = 0x91;
    static final int ACTUATOR_STATE = 0x93;
    static final int MARKER = 0x94;

    private static final int LEAST = 5;
    private static final int LONGEST_RUN = 254;

    /** CRC-16/MCRF4XX, bit by bit. */
    private static int crc(byte[] bytes, int count) {
        int crc = 0xFFFF;
        for (int i = 0; i < count; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0x8408;
            }
        }
        return crc;
    }

    /** On the line, with its zero. */
    byte[] encoded() {
        ByteBuffer decoded = ByteBuffer.allocate(LEAST + payload.length).order(ByteOrder.LITTLE_ENDIAN);
        decoded.put((byte) type).putShort((short) seq).put(payload);
        decoded.putShort((short) crc(decoded.array(), decoded.position()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = 0;
        boolean more = true;
        while (more) {
            int to = from;
            while (to < decoded.capacity() && to - from < LONGEST_RUN && decoded.get(to) != 0) {
                to++;
            }
            out.write(to - from + 1);
            out.write(decoded.array(), from, to - from);
            more = to < decoded.capacity();
            from = to - from == LONGEST_RUN ? to : to + 1;
        }
        out.write(0);
        return out.toByteArray();
    }

    /** Bytes between two zeros. */
    static Frame decode(byte[] run) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < run.length; ) {
            int code = run[at] & 0xFF;
            if (at + code > run.length) {
                throw new IllegalArgumentException("a length points beyond the end: " + Arrays.toString(run));
            }
            out.write(run, at + 1, code - 1);
            at += code;
            if (code < 0xFF && at < run.length) {
                out.write(0);
            }
        }
        byte[] decoded = out.toByteArray();
        if (decoded.length < LEAST || crc(decoded, decoded.length) != 0) {
            throw new IllegalArgumentException("no good frame: " + Arrays.toString(decoded));
        }
        return new Frame(
                decoded[0] & 0xFF,
                (decoded[1] & 0xFF) | ((decoded[2] & 0xFF) << 8),
                Arrays.copyOfRange(decoded, 3, decoded.length - 2));
    }

    /** The payload's fields, to be read one after the other. */
    ByteBuffer fields() {
        return ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
    }
}
