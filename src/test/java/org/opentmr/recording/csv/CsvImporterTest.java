package org.opentmr.recording.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.recording.ClassNames;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Annotation.Split;
import org.opentmr.signal.Channel;
import org.opentmr.signal.Recording;

class CsvImporterTest {
    @TempDir
    private Path folder;

    private Recording open(String text, CsvOptions options) throws IOException {
        Path file = folder.resolve("session.csv");
        Files.writeString(file, text);
        return CsvImporter.open(file, options).load();
    }

    @Test
    void readsNamesUnitsRateAndLabelsFromTheHeader() throws IOException {
        Recording recording = open("""
                time_s,EMG1 [µV],biceps (mV),label,repetition,split
                0,1,-2.5,rest,,
                0.001,2,1e-3,fist,1,train
                0.002,3,0,fist,1,train
                0.003,4,0,fist,2,test
                0.004,5,0,n/a,,
                """, CsvOptions.DEFAULT);
        assertThat(recording.name()).isEqualTo("session.csv");
        assertThat(recording.layout().rateHz()).isEqualTo(1000);
        assertThat(recording.layout().channels())
                .extracting(Channel::name, Channel::unit, Channel::kind)
                .containsExactly(tuple("EMG1", "µV", Channel.Kind.RAW), tuple("biceps", "mV", Channel.Kind.RAW));
        assertThat(recording.samples()).isDeepEqualTo(new double[][] {{1, 2, 3, 4, 5}, {-2.5, 1e-3, 0, 0, 0}});
        assertThat(recording.annotations())
                .containsExactly(
                        new Annotation(0, 1, "rest"),
                        new Annotation(1, 2, "fist", OptionalInt.empty(), OptionalInt.of(1), Optional.of(Split.TRAIN)),
                        new Annotation(3, 1, "fist", OptionalInt.empty(), OptionalInt.of(2), Optional.of(Split.TEST)));
        assertThat(recording.joins()).isEmpty();
    }

    @Test
    void readsNumberedClassesWrittenAsDecimals() throws IOException {
        Recording recording = open(
                "EMG1,class\n1,0.0\n2,1.0\n3,1.0\n",
                CsvOptions.DEFAULT.withRateHz(200).withClassNames(ClassNames.ordered("rest", "fist")));
        assertThat(recording.annotations())
                .extracting(Annotation::label, Annotation::value, Annotation::samples)
                .containsExactly(tuple("rest", OptionalInt.of(0), 1L), tuple("fist", OptionalInt.of(1), 2L));
        assertThat(recording.layout().unit()).isEqualTo(Channel.COUNTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"','|1,2,3~4,5,6~", "';'|1;2;3~4;5;6", "tab|1\t2\t3~4\t5\t6~", "blank|  1   2 3 ~ 4 5  6~~"})
    void findsTheSeparator(String name, String text) throws IOException {
        Recording recording = open(text.replace('~', '\n'), CsvOptions.DEFAULT.withRateHz(100));
        assertThat(recording.samples()).as(name).isDeepEqualTo(new double[][] {{1, 4}, {2, 5}, {3, 6}});
    }

    @Test
    void readsWithoutHeaderByNumberOfColumn() throws IOException {
        Recording recording = open(
                "7 0.5 0.25 1\n7 0.75 0.5 1\n8 1 2 2\n",
                CsvOptions.DEFAULT
                        .withRateHz(50)
                        .withChannelColumns("3", "2")
                        .withLabelColumn("1")
                        .withRepetitionColumn("4")
                        .withUnit("µV"));
        assertThat(recording.samples()).isDeepEqualTo(new double[][] {{0.25, 0.5, 2}, {0.5, 0.75, 1}});
        assertThat(recording.layout().channels()).extracting(Channel::name).containsExactly("EMG1", "EMG2");
        assertThat(recording.layout().unit()).isEqualTo("µV");
        assertThat(recording.annotations())
                .extracting(Annotation::label, Annotation::repetition)
                .containsExactly(tuple("7", OptionalInt.of(1)), tuple("8", OptionalInt.of(2)));
    }

    @Test
    void readsWhatASpreadsheetSaves() throws IOException {
        String text = "\ufefftime_ms;\"EMG;1\";EMG2\r\n0;1;2\r\n5;3;4\r\n10;5;6\r\n";
        Path file = folder.resolve("sheet.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Recording recording = CsvImporter.open(file, CsvOptions.DEFAULT).load();
        assertThat(recording.layout().rateHz()).isEqualTo(200);
        assertThat(recording.layout().channels()).extracting(Channel::name).containsExactly("EMG;1", "EMG2");
        assertThat(recording.samples()).isDeepEqualTo(new double[][] {{1, 3, 5}, {2, 4, 6}});
    }

    @Test
    void ignoresTheIndexOfADataFrameAndASeparatorAtTheEnd() throws IOException {
        assertThat(open(",EMG1,EMG2\n0,1,2\n1,3,4\n", CsvOptions.DEFAULT.withRateHz(100))
                        .samples())
                .isDeepEqualTo(new double[][] {{1, 3}, {2, 4}});
        assertThat(open("1,2,\n3,4,\n", CsvOptions.DEFAULT.withRateHz(100)).samples())
                .isDeepEqualTo(new double[][] {{1, 3}, {2, 4}});
    }

    @Test
    void takesAHeaderOfNumbersWhereItIsStated() throws IOException {
        Recording recording =
                open("1,2\n3,4\n", CsvOptions.DEFAULT.withRateHz(100).withHeader(true));
        assertThat(recording.layout().channels()).extracting(Channel::name).containsExactly("1", "2");
        assertThat(recording.length()).isEqualTo(1);
    }

    @Test
    void keepsMissingSamplesWhereAsked() throws IOException {
        Recording recording = open(
                "1,2\nNaN,\n5,6\n", CsvOptions.DEFAULT.withRateHz(100).withMissing(CsvOptions.Missing.KEEP_AS_NAN));
        assertThat(recording.samples()[0]).containsExactly(1, Double.NaN, 5);
        assertThat(recording.samples()[1]).containsExactly(2, Double.NaN, 6);
    }

    @Test
    void goesOnAsANewPieceAfterAGapInTime() throws IOException {
        StringBuilder text = new StringBuilder("time,EMG1\n");
        for (int i = 0; i < 300; i++) {
            double seconds = i / 100.0 + (i < 120 ? 0 : 2) + (i < 250 ? 0 : 0.05);
            text.append(String.format(Locale.ROOT, "%.3f,%d%n", seconds, i));
        }
        Recording recording = open(text.toString(), CsvOptions.DEFAULT.withRateHz(100));
        assertThat(recording.joins()).as("2 s are a gap, 50 ms are not").containsExactly(120L);
    }

    @Test
    void findsARateThatIsNoWholeNumber() throws IOException {
        StringBuilder text = new StringBuilder("timestamp,EMG1\n");
        for (int i = 0; i < 1000; i++) {
            text.append(17 + i / 1925.926).append(",0\n");
        }
        assertThat(open(text.toString(), CsvOptions.DEFAULT).layout().rateHz())
                .isCloseTo(1925.926, org.assertj.core.data.Offset.offset(1e-6));
    }
}
