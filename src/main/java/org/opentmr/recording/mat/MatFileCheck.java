package org.opentmr.recording.mat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentmr.recording.RecordingException;

/**
 * Refuses what is not a whole MATLAB file of level 5, and says what it is instead ("MAT-File Format", MathWorks): the
 * version, and that every variable ends within the file.
 */
final class MatFileCheck {
    private static final int HEADER_BYTES = 128;
    private static final int VERSION_AT = 124;
    private static final int ENDIAN_AT = 126;
    private static final String HDF5 = "\u0089HDF\r\n\u001a\n";
    private static final int TAG_BYTES = 8;
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;
    private static final int LARGEST_LEVEL_4_TYPE = 4052;

    private MatFileCheck() {}

    static void requireWholeLevel5(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(HEADER_BYTES);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("MATLAB 7.3") || text.startsWith(HDF5)) {
            throw new RecordingException(file + ": a MATLAB v7.3 file (HDF5); re-save it with save -v7");
        }
        if (isLevel4(start)) {
            throw new RecordingException(file + ": a MATLAB v4 file; re-save it with save -v7");
        }
        if (start.length < HEADER_BYTES) {
            throw new RecordingException(file + ": " + start.length + " bytes are too few for a MATLAB file");
        }
        String endian = text.substring(ENDIAN_AT);
        boolean little = endian.equals("IM");
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        int version = ByteBuffer.wrap(start).order(order).getShort(VERSION_AT);
        if (!(little || endian.equals("MI")) || version != 0x0100) {
            throw new RecordingException(file + ": not a MATLAB file of level 5 (no version 0x0100 in its header)");
        }
        requireWhole(file, order);
    }

    private static void requireWhole(Path file, ByteOrder order) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer tag = ByteBuffer.allocate(TAG_BYTES).order(order);
            long at = HEADER_BYTES;
            while (at + TAG_BYTES <= channel.size()) {
                channel.read(tag.clear(), at);
                int type = tag.getInt(0);
                long bytes = Integer.toUnsignedLong(tag.getInt(Integer.BYTES));
                if (type != MATRIX && type != COMPRESSED) {
                    throw new RecordingException(file + ": damaged or cut off: what stands at byte " + at
                            + " is of type " + type + ", no variable");
                }
                at += TAG_BYTES;
                if (bytes > channel.size() - at) {
                    throw new RecordingException(file + ": damaged or cut off: the variable at byte " + (at - TAG_BYTES)
                            + " claims " + bytes + " bytes, " + (channel.size() - at) + " follow");
                }
                at += bytes;
            }
        }
    }

    /** Level 4 begins with a number MOPT: machine, 0, precision 0 to 5, kind 0 to 2; level 5 has text there. */
    private static boolean isLevel4(byte[] start) {
        if (start.length < 20) {
            return false;
        }
        return isLevel4Type(
                        ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt())
                || isLevel4Type(ByteBuffer.wrap(start).getInt());
    }

    private static boolean isLevel4Type(int type) {
        return type >= 0
                && type <= LARGEST_LEVEL_4_TYPE
                && type / 100 % 10 == 0
                && type / 10 % 10 <= 5
                && type % 10 <= 2;
    }
}
