package org.opentmr.device.board.special;

import java.util.Arrays;
import org.opentmr.signal.HotPath;

/** Matches bytes against one shape of frame: a fixed head, a body of fixed length, a fixed tail. */
final class HackEegFrame {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int PADDING = -2;
    private static final int FOREIGN = -1;
    private static final int[] DIGITS = new int[256];

    static {
        Arrays.fill(DIGITS, FOREIGN);
        for (int i = 0; i < ALPHABET.length(); i++) {
            DIGITS[ALPHABET.charAt(i)] = i;
        }
        DIGITS['='] = PADDING;
    }

    private final boolean base64;
    private final byte[] head;
    private final byte[] tail;
    private final int tailAt;

    HackEegFrame(HackEegFormat format, int dataLength) {
        base64 = format == HackEegFormat.JSON_LINES;
        head = format.head(dataLength);
        tail = format.tail();
        tailAt = head.length + format.bodyLength(dataLength);
    }

    int length() {
        return tailAt + tail.length;
    }

    @HotPath
    boolean isInHead(int at) {
        return at < head.length;
    }

    /** True where a frame may have this byte at this place. */
    @HotPath
    boolean mayHave(byte value, int at) {
        if (at < head.length) {
            return value == head[at];
        }
        if (at >= tailAt) {
            return value == tail[at - tailAt];
        }
        if (!base64) {
            return true;
        }
        // All sample lengths are 2 more than a multiple of 3, so the text ends in exactly one '='.
        int digit = DIGITS[value & 0xFF];
        return at == tailAt - 1 ? digit == PADDING : digit >= 0;
    }

    /** Puts the body's data into {@code data}, whose length is the frame's. */
    @HotPath
    void unpack(byte[] frame, byte[] data) {
        if (!base64) {
            System.arraycopy(frame, head.length, data, 0, data.length);
            return;
        }
        int bits = 0;
        int bitCount = 0;
        int next = 0;
        for (int i = head.length; i < tailAt - 1; i++) {
            bits = (bits << 6) | DIGITS[frame[i] & 0xFF];
            bitCount += 6;
            if (bitCount >= 8) {
                bitCount -= 8;
                data[next++] = (byte) (bits >> bitCount);
            }
        }
    }
}
