package org.opentmr.recording.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.recording.ClassNames;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.StoredRecording;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Annotation.Split;

class CsvFolderTest {
    private static final CsvOptions AT_100_HZ = CsvOptions.DEFAULT.withRateHz(100);

    @TempDir
    private Path folder;

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void putsFilesBackToBackInTheStatedOrder() throws IOException {
        put("D1M10T1.csv", "10,0\n");
        put("D1M2T1.csv", "2,0\n2,1\n");
        put("D1M1T2.csv", "1,0\n");
        put("README.md", "not a recording");
        StoredRecording recording = CsvImporter.openFolder(
                folder, "D{session}M{class}T{repetition}.csv", AT_100_HZ.withClassNames(ClassNames.parse("1=rest")));
        assertThat(recording.session()).isEqualTo("1");
        assertThat(recording.subject()).isEqualTo("unknown");
        assertThat(recording.load().samples()[0]).containsExactly(2, 2, 10, 1);
        assertThat(recording.joins()).containsExactly(2L, 3L);
        assertThat(recording.annotations())
                .extracting(
                        Annotation::firstSample,
                        Annotation::samples,
                        Annotation::label,
                        Annotation::value,
                        Annotation::repetition)
                .containsExactly(
                        tuple(0L, 2L, "2", OptionalInt.of(2), OptionalInt.of(1)),
                        tuple(2L, 1L, "10", OptionalInt.of(10), OptionalInt.of(1)),
                        tuple(3L, 1L, "rest", OptionalInt.of(1), OptionalInt.of(2)));
    }

    @Test
    void readsTheSplitFromAFolderAndTrainsBeforeItTests() throws IOException {
        put("test/R_0_C_fist.csv", "1\n2\n");
        put("train/R_5_C_open+up.csv", "3\n4\n");
        StoredRecording recording = CsvImporter.openFolder(folder, "{split}/R_{repetition}_C_{class}.csv", AT_100_HZ);
        assertThat(recording.annotations())
                .extracting(Annotation::label, Annotation::split)
                .containsExactly(tuple("open+up", Optional.of(Split.TRAIN)), tuple("fist", Optional.of(Split.TEST)));
    }

    @Test
    void takesTheLabelsOfTheFilesWhereTheNameHasNoClass() throws IOException {
        put("rep1_x.csv", "EMG1,label\n1,rest\n2,fist\n");
        put("rep2_y.csv", "EMG1,label\n3,fist\n4,rest\n");
        StoredRecording recording = CsvImporter.openFolder(folder, "rep{repetition}_{any}.csv", AT_100_HZ);
        assertThat(recording.annotations())
                .extracting(Annotation::firstSample, Annotation::label)
                .containsExactly(tuple(0L, "rest"), tuple(1L, "fist"), tuple(2L, "fist"), tuple(3L, "rest"));
    }

    @Test
    void refusesFoldersThatAreNoRecording() throws IOException {
        put("a_1.csv", "1,2\n");
        put("a_2.csv", "1,2,3\n");
        put("S1_9.csv", "1,2\n");
        put("S2_9.csv", "1,2\n");
        put("dev/C_1.csv", "1,2\n");
        refused(
                "a_{class}.csv",
                folder.resolve("a_2.csv") + ": channels [EMG1 [counts], EMG2 [counts], EMG3 [counts]]"
                        + " differ from those of the files before it, [EMG1 [counts], EMG2 [counts]]");
        refused("x_{class}.csv", folder + ": none of 4 files matches x_{class}.csv, the first is S1_9.csv");
        refused(
                "S{subject}_{class}.csv",
                folder + ": a recording holds one subject, the files hold [1, 2];"
                        + " put one of them in place of {subject} in S{subject}_{class}.csv");
        refused(
                "{split}/C_{class}.csv",
                folder.resolve("dev/C_1.csv")
                        + ": {split} of {split}/C_{class}.csv is \"dev\", neither train nor test");
        assertThatThrownBy(() -> CsvImporter.openFolder(folder.resolve("none"), "{class}.csv", AT_100_HZ))
                .hasMessage(folder.resolve("none") + ": no such folder");
    }

    private void refused(String pattern, String message) {
        assertThatThrownBy(() -> CsvImporter.openFolder(folder, pattern, AT_100_HZ))
                .isInstanceOf(RecordingException.class)
                .hasMessage(message);
    }

    @Test
    void refusesPatternsThatMeanNothing() {
        assertThatThrownBy(() -> CsvImporter.openFolder(folder, "{klass}.csv", AT_100_HZ))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got {klass} in \"{klass}.csv\"");
        assertThatThrownBy(() -> CsvImporter.openFolder(folder, "{class}_{class}.csv", AT_100_HZ))
                .hasMessageContaining("each once");
        assertThatThrownBy(() -> CsvImporter.openFolder(folder, "all.csv", AT_100_HZ))
                .hasMessage("a file pattern needs {class} or {repetition}, got \"all.csv\"");
    }
}
