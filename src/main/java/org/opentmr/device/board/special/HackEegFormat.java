package org.opentmr.device.board.special;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How HackEEG sends its samples. JSON Lines come first: native USB has room for them, and a lost byte cannot hide, for the text
 * has a fixed length and a closing bracket. MessagePack is a third shorter, for the highest rates, but has no end mark.
 */
enum HackEegFormat {
    JSON_LINES("hackeeg", "HackEEG (ADS1299)", "{\"COMMAND\":\"jsonlines\"}\n"),
    MESSAGE_PACK("hackeeg-messagepack", "HackEEG (ADS1299), MessagePack", "{\"COMMAND\":\"messagepack\"}\n");

    /** Before the channels: microseconds u32 LE, sample number u32 LE, state u24 BE. */
    static final int CHANNELS_AT = 11;

    static final int MICROS_AT = 0;
    static final int NUMBER_AT = 4;
    static final int STATE_AT = 8;

    private static final String JSON_HEAD = "{\"C\":200,\"D\":\"";
    private static final String JSON_TAIL = "\"}";
    private static final byte[] PACK_HEAD = {
        (byte) 0x82, (byte) 0xA1, 'C', (byte) 0xCC, (byte) 0xC8, (byte) 0xA1, 'D', (byte) 0xC4
    };

    private final String id;
    private final String words;
    private final String command;

    HackEegFormat(String id, String words, String command) {
        this.id = id;
        this.words = words;
        this.command = command;
    }

    String id() {
        return id;
    }

    String words() {
        return words;
    }

    /** Sets the board to this format. */
    String command() {
        return command;
    }

    /** Bytes of one sample of so many channels. */
    static int dataLength(int channels) {
        return CHANNELS_AT + 3 * channels;
    }

    /** What every frame with so many bytes of data begins with. */
    byte[] head(int dataLength) {
        if (this == JSON_LINES) {
            return JSON_HEAD.getBytes(StandardCharsets.US_ASCII);
        }
        byte[] head = Arrays.copyOf(PACK_HEAD, PACK_HEAD.length + 1);
        head[PACK_HEAD.length] = (byte) dataLength;
        return head;
    }

    /** What every frame ends with; line ends do not count. */
    byte[] tail() {
        return (this == JSON_LINES ? JSON_TAIL : "").getBytes(StandardCharsets.US_ASCII);
    }

    /** Bytes on the line that carry so many bytes of data. */
    int bodyLength(int dataLength) {
        return this == JSON_LINES ? (dataLength + 2) / 3 * 4 : dataLength;
    }
}
