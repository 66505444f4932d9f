package org.opentmr.device.wire;

import org.opentmr.signal.HotPath;

/**
 * Consistent Overhead Byte Stuffing (Cheshire and Baker 1999): bytes without a 0, at the cost of one byte in 254. Nothing
 * follows a run of 254 that ends the data; the decoder takes the needless 01 there, too.
 */
final class Cobs {

    private static final int LONGEST_RUN = 0xFF;

    private Cobs() {}

    /** Encodes {@code in[from .. from + count)}; returns the number of bytes put into {@code out}, without a zero behind. */
    @HotPath
    static int encode(byte[] in, int from, int count, byte[] out) {
        int code = 0;
        int at = 1;
        int end = from + count;
        for (int i = from; i < end; i++) {
            if (in[i] != 0) {
                out[at++] = in[i];
            }
            boolean full = at - code == LONGEST_RUN;
            if (in[i] == 0 || (full && i + 1 < end)) {
                out[code] = (byte) (at - code);
                code = at++;
            }
        }
        out[code] = (byte) (at - code);
        return at;
    }

    /**
     * Decodes {@code in[from .. from + count)}: all of it but the first length is copied, and the other lengths give way to
     * zeros, or to nothing behind a run of 254.
     *
     * @param out takes up to {@code count} bytes
     * @return the number of bytes put there; -1 where a length is 0 or points beyond the end
     */
    @HotPath
    static int decode(byte[] in, int from, int count, byte[] out) {
        if (count == 0) {
            return 0;
        }
        int end = from + count;
        int length = count - 1;
        System.arraycopy(in, from + 1, out, 0, length);
        int at = from;
        int shift = from + 1;
        while (true) {
            int code = in[at] & 0xFF;
            if (code == 0 || code > end - at) {
                return -1;
            }
            at += code;
            if (at == end) {
                return length;
            }
            if (code < LONGEST_RUN) {
                out[at - shift] = 0;
            } else {
                length--;
                System.arraycopy(out, at - shift + 1, out, at - shift, length - (at - shift));
                shift++;
            }
        }
    }
}
