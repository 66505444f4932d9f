package org.opentmr.recording.bids;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.PublicRecordings;
import org.opentmr.recording.edf.EdfFormat;
import org.opentmr.recording.edf.EdfRecording;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Recording;

class PublicRecordingsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"suguru55", "unibo", "biopatrec_untargeted", "d3dc"})
    void everyFileIsWhatTheManifestSays(String set) throws Exception {
        Path root = PublicRecordings.require(set);
        JsonNode manifest = new ObjectMapper()
                .readTree(root.resolveSibling("manifest.json").toFile())
                .get(set);
        BidsDataset dataset = BidsDataset.open(root);
        assertThat(dataset.recordings()).hasSize(manifest.size());
        for (int i = 0; i < manifest.size(); i++) {
            JsonNode entry = manifest.get(i);
            try (BidsRecording recording = dataset.open(i)) {
                assertThat(recording.path().toString())
                        .endsWith(entry.get("file").asText());
                assertThat(recording.layout().size())
                        .isEqualTo(entry.get("channels").intValue());
                assertThat(recording.layout().rateHz())
                        .isEqualTo(entry.get("fs").doubleValue());
                assertThat(recording.length()).isEqualTo(entry.get("samples").longValue());
                assertThat(recording.annotations()).hasSize(entry.get("events").intValue());
                assertThat(recording.warnings()).isEmpty();
                double largest = 0;
                for (double[] channel : recording.load().samples()) {
                    for (double value : channel) {
                        largest = Math.max(largest, Math.abs(value));
                    }
                }
                assertThat(Math.abs(largest - entry.get("max_abs").doubleValue()))
                        .isLessThanOrEqualTo(entry.get("step").doubleValue());
                eventsAgreeWithTheFile(recording);
            }
        }
    }

    /** The table and the annotations in the file were written from the same trials. */
    private static void eventsAgreeWithTheFile(BidsRecording recording) throws IOException {
        try (EdfRecording file = EdfRecording.open(recording.path())) {
            assertThat(file.annotations().stream().map(PublicRecordingsTest::bare))
                    .isEqualTo(recording.annotations().stream()
                            .map(PublicRecordingsTest::bare)
                            .toList());
        }
    }

    private static Annotation bare(Annotation annotation) {
        return new Annotation(annotation.firstSample(), annotation.samples(), annotation.label());
    }

    @Test
    void samplesOfSuguruAreThoseOfItsTextFiles() throws Exception {
        Path original = PublicRecordings.require("original/suguru55_sub1_day1");
        Path file = PublicRecordings.require("suguru55/sub-01/ses-01/emg/sub-01_ses-01_task-motions_emg.bdf");
        Recording recording = load(file);
        int event = 0;
        for (int trial = 1; trial <= 4; trial++) {
            for (int motion = 1; motion <= 22; motion++, event++) {
                Path text = original.resolve("D1M" + motion + "T" + trial + ".csv");
                assertThat(recording.annotations().get(event).value()).hasValue(motion - 1);
                // The step of the file is 2 * 1.6 / (2^24 - 2).
                assertSame(text, recording, recording.annotations().get(event), 3.2 / 16777214 / 2);
            }
        }
        assertThat(event).isEqualTo(recording.annotations().size());
    }

    @Test
    void samplesOfThe3dcArmbandAreTheIntegersOfItsTextFiles() throws Exception {
        Path original = PublicRecordings.require("original/3dc_Participant1_train_EMG");
        Path file = PublicRecordings.require("d3dc/sub-01/emg/sub-01_task-gestures_emg.edf");
        Recording recording = load(file);
        for (int event = 0; event < 44; event++) {
            Path text = original.resolve("3dc_EMG_gesture_" + event / 11 + "_" + event % 11 + ".txt");
            assertSame(text, recording, recording.annotations().get(event), 0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suguru55/sub-01/ses-01/emg/sub-01_ses-01_task-motions_emg.bdf",
                "unibo/sub-01/ses-01/emg/sub-01_ses-01_task-grasps_run-1_emg.bdf",
                "d3dc/sub-01/emg/sub-01_task-gestures_emg.edf"
            })
    void writingAnewKeepsEverySampleWithinHalfAStep(String name) throws Exception {
        Path file = PublicRecordings.require(name);
        BidsWriter writer = new BidsWriter(folder, new DatasetDescription("copy", "n/a", "test", "0", "a copy"));
        try (BidsRecording source = BidsDataset.open(file).open(0)) {
            BidsWriter.Result result = writer.write(
                    new BidsName("01", "copy"),
                    source,
                    AcquisitionFacts.unknown(),
                    new BidsWriter.Options(EdfFormat.BDF, Optional.empty(), false));
            Recording want = source.load();
            Recording got = load(result.samples());
            assertThat(got.length()).isEqualTo(want.length());
            assertThat(got.annotations()).isEqualTo(want.annotations());
            assertThat(got.joins()).isEqualTo(want.joins());
            for (int c = 0; c < want.samples().length; c++) {
                double most = result.report().steps().get(c) * 0.5000001;
                for (int i = 0; i < want.length(); i++) {
                    assertThat(Math.abs(got.samples()[c][i] - want.samples()[c][i]))
                            .isLessThanOrEqualTo(most);
                }
            }
        }
    }

    private static Recording load(Path file) throws IOException {
        try (BidsRecording recording = BidsDataset.open(file).open(0)) {
            return recording.load();
        }
    }

    private static void assertSame(Path text, Recording recording, Annotation event, double halfStep)
            throws IOException {
        List<double[]> rows;
        try (Stream<String> lines = Files.lines(text)) {
            rows = lines.filter(line -> !line.isBlank())
                    .map(line -> Stream.of(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
        assertThat(event.samples()).as(text.toString()).isEqualTo(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            for (int c = 0; c < recording.samples().length; c++) {
                double got = recording.samples()[c][(int) event.firstSample() + i];
                assertThat(Math.abs(got - rows.get(i)[c]))
                        .as("%s row %d channel %d", text.getFileName(), i, c)
                        .isLessThanOrEqualTo(halfStep * 1.000001);
            }
        }
    }
}
