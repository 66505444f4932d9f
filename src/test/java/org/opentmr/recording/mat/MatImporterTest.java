package org.opentmr.recording.mat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.recording.ClassNames;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.Recording;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Matrix;

class MatImporterTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("session.mat");
    }

    private Recording open(MatOptions options) throws IOException {
        return MatImporter.open(file(), options).load();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void readsABioPatRecSession(int deflateLevel) throws IOException {
        MatFiles.write(file(), deflateLevel, content -> content.addArray("recSession", MatFiles.session()));
        Recording recording = open(MatOptions.DEFAULT);
        assertThat(recording.layout().rateHz()).isEqualTo(20);
        assertThat(recording.layout().channels()).extracting(Channel::name).containsExactly("EMG1", "EMG2", "EMG3");
        assertThat(recording.layout().unit()).isEqualTo(Channel.COUNTS);
        assertThat(recording.joins()).containsExactly(80L);
        assertThat(recording.length()).isEqualTo(160);
        for (int movement = 0; movement < 2; movement++) {
            for (int channel = 0; channel < 3; channel++) {
                assertThat(Arrays.copyOfRange(recording.samples()[channel], 80 * movement, 80 * movement + 80))
                        .isEqualTo(IntStream.range(0, 80)
                                .mapToDouble(counted(movement, channel))
                                .toArray());
            }
        }
        assertThat(recording.annotations())
                .extracting(
                        Annotation::firstSample,
                        Annotation::samples,
                        Annotation::label,
                        annotation -> annotation.value().orElseThrow(),
                        annotation -> annotation.repetition().orElseThrow())
                .containsExactly(
                        tuple(3L, 14L, "open_hand", 1, 0),
                        tuple(25L, 10L, "rest", 0, 0),
                        tuple(43L, 14L, "open_hand", 1, 1),
                        tuple(65L, 10L, "rest", 0, 1),
                        tuple(83L, 14L, "close_hand+pronation", 2, 0),
                        tuple(105L, 10L, "rest", 0, 0),
                        tuple(123L, 14L, "close_hand+pronation", 2, 1),
                        tuple(145L, 10L, "rest", 0, 1));
    }

    private static java.util.function.IntToDoubleFunction counted(int movement, int channel) {
        return sample -> sample + 80 * (channel + 3 * movement);
    }

    @Test
    void carriesNothingPersonalOver() throws IOException {
        MatFiles.write(file(), 0, content -> content.addArray("recSession", MatFiles.session()));
        assertThat(open(MatOptions.DEFAULT).toString()).doesNotContain("XY", "42", "2012");
    }

    @Test
    void doesWithoutNamesAndNumberOfRepetitions() throws IOException {
        var session = MatFiles.session();
        session.remove("mov");
        session.remove("nR");
        session.remove("nM");
        MatFiles.write(file(), 0, content -> content.addArray("recSession", session));
        assertThat(open(MatOptions.DEFAULT).annotations())
                .hasSize(8)
                .extracting(Annotation::label)
                .contains("movement_1", "movement_2", "rest");
    }

    @Test
    void leavesOutWhatASessionBrokenOffDoesNotHold() throws IOException {
        var session = MatFiles.session();
        session.set("tdata", MatFiles.counting(0, 60, 3));
        MatFiles.write(file(), 0, content -> content.addArray("recSession", session));
        assertThat(open(MatOptions.DEFAULT).annotations())
                .extracting(Annotation::firstSample)
                .containsExactly(3L, 25L, 43L);
    }

    @Test
    void readsAUniBoFile() throws IOException {
        double[] labels = new double[1000];
        double[] counter = new double[1000];
        Arrays.fill(labels, 0, 400, 1);
        Arrays.fill(labels, 400, 549, 3);
        Arrays.fill(labels, 549, 699, 6);
        Arrays.fill(labels, 699, 1000, 1);
        Arrays.fill(counter, 549, 1000, 2);
        Matrix emg = MatFiles.counting(0, 1000, 2);
        MatFiles.write(
                file(),
                6,
                content -> content.addArray("emg", emg)
                        .addArray("label", MatFiles.column(labels))
                        .addArray("relabel", MatFiles.column(labels))
                        .addArray("gestureCounter", MatFiles.column(counter)));
        Recording recording = open(MatOptions.DEFAULT);
        assertThat(recording.layout().rateHz()).isEqualTo(500);
        assertThat(recording.samples()[1][3]).isEqualTo(1003);
        assertThat(recording.annotations())
                .as("runs of 150 samples and more")
                .extracting(Annotation::firstSample, Annotation::label, Annotation::value, Annotation::repetition)
                .containsExactly(
                        tuple(0L, "rest", OptionalInt.of(1), OptionalInt.of(0)),
                        tuple(549L, "open_hand", OptionalInt.of(6), OptionalInt.of(2)),
                        tuple(699L, "rest", OptionalInt.of(1), OptionalInt.of(2)));
        assertThat(open(MatOptions.DEFAULT.withClassNames(ClassNames.parse("6=palm")))
                        .annotations())
                .extracting(Annotation::label)
                .containsExactly("1", "palm", "1");
    }

    @Test
    void readsAnyMatrixByItsPath() throws IOException {
        MatFiles.write(
                file(),
                0,
                content -> content.addArray(
                        "s",
                        Mat5.newStruct()
                                .set("x", MatFiles.counting(0, 2, 6))
                                .set("fs", Mat5.newScalar(2000))
                                .set("y", MatFiles.column(0, 0, 1, 1, Double.NaN, 1))
                                .set("r", MatFiles.column(4, 4, 4, 5, 5, 5))));
        MatOptions options = MatOptions.DEFAULT
                .withData("s.x")
                .withRate("s.fs")
                .withLabel("s.y")
                .withRepetition("s.r")
                .withUnit("µV")
                .withClassNames(ClassNames.ordered("rest", "fist"));
        Recording recording = open(options);
        assertThat(recording.layout().rateHz()).isEqualTo(2000);
        assertThat(recording.layout().unit()).isEqualTo("µV");
        assertThat(recording.samples()).isDeepEqualTo(new double[][] {{0, 2, 4, 6, 8, 10}, {1, 3, 5, 7, 9, 11}});
        assertThat(recording.annotations())
                .extracting(Annotation::firstSample, Annotation::samples, Annotation::label, Annotation::repetition)
                .containsExactly(
                        tuple(0L, 2L, "rest", OptionalInt.of(4)),
                        tuple(2L, 1L, "fist", OptionalInt.of(4)),
                        tuple(3L, 1L, "fist", OptionalInt.of(5)),
                        tuple(5L, 1L, "fist", OptionalInt.of(5)));
        assertThat(open(MatOptions.DEFAULT
                                .withData("s.x")
                                .withRateHz(100)
                                .withOrientation(MatOptions.Orientation.SAMPLES_IN_ROWS))
                        .layout()
                        .size())
                .isEqualTo(6);
    }

    @Test
    void putsPiecesBackToBackAndSpreadsTheirLabels() throws IOException {
        MatFiles.write(
                file(),
                6,
                content ->
                        content.addArray("x", MatFiles.counting(0, 4, 2, 3)).addArray("y", MatFiles.column(5, 5, 7)));
        Recording recording = open(
                MatOptions.DEFAULT.withData("x").withRateHz(100).withLabel("y").withKind(Channel.Kind.ENVELOPE));
        assertThat(recording.joins()).containsExactly(4L, 8L);
        assertThat(recording.samples()[1]).containsExactly(4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23);
        assertThat(recording.annotations())
                .extracting(Annotation::firstSample, Annotation::label)
                .containsExactly(tuple(0L, "5"), tuple(4L, "5"), tuple(8L, "7"));
        assertThat(recording.layout().isEnvelope()).isTrue();
    }
}
