package org.opentmr.recording.edf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.longThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.signal.Annotation;

class EdfWriterFailureTest {

    private static final EdfSpec SPEC =
            new EdfSpec(EdfFormat.BDF, 1000, List.of(new EdfChannel("A", "uV", -100, 100)), 240);

    @TempDir
    Path folder;

    @Test
    void aFullDiskLeavesTheRecordsBeforeItReadable() throws Exception {
        Path path = folder.resolve("a.bdf");
        FileChannel real = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileChannel full = mock(FileChannel.class, delegatesTo(real));
        doThrow(new IOException("No space left on device"))
                .when(full)
                .write(any(ByteBuffer.class), longThat(at -> at > 5000));
        EdfWriter writer = EdfWriter.over(path, full, SPEC);
        writer.append(new double[1][1500], 0, 1500);
        assertThatThrownBy(() -> writer.append(new double[1][1500], 0, 1500)).hasMessage("No space left on device");
        assertThatThrownBy(() -> writer.append(new double[1][1], 0, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("could not be written before");
        writer.annotate(new Annotation(10, 20, "kept"));
        writer.close();
        assertThat(writer.sampleCount()).as("what the file holds").isEqualTo(2000);
        assertThat(writer.paddedSamples()).isZero();
        real.close();
        try (EdfRecording back = EdfRecording.open(path)) {
            assertThat(back.length()).isEqualTo(2000);
            assertThat(back.header().dataRecords()).isEqualTo(2);
            assertThat(back.annotations()).containsExactly(new Annotation(10, 20, "kept"));
        }
    }
}
