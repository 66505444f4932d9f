package org.opentmr.device.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.opentmr.signal.HotPath;

/**
 * CRC-16/MCRF4XX, eight bytes a step (slicing-by-8: Kounavis and Berry 2008, "Novel table lookup-based algorithms for
 * high-performance CRC generation"). Over a frame together with its check it is 0.
 */
final class Crc16 {

    private static final int POLYNOMIAL = 0x8408;
    private static final int INITIAL = 0xFFFF;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** {@code TABLE[256 · k + byte]}: what the byte makes of the check after k more bytes of 0. */
    private static final char[] TABLE = table();

    private Crc16() {}

    private static char[] table() {
        char[] table = new char[8 * 256];
        for (int value = 0; value < 256; value++) {
            int crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ POLYNOMIAL : crc >>> 1;
            }
            table[value] = (char) crc;
        }
        for (int at = 256; at < table.length; at++) {
            int before = table[at - 256];
            table[at] = (char) (before >>> 8 ^ table[before & 0xFF]);
        }
        return table;
    }

    @HotPath
    static int of(byte[] bytes, int from, int count) {
        char[] table = TABLE;
        int crc = INITIAL;
        int at = from;
        int end = from + count;
        for (; at + 8 <= end; at += 8) {
            long eight = (long) EIGHT_BYTES.get(bytes, at) ^ crc;
            int low = (int) eight;
            int high = (int) (eight >>> 32);
            crc = table[0x700 | (low & 0xFF)]
                    ^ table[0x600 | (low >>> 8 & 0xFF)]
                    ^ table[0x500 | (low >>> 16 & 0xFF)]
                    ^ table[0x400 | low >>> 24]
                    ^ table[0x300 | (high & 0xFF)]
                    ^ table[0x200 | (high >>> 8 & 0xFF)]
                    ^ table[0x100 | (high >>> 16 & 0xFF)]
                    ^ table[high >>> 24];
        }
        for (; at < end; at++) {
            crc = crc >>> 8 ^ table[(crc ^ bytes[at]) & 0xFF];
        }
        return crc;
    }
}
