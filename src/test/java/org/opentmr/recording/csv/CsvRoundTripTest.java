package org.opentmr.recording.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.opentmr.recording.InMemoryRecording;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.StoredRecording;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Annotation.Split;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

class CsvRoundTripTest {
    @TempDir
    private Path folder;

    private static Recording recording(double[][] samples, double rateHz, List<Annotation> annotations) {
        return new Recording(
                "r",
                "unknown",
                "",
                new ChannelLayout(
                        List.of(
                                new Channel("EMG1", Channel.MICROVOLTS, Channel.Kind.RAW),
                                new Channel("flexor; \"long\", left", Channel.COUNTS, Channel.Kind.RAW)),
                        rateHz),
                samples,
                annotations,
                List.of());
    }

    @Test
    void givesEverySampleBackToTheLastBit() throws IOException {
        SplittableRandom random = Seed.DEFAULT.stream("round trip", 0);
        double[][] samples = new double[2][10_000];
        for (int i = 0; i < samples[0].length; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            samples[0][i] = Double.isFinite(any) ? any : 0;
            samples[1][i] = random.nextDouble(-1, 1) * 1e-3;
        }
        samples[1][17] = -0.0;
        samples[0][18] = Double.NaN;
        List<Annotation> annotations = List.of(
                new Annotation(0, 5000, "rest"),
                new Annotation(
                        5000,
                        1,
                        "wrist flexion; \"hard\"",
                        OptionalInt.empty(),
                        OptionalInt.of(0),
                        Optional.of(Split.TRAIN)),
                new Annotation(5001, 4000, "7", OptionalInt.of(7), OptionalInt.of(1), Optional.of(Split.TEST)));
        Recording written = recording(samples, 1925.926, annotations);
        Path file = folder.resolve("out.csv");
        CsvExporter.write(new InMemoryRecording(written), file);
        Recording read = CsvImporter.open(file, CsvOptions.DEFAULT.withMissing(CsvOptions.Missing.KEEP_AS_NAN))
                .load();
        assertThat(Arrays.deepEquals(read.samples(), written.samples()))
                .as("every bit, NaN included")
                .isTrue();
        assertThat(read.annotations()).isEqualTo(written.annotations());
        assertThat(read.layout().channels()).isEqualTo(written.layout().channels());
        assertThat(read.layout().rateHz()).isCloseTo(1925.926, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(file.resolveSibling("out.csv.unfinished")).doesNotExist();
    }

    @Test
    void writesAHeaderThatSaysEverything() throws IOException {
        Path file = folder.resolve("out.csv");
        CsvExporter.write(
                new InMemoryRecording(recording(
                        new double[][] {{1, 2, 3}, {0.5, 0, -1}},
                        100,
                        List.of(new Annotation(0, 3, "rest"), new Annotation(1, 1, "fist")))),
                file);
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "time_s,\"EMG1 [µV]\",\"flexor; \"\"long\"\", left [counts]\",label,repetition,split",
                        "0.0,1.0,0.5,rest,,",
                        "0.01,2.0,0.0,fist,,",
                        "0.02,3.0,-1.0,rest,,");
    }

    @Test
    void leavesTheOldFileWhereTheRecordingBreaksOff() throws IOException {
        Path file = folder.resolve("out.csv");
        Files.writeString(file, "before");
        StoredRecording broken = Mockito.mock(StoredRecording.class);
        Recording whole = recording(new double[2][10], 100, List.of());
        Mockito.when(broken.layout()).thenReturn(whole.layout());
        Mockito.when(broken.length()).thenReturn(10L);
        Mockito.doThrow(new RecordingException("disk gone"))
                .when(broken)
                .read(Mockito.anyLong(), Mockito.anyInt(), Mockito.any(), Mockito.anyInt());
        assertThatThrownBy(() -> CsvExporter.write(broken, file)).hasMessage("disk gone");
        assertThat(file).hasContent("before");
        assertThat(file.resolveSibling("out.csv.unfinished")).doesNotExist();
    }
}
