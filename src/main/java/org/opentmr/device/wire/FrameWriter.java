package org.opentmr.device.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.opentmr.signal.HotPath;

/** Puts one frame after another together: {@link #begin}, the fields, {@link #end}. Used again and again. */
final class FrameWriter {

    private final byte[] frame = new byte[Wire.MOST_FRAME];
    private final byte[] encoded = new byte[Wire.MOST_ENCODED + 1];
    private int count;

    @HotPath
    FrameWriter begin(int type, int number) {
        count = 0;
        return u8(type).u16(number);
    }

    @HotPath
    FrameWriter u8(int value) {
        frame[count++] = (byte) value;
        return this;
    }

    @HotPath
    FrameWriter u16(int value) {
        return u8(value).u8(value >> 8);
    }

    @HotPath
    FrameWriter i24(int value) {
        return u16(value).u8(value >> 16);
    }

    @HotPath
    FrameWriter u32(long value) {
        return u16((int) value).u16((int) (value >> 16));
    }

    FrameWriter u64(long value) {
        return u32(value).u32(value >> 32);
    }

    FrameWriter f32(float value) {
        return u32(Float.floatToIntBits(value));
    }

    /** Text in UTF-8, cut to so many bytes between two characters. */
    FrameWriter text(String value, int mostBytes) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(utf8.length, mostBytes);
        while (length < utf8.length && (utf8[length] & 0xC0) == 0x80) {
            length--;
        }
        u8(length);
        System.arraycopy(utf8, 0, frame, count, length);
        count += length;
        return this;
    }

    FrameWriter bytes(byte[] value) {
        System.arraycopy(value, 0, frame, count, value.length);
        count += value.length;
        return this;
    }

    /** Adds the check and encodes; returns the number of bytes on the line, with the zero. */
    @HotPath
    int end() {
        u16(Crc16.of(frame, 0, count));
        int length = Cobs.encode(frame, 0, count, encoded);
        encoded[length] = 0;
        return length + 1;
    }

    void end(ByteArrayOutputStream out) {
        out.write(encoded, 0, end());
    }

    /** The bytes for the line, valid after {@link #end} until the next frame is begun. */
    byte[] encoded() {
        return encoded;
    }

    /** Writes a whole frame; returns the number of bytes on the line. */
    int write(int number, Message message) {
        begin(message.type(), number);
        message.write(this);
        return end();
    }
}
