package org.opentmr.device.wire;

import org.opentmr.signal.HotPath;

/** Numbers of the protocol. */
final class Wire {

    /** The version spoken here. */
    static final int MAJOR = 1;

    static final int MINOR = 0;

    /** Bytes of a payload. */
    static final int MOST_PAYLOAD = 251;

    /** Bytes of a frame before encoding: type, number, payload and check. */
    static final int LEAST_FRAME = 5;

    static final int MOST_FRAME = LEAST_FRAME + MOST_PAYLOAD;

    /** Bytes of a frame on the line, without its zero. */
    static final int MOST_ENCODED = MOST_FRAME + 2;

    /** Bytes of a DATA payload before its values. */
    static final int DATA_HEAD = 6;

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
    static final int IMPEDANCE = 0x92;
    static final int ACTUATOR_STATE = 0x93;
    static final int MARKER = 0x94;
    static final int LOG = 0x95;

    /** Stands for all channels, or for the stream itself. */
    static final int NO_CHANNEL = 0xFF;

    static final int KEY_RATE = 1;
    static final int KEY_GAIN = 2;
    static final int KEY_SAMPLES = 3;
    static final int KEY_KEEPALIVE = 4;

    private Wire() {}

    /** A frame's {@code seq}. */
    @HotPath
    static int number(byte[] frame) {
        return (frame[1] & 0xFF) | (frame[2] & 0xFF) << 8;
    }

    /** A command's name in the protocol. */
    static String commandName(int type) {
        return switch (type) {
            case HELLO_REQ -> "HELLO_REQ";
            case DESCRIBE_REQ -> "DESCRIBE_REQ";
            case CONFIG -> "CONFIG";
            case START -> "START";
            case STOP -> "STOP";
            case KEEPALIVE -> "KEEPALIVE";
            case IMPEDANCE_REQ -> "IMPEDANCE_REQ";
            case ACTUATOR -> "ACTUATOR";
            case MARK -> "MARK";
            default -> String.format("command 0x%02X", type);
        };
    }
}
