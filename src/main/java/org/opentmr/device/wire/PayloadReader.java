package org.opentmr.device.wire;

import java.nio.charset.StandardCharsets;

/** Reads the fields of a payload. Beyond its end every field is 0 or empty, and {@link #tooShort} tells. */
final class PayloadReader {

    private final byte[] bytes;
    private final int end;
    private int at;
    private boolean tooShort;

    PayloadReader(byte[] bytes, int from, int count) {
        this.bytes = bytes;
        at = from;
        end = from + count;
    }

    boolean tooShort() {
        return tooShort;
    }

    int u8() {
        if (at >= end) {
            tooShort = true;
            return 0;
        }
        return bytes[at++] & 0xFF;
    }

    int u16() {
        return u8() | u8() << 8;
    }

    int i16() {
        return (short) u16();
    }

    int i32() {
        return u16() | u16() << 16;
    }

    long u32() {
        return Integer.toUnsignedLong(i32());
    }

    long u64() {
        return u32() | u32() << 32;
    }

    float f32() {
        return Float.intBitsToFloat(i32());
    }

    /** Text in UTF-8; bytes that are none become U+FFFD. */
    String text() {
        int length = u8();
        if (length > end - at) {
            tooShort = true;
            return "";
        }
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
