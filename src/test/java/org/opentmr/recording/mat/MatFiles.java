package org.opentmr.recording.mat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Cell;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sink;
import us.hebi.matlab.mat.types.Sinks;
import us.hebi.matlab.mat.types.Struct;

/** Makes MATLAB files for tests. */
final class MatFiles {

    private static final int HEADER_BYTES = 128;
    private static final int TAG_BYTES = 8;

    private MatFiles() {}

    static void write(Path path, int deflateLevel, Consumer<MatFile> content) throws IOException {
        MatFile file = Mat5.newMatFile();
        content.accept(file);
        try (Sink sink = Sinks.newStreamingFile(path.toFile())) {
            Mat5.newWriter(sink).setDeflateLevel(deflateLevel).writeMat(file);
        }
    }

    /** A matrix whose element i (first index fastest) is {@code first + i}. */
    static Matrix counting(double first, int... size) {
        Matrix matrix = Mat5.newMatrix(size);
        for (int i = 0; i < matrix.getNumElements(); i++) {
            matrix.setDouble(i, first + i);
        }
        return matrix;
    }

    static Matrix column(double... values) {
        Matrix matrix = Mat5.newMatrix(values.length, 1);
        for (int i = 0; i < values.length; i++) {
            matrix.setDouble(i, values[i]);
        }
        return matrix;
    }

    static Cell texts(String... texts) {
        Cell cell = Mat5.newCell(texts.length, 1);
        for (int i = 0; i < texts.length; i++) {
            cell.set(i, Mat5.newString(texts[i]));
        }
        return cell;
    }

    /** Two movements, two repetitions of 1 s contraction and 1 s relaxation, three channels at 20 Hz. */
    static Struct session() {
        return Mat5.newStruct()
                .set("sF", Mat5.newScalar(20))
                .set("cT", Mat5.newScalar(1))
                .set("rT", Mat5.newScalar(1))
                .set("nM", Mat5.newScalar(2))
                .set("nR", Mat5.newScalar(2))
                .set("mov", texts("Open Hand", "Close Hand + Pronation"))
                .set("date", Mat5.newString("2012-03-04"))
                .set("cmt", Mat5.newString("XY, 42 years, 180 cm"))
                .set("tdata", counting(0, 80, 3, 2));
    }

    /** The same file with everything after its header as one compressed element. */
    static byte[] compressed(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain, HEADER_BYTES, plain.length - HEADER_BYTES);
        deflater.finish();
        byte[] packed = new byte[plain.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return ByteBuffer.allocate(HEADER_BYTES + TAG_BYTES + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(plain, 0, HEADER_BYTES)
                .putInt(15)
                .putInt(length)
                .put(packed, 0, length)
                .array();
    }
}
