package org.opentmr.prosthesis.output;

import java.nio.ByteBuffer;
import org.opentmr.signal.HotPath;

/**
 * Writes messages of Open Sound Control 1.0 (Wright 2002): an address, a comma and the types of the arguments, the
 * arguments; big-endian, strings ended by at least one 0 and filled up with 0 to a multiple of 4 bytes. Types: {@code i}
 * 32-bit integer, {@code f} 32-bit float, {@code s} string, {@code d} 64-bit float (one of the standard's further types).
 */
final class OscMessage {

    private final ByteBuffer bytes;

    /** @param capacity bytes that the longest message takes, at most */
    OscMessage(int capacity) {
        bytes = ByteBuffer.allocate(capacity);
    }

    /**
     * Begins a message.
     *
     * @param types of the arguments to come, without the comma
     */
    @HotPath
    OscMessage begin(String address, String types) {
        bytes.clear();
        string(address);
        bytes.put((byte) ',');
        characters(types);
        return end();
    }

    @HotPath
    OscMessage integer(int value) {
        bytes.putInt(value);
        return this;
    }

    @HotPath
    OscMessage real(float value) {
        bytes.putFloat(value);
        return this;
    }

    @HotPath
    OscMessage longReal(double value) {
        bytes.putDouble(value);
        return this;
    }

    /** ASCII, as the standard wants it: any other character, and 0, becomes a question mark. */
    @HotPath
    OscMessage string(String value) {
        characters(value);
        return end();
    }

    private void characters(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            bytes.put((byte) (c > 0 && c < 128 ? c : '?'));
        }
    }

    private OscMessage end() {
        do {
            bytes.put((byte) 0);
        } while (bytes.position() % 4 != 0);
        return this;
    }

    /** The message, ready to be read; valid until the next one begins. */
    @HotPath
    ByteBuffer finished() {
        return bytes.flip();
    }
}
