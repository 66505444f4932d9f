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
     * Decodes {@code in[from .. from + count)}.
     *
     * @param out takes up to {@code count} bytes
     * @return the number of bytes put there; -1 where a length is 0 or points beyond the end
     */
    @HotPath
    static int decode(byte[] in, int from, int count, byte[] out) {
        int at = from;
        int end = from + count;
        int to = 0;
        while (at < end) {
            int code = in[at] & 0xFF;
            if (code == 0 || code > end - at) {
                return -1;
            }
            System.arraycopy(in, at + 1, out, to, code - 1);
            to += code - 1;
            at += code;
            if (code < LONGEST_RUN && at < end) {
                out[to++] = 0;
            }
        }
        return to;
    }
}
