package org.opentmr.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opentmr.PublicRecordings;
import org.opentmr.recording.csv.CsvImporter;
import org.opentmr.recording.csv.CsvOptions;
import org.opentmr.recording.mat.MatImporter;
import org.opentmr.recording.mat.MatOptions;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel.Kind;
import org.opentmr.signal.Recording;

/** The importers on whole public recordings, compared with a plain reading of the source. */
class SourceRecordingsTest {

    @Test
    void readsTheEightyEightFilesOfAnArmbandDay() throws IOException {
        Path folder = PublicRecordings.require("original/suguru55_sub1_day1");
        Recording recording = CsvImporter.openFolder(
                        folder, "D{session}M{class}T{repetition}.csv", CsvOptions.DEFAULT.withRateHz(200))
                .load();
        assertThat(recording.layout().size()).isEqualTo(8);
        assertThat(recording.length()).isEqualTo(88 * 300);
        assertThat(recording.joins()).hasSize(87).startsWith(300L, 600L);
        assertThat(recording.layout().isEnvelope()).isFalse();
        assertThat(recording.annotations()).hasSize(88);
        assertSameAsFiles(
                recording,
                annotation -> folder.resolve("D1M" + annotation.label() + "T"
                        + annotation.repetition().getAsInt() + ".csv"));
        assertSameEvents(
                recording.annotations(),
                PublicRecordings.require("suguru55/sub-01/ses-01/emg/sub-01_ses-01_task-motions_events.tsv"));
    }

    @Test
    void readsTheFortyFourFilesOfATrainingSession() throws IOException {
        Path folder = PublicRecordings.require("original/3dc_Participant1_train_EMG");
        Recording recording = CsvImporter.openFolder(
                        folder, "3dc_EMG_gesture_{repetition}_{class}.txt", CsvOptions.DEFAULT.withRateHz(1000))
                .load();
        assertThat(recording.layout().size()).isEqualTo(10);
        assertThat(recording.annotations()).hasSize(44);
        assertThat(recording.joins()).hasSize(43);
        assertThat(recording.layout().isEnvelope()).isFalse();
        assertSameAsFiles(
                recording,
                annotation -> folder.resolve(
                        "3dc_EMG_gesture_" + annotation.repetition().getAsInt() + "_" + annotation.label() + ".txt"));
        List<Annotation> training = recording.annotations();
        assertSameEvents(training, PublicRecordings.require("d3dc/sub-01/emg/sub-01_task-gestures_events.tsv"));
    }

    @Test
    void readsBioPatRecSessions() throws IOException {
        for (int subject = 1; subject <= 2; subject++) {
            Recording recording = MatImporter.open(
                            PublicRecordings.require(
                                    "original/biopatrec_10mov4chForearmUntargeted/" + subject + ".mat"),
                            MatOptions.DEFAULT)
                    .load();
            assertThat(recording.layout().size()).isEqualTo(4);
            assertThat(recording.layout().rateHz()).isEqualTo(2000);
            assertThat(recording.length()).isEqualTo(360_000);
            assertThat(recording.joins())
                    .isEqualTo(IntStream.range(1, 10).mapToObj(i -> i * 36_000L).toList());
            assertThat(recording.layout().isEnvelope()).isFalse();
            String name = "sub-0" + subject;
            Path exported =
                    PublicRecordings.require("biopatrec_untargeted/" + name + "/emg/" + name + "_task-motions_emg.bdf");
            assertSameAsExport(recording, exported);
            List<String[]> wanted = rows(Path.of(exported.toString().replace("_emg.bdf", "_events.tsv")));
            for (String[] event : wanted) {
                assertThat(recording.annotations()).as("event at %s", event[2]).anySatisfy(annotation -> {
                    assertThat(annotation.firstSample()).isEqualTo(Long.parseLong(event[2]));
                    assertThat(annotation.samples()).isEqualTo(Math.round(Double.parseDouble(event[1]) * 2000));
                    assertThat(annotation.label()).isEqualTo(event[3]);
                    assertThat(annotation.value()).hasValue(Integer.parseInt(event[4]));
                    assertThat(annotation.repetition()).hasValue(Integer.parseInt(event[5]));
                });
            }
        }
    }

    @Test
    void readsAUniBoSession() throws IOException {
        Recording recording = MatImporter.open(
                        PublicRecordings.require("original/unibo/user_1_day_1_posture_1.mat"), MatOptions.DEFAULT)
                .load();
        assertThat(recording.layout().size()).isEqualTo(4);
        assertThat(recording.layout().channels()).allMatch(channel -> channel.kind() == Kind.ENVELOPE);
        Path exported = PublicRecordings.require("unibo/sub-01/ses-01/emg/sub-01_ses-01_task-grasps_run-1_emg.bdf");
        assertSameAsExport(recording, exported);
        List<String[]> wanted = rows(Path.of(exported.toString().replace("_emg.bdf", "_events.tsv")));
        assertThat(recording.annotations()).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            Annotation annotation = recording.annotations().get(i);
            assertThat(List.of(
                            Long.toString(annotation.firstSample()),
                            annotation.label(),
                            Integer.toString(annotation.value().getAsInt() - 1),
                            Integer.toString(annotation.repetition().getAsInt())))
                    .containsExactly(wanted.get(i)[2], wanted.get(i)[3], wanted.get(i)[4], wanted.get(i)[5]);
        }
    }

    private interface FileOf {
        Path of(Annotation annotation);
    }

    private static void assertSameAsFiles(Recording recording, FileOf files) throws IOException {
        for (Annotation annotation : recording.annotations()) {
            Path file = files.of(annotation);
            List<String> lines = Files.readAllLines(file);
            assertThat(annotation.samples()).as("%s", file).isEqualTo(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                double[] wanted = Stream.of(lines.get(i).split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                int at = (int) annotation.firstSample() + i;
                double[] read = Arrays.stream(recording.samples())
                        .mapToDouble(channel -> channel[at])
                        .toArray();
                assertThat(read).as("%s line %s", file, i + 1).isEqualTo(wanted);
            }
        }
    }

    /** The samples of a BDF file whose channels come first, to within its quantisation. */
    private static void assertSameAsExport(Recording recording, Path bdf) throws IOException {
        byte[] bytes = Files.readAllBytes(bdf);
        int signals = Integer.parseInt(field(bytes, 252, 4));
        int header = Integer.parseInt(field(bytes, 184, 8));
        int[] perRecord = IntStream.range(0, signals)
                .map(i -> Integer.parseInt(field(bytes, 256 + 216 * signals + 8 * i, 8)))
                .toArray();
        int recordSamples = Arrays.stream(perRecord).sum();
        int before = 0;
        for (int channel = 0; channel < recording.layout().size(); channel++) {
            double low = Double.parseDouble(field(bytes, 256 + 104 * signals + 8 * channel, 8));
            double high = Double.parseDouble(field(bytes, 256 + 112 * signals + 8 * channel, 8));
            double digitalLow = Double.parseDouble(field(bytes, 256 + 120 * signals + 8 * channel, 8));
            double digitalHigh = Double.parseDouble(field(bytes, 256 + 128 * signals + 8 * channel, 8));
            double step = (high - low) / (digitalHigh - digitalLow);
            double worst = 0;
            for (int i = 0; i < recording.length(); i++) {
                int record = i / perRecord[channel];
                int at = header + 3 * (record * recordSamples + before + i % perRecord[channel]);
                int digital = (bytes[at] & 255) | (bytes[at + 1] & 255) << 8 | bytes[at + 2] << 16;
                double exported = low + (digital - digitalLow) * step;
                worst = Math.max(worst, Math.abs(exported - recording.samples()[channel][i]));
            }
            assertThat(worst).as("channel %s of %s", channel, bdf).isLessThanOrEqualTo(0.51 * step);
            before += perRecord[channel];
        }
    }

    private static String field(byte[] bytes, int at, int length) {
        return new String(bytes, at, length, java.nio.charset.StandardCharsets.ISO_8859_1).strip();
    }

    /** Class and repetition of each event, in order; the source counts from where it likes, the export from 0. */
    private static void assertSameEvents(List<Annotation> annotations, Path events) throws IOException {
        List<String[]> wanted = rows(events);
        int firstClass = annotations.get(0).value().getAsInt();
        int firstRepetition = annotations.get(0).repetition().getAsInt();
        for (int i = 0; i < annotations.size(); i++) {
            assertThat(annotations.get(i).value())
                    .as("class of event %s", i)
                    .isEqualTo(OptionalInt.of(Integer.parseInt(wanted.get(i)[4]) + firstClass));
            assertThat(annotations.get(i).repetition())
                    .as("repetition of event %s", i)
                    .isEqualTo(OptionalInt.of(Integer.parseInt(wanted.get(i)[5]) + firstRepetition));
            assertThat(annotations.get(i).firstSample()).isEqualTo(Long.parseLong(wanted.get(i)[2]));
        }
    }

    private static List<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
