package org.opentmr.recording.mat;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.recording.RecordingException;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Struct;

class MatRefusalTest {
    private static final int HEADER_BYTES = 128;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("bad.mat");
    }

    private void refused(MatOptions options, String message) {
        assertThatThrownBy(() -> MatImporter.open(file(), options))
                .isInstanceOf(RecordingException.class)
                .hasMessage(file() + message);
    }

    private void refused(Consumer<MatFile> content, MatOptions options, String message) throws IOException {
        MatFiles.write(file(), 0, content);
        refused(options, message);
    }

    @Test
    void namesTheVersionsThatItDoesNotRead() throws IOException {
        byte[] hdf5 = Arrays.copyOf("MATLAB 7.3 MAT-file, Platform: GLNXA64".getBytes(StandardCharsets.US_ASCII), 600);
        Files.write(file(), hdf5);
        refused(MatOptions.DEFAULT, ": a MATLAB v7.3 file (HDF5); re-save it with save -v7");
        Files.write(file(), new byte[] {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n', 0, 0});
        refused(MatOptions.DEFAULT, ": a MATLAB v7.3 file (HDF5); re-save it with save -v7");
        Files.write(
                file(),
                ByteBuffer.allocate(64)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(0)
                        .putInt(2)
                        .array());
        refused(MatOptions.DEFAULT, ": a MATLAB v4 file; re-save it with save -v7");
        Files.writeString(file(), "x".repeat(300));
        refused(MatOptions.DEFAULT, ": not a MATLAB file of level 5 (no version 0x0100 in its header)");
        Files.writeString(file(), "MATLAB 5.0");
        refused(MatOptions.DEFAULT, ": 10 bytes are too few for a MATLAB file");
        Files.delete(file());
        refused(MatOptions.DEFAULT, ": no such file");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void refusesWhatIsCutOff(int deflateLevel) throws IOException {
        MatFiles.write(file(), deflateLevel, content -> content.addArray("recSession", MatFiles.session()));
        byte[] whole = Files.readAllBytes(file());
        for (int length : new int[] {HEADER_BYTES + 30, whole.length / 2, whole.length - 9}) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> MatImporter.open(file(), MatOptions.DEFAULT))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageStartingWith(file() + ": damaged or cut off: ");
        }
    }

    @Test
    void refusesAVariableThatEndsBeyondTheFile() throws IOException {
        Files.write(file(), matrixOf(1_600_000_000, false));
        refused(
                MatOptions.DEFAULT,
                ": damaged or cut off: the variable at byte 128 claims 1600000056 bytes, 56 follow");
    }

    @Test
    void takesNoMemoryForSizesThatACompressedVariableCannotHold() throws IOException {
        Files.write(file(), matrixOf(1_600_000_000, true));
        assertThatThrownBy(() -> MatImporter.open(file(), MatOptions.DEFAULT))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith(file() + ": damaged or cut off: it claims 1600000000 bytes more where ")
                .hasMessageEndingWith(" are left, or is larger than the memory allows");
    }

    /** A matrix of 20000 x 10000 doubles that has none of them. */
    private static byte[] matrixOf(int dataBytes, boolean compressed) {
        ByteBuffer element = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        element.putInt(14).putInt(dataBytes + 56); // matrix
        element.putInt(6).putInt(8).putInt(6).putInt(0); // flags: double
        element.putInt(5).putInt(8).putInt(20_000).putInt(10_000); // size
        element.putInt(1).putInt(1).putLong('x'); // name
        element.putInt(9).putInt(dataBytes); // doubles
        byte[] plain = Arrays.copyOf(
                "MATLAB 5.0 MAT-file".getBytes(StandardCharsets.US_ASCII), HEADER_BYTES + element.position());
        ByteBuffer.wrap(plain)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(124, (short) 0x0100)
                .put(126, (byte) 'I')
                .put(127, (byte) 'M')
                .position(HEADER_BYTES)
                .put(element.flip());
        return compressed ? MatFiles.compressed(plain) : plain;
    }

    @Test
    void refusesStructuresNestedWithoutEnd() throws IOException {
        Struct nested = Mat5.newStruct();
        for (int depth = 0; depth < 70; depth++) {
            nested = Mat5.newStruct().set("s", nested);
        }
        Struct outermost = nested;
        refused(
                content -> content.addArray("s", outermost),
                MatOptions.DEFAULT,
                ": damaged or cut off: structures nested more than 64 deep");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sF | : recSession.sF is missing (the rate in Hz; state it)",
                "cT | : recSession.cT is missing (seconds of a contraction)",
                "rT | : recSession.rT is missing (seconds of a relaxation)"
            })
    void namesTheFieldThatASessionLacks(String field, String message) throws IOException {
        Struct session = MatFiles.session();
        session.remove(field);
        refused(content -> content.addArray("recSession", session), MatOptions.DEFAULT, message);
    }

    @Test
    void refusesSessionsThatContradictThemselves() throws IOException {
        refusedSession(
                "cT", Mat5.newScalar(-1), ": recSession.cT must be above 0 (seconds of a contraction), it is -1.0");
        refusedSession("cT", Mat5.newScalar(900), ": not one contraction of 900.0 s fits into 80 samples at 20.0 Hz");
        refusedSession("sF", MatFiles.column(1, 2), ": recSession.sF is not a single number, but of size 2 x 1");
        refusedSession("sF", Mat5.newString("20"), ": recSession.sF is not a matrix of real numbers");
        refusedSession("mov", MatFiles.texts("Open"), ": recSession.mov names 1 movements [Open], tdata holds 2");
        refusedSession("mov", MatFiles.texts("+", "a"), ": recSession.mov: not the name of a motion: \"+\"");
        refusedSession("mov", Mat5.newScalar(1), ": recSession.mov is not a list of texts");
        refusedSession(
                "tdata",
                MatFiles.counting(0, 1, 2, 2, 2),
                ": recSession.tdata of size 1 x 2 x 2 x 2 is no signal of 1 to 1024 channels in 1 samples");
    }

    private void refusedSession(String field, Array value, String message) throws IOException {
        Struct session = MatFiles.session();
        session.set(field, value);
        refused(content -> content.addArray("recSession", session), MatOptions.DEFAULT, message);
    }

    @Test
    void saysWhatIsThereWhereNothingIsRecognised() throws IOException {
        Consumer<MatFile> content = file -> file.addArray("x", MatFiles.counting(0, 9, 2))
                .addArray("s", Mat5.newStruct().set("fs", Mat5.newScalar(-5)));
        refused(
                content,
                MatOptions.DEFAULT,
                ": not a layout known (BioPatRec, UniBo);"
                        + " state the variable of the samples with --data NAME; it holds x (9 x 2), s.fs (1 x 1)");
        refused(MatOptions.DEFAULT.withData("y"), ": no variable y; it holds x (9 x 2), s.fs (1 x 1)");
        refused(MatOptions.DEFAULT.withData("x"), ": no rate: state it in Hz, or the variable that holds it");
        refused(MatOptions.DEFAULT.withData("x").withRate("s.fs"), ": the rate s.fs must be above 0 Hz, it is -5.0");
    }

    @Test
    void refusesLabelsThatDoNotFit() throws IOException {
        MatOptions options = MatOptions.DEFAULT.withData("x").withRateHz(100).withLabel("y");
        refused(
                content -> content.addArray("x", MatFiles.counting(0, 9, 2)).addArray("y", MatFiles.column(1, 2, 3)),
                options,
                ": y has 3 values for 9 samples in 1 pieces");
        refused(
                content -> content.addArray("x", MatFiles.counting(0, 3, 2)).addArray("y", MatFiles.column(1, 2.5, 3)),
                options,
                ": y holds 2.5, not a class number");
    }

    @Test
    void refusesOptionsThatMeanNothing() {
        assertThatThrownBy(() -> MatOptions.DEFAULT.withRateHz(-1)).hasMessage("a rate is above 0 Hz, got rateHz=-1.0");
    }
}
