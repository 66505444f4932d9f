package org.opentmr.recording.bids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.edf.EdfChannel;
import org.opentmr.recording.edf.EdfFormat;
import org.opentmr.recording.edf.EdfSpec;
import org.opentmr.recording.edf.EdfWriter;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Annotation.Split;
import org.opentmr.signal.Channel;

class BidsReadingTest {

    @TempDir
    Path root;

    private Path folder;
    private Path samples;

    /** Three channels of 200 samples at 100 Hz: EMG1, AUX and EMG2, with one annotation in the file. */
    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectories(root.resolve("sub-01/ses-02/emg"));
        samples = folder.resolve("sub-01_ses-02_task-grasps_run-1_emg.bdf");
        writeSamples(samples);
        Files.writeString(root.resolve("dataset_description.json"), "{}");
    }

    private static void writeSamples(Path file) throws IOException {
        List<EdfChannel> channels = List.of(
                new EdfChannel("EMG1", "a.u.", -8388608, 8388607),
                new EdfChannel("AUX", "uV", -8388608, 8388607),
                new EdfChannel("EMG2", "uV", -8388608, 8388607));
        try (EdfWriter writer = EdfWriter.create(file, new EdfSpec(EdfFormat.BDF, 100, channels, 240))) {
            double[][] values = new double[3][200];
            for (int i = 0; i < 200; i++) {
                values[0][i] = i;
                values[1][i] = 1000 + i;
                values[2][i] = 2000 + i;
            }
            writer.append(values, 0, 200);
            writer.annotate(new Annotation(10, 180, "pinch"));
        }
    }

    private void put(String file, String text) throws IOException {
        Files.writeString(root.resolve(file), text);
    }

    private BidsRecording open() throws IOException {
        return BidsDataset.open(samples).open(0);
    }

    @Test
    void aFileWithoutSidecarsOpensWithItsOwnAnnotations() throws Exception {
        try (BidsRecording recording = open()) {
            assertThat(recording.layout().size()).isEqualTo(3);
            assertThat(recording.annotations()).containsExactly(new Annotation(10, 180, "pinch"));
            assertThat(recording.subject()).isEqualTo("01");
            assertThat(recording.powerLineHz()).isEmpty();
            assertThat(recording.warnings())
                    .satisfiesExactly(
                            json -> assertThat(json).contains("no _emg.json applies to it"),
                            events -> assertThat(events).contains("no _events.tsv applies to it"));
        }
    }

    @Test
    void aLooseFileOpensToo() throws Exception {
        Path beside = Files.createDirectories(root.resolve("loose"));
        Path loose = beside.resolve("Patient.BDF");
        writeSamples(loose);
        BidsDataset dataset = BidsDataset.open(beside);
        assertThat(dataset.recordings()).containsExactly(loose);
        try (BidsRecording recording = dataset.open(0)) {
            assertThat(recording.subject()).isEqualTo("unknown");
            assertThat(recording.session()).isEmpty();
            assertThat(recording.annotations()).hasSize(1);
            assertThat(recording.warnings()).isEmpty();
        }
    }

    @Test
    void sidecarsAreInheritedAndNearerKeysWin() throws Exception {
        put("emg.json", "{\"PowerLineFrequency\": 60, \"TaskName\": \"far\", \"Manufacturer\": \"top\"}");
        put("task-grasps_emg.json", "{\"PowerLineFrequency\": 50, \"SampleCount\": 150}");
        put("task-other_emg.json", "{\"PowerLineFrequency\": 1}");
        put("sub-01/sub-01_emg.json", "{\"TaskName\": \"person\"}");
        put("sub-01/ses-02/emg/sub-01_ses-02_task-grasps_run-2_emg.json", "{\"TaskName\": \"other run\"}");
        put("sub-01/ses-02/emg/sub-01_ses-02_task-grasps_emg.json", "{\"SignalKind\": \"envelope\"}");
        put("sub-01/ses-02/emg/sub-01_ses-02_task-grasps_run-1_emg.json", "{\"SampleCount\": 160}");
        put("task-grasps_events.tsv", "onset\tduration\ttrial_type\n0.1\t0.2\tfar\n");
        try (BidsRecording recording = open()) {
            assertThat(recording.powerLineHz()).contains(50.0);
            assertThat(recording.sidecar().taskName()).contains("person");
            assertThat(recording.sidecar().text()).contains("\"Manufacturer\":\"top\"");
            assertThat(recording.length()).isEqualTo(160);
            assertThat(recording.layout().isEnvelope()).isTrue();
            assertThat(recording.annotations()).containsExactly(new Annotation(10, 20, "far"));
        }
    }

    @Test
    void onlyChannelsOfTypeEmgAreReadInTheTablesOrder() throws Exception {
        put(
                "sub-01/ses-02/emg/sub-01_ses-02_task-grasps_run-1_channels.tsv",
                "name\ttype\tunits\ttarget_muscle\r\nEMG2\tEMG\tmV\tn/a\r\nAUX\tMISC\tn/a\tn/a\r\nEMG1\temg\tmV\tbiceps\r\n");
        try (BidsRecording recording = open()) {
            assertThat(recording.layout().channels())
                    .containsExactly(
                            new Channel("EMG2", Channel.MICROVOLTS, Channel.Kind.RAW),
                            new Channel(
                                    "EMG1",
                                    Channel.MICROVOLTS,
                                    Channel.Kind.RAW,
                                    Optional.of("biceps"),
                                    Optional.empty()));
            double[][] read = new double[2][3];
            recording.read(7, 2, read, 1);
            // The file states uV for EMG2 and is believed; it states nothing for EMG1, so the table is.
            assertThat(read).isDeepEqualTo(new double[][] {{0, 2007, 2008}, {0, 7000, 8000}});
        }
    }

    @Test
    void eventsPreferTheSampleAndLeaveOutWhatIsMissing() throws Exception {
        put("sub-01/ses-02/emg/sub-01_ses-02_task-grasps_run-1_events.tsv", """
                onset duration sample trial_type value repetition split other
                0.9 0.1 n/a close 2 n/a test x
                0.3 0.2 31 open n/a 3 train x
                n/a 0.2 n/a open 1 1 train x
                1.2 n/a n/a n/a 7 1 n/a x
                1.5 9 n/a long level 1 val x
                77 1 n/a late 1 1 train x
                """.replace(' ', '\t'));
        try (BidsRecording recording = open()) {
            assertThat(recording.annotations())
                    .containsExactly(
                            new Annotation(
                                    31, 20, "open", OptionalInt.empty(), OptionalInt.of(3), Optional.of(Split.TRAIN)),
                            new Annotation(
                                    90, 10, "close", OptionalInt.of(2), OptionalInt.empty(), Optional.of(Split.TEST)),
                            new Annotation(120, 0, "7", OptionalInt.of(7), OptionalInt.of(1), Optional.empty()),
                            new Annotation(150, 50, "long", OptionalInt.empty(), OptionalInt.of(1), Optional.empty()));
            assertThat(String.join("\n", recording.warnings()))
                    .contains("line 4: onset is missing; the event is left out")
                    .contains("annotation \"long\", samples 150 to 1050, reaches outside the 200 samples; cut")
                    .contains("annotation \"late\", samples 7700 to 7800, lies outside the 200 samples; left out");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "emg.json | {\"SampleCount\": 300}   | sidecar states SampleCount 300, the file holds 200",
                "emg.json | {\"SampleCount\": 1.5}   | SampleCount is 1.5; a whole number above 0 is needed",
                "emg.json | {\"PowerLineFrequency\": \"fifty\"} | PowerLineFrequency is \"fifty\"; a number above 0",
                "emg.json | {\"SamplingFrequency\": 0} | SamplingFrequency is 0; a number above 0",
                "emg.json | {\"SignalKind\": \"blue\"} | SignalKind is \"blue\"; \"raw\" or \"envelope\" is needed",
                "emg.json | {\"JoinSamples\": [5, 5]} | JoinSamples holds 5 after 5; ascending whole numbers are needed",
                "emg.json | {\"JoinSamples\": 5}     | JoinSamples is not a list of samples",
                "emg.json | {\"JoinSamples\": [200]} | JoinSamples holds 200, the recording 200 samples",
                "emg.json | {\"SampleCount\": 3      | is not valid JSON in line 1",
                "emg.json | [1]                      | holds no JSON object",
                "channels.tsv | name#type;EMG9#EMG   | no signal \"EMG9\" among [EMG1, AUX, EMG2]",
                "channels.tsv | name#type;EMG1#EEG   | no channel of type EMG",
                "events.tsv | onset#duration;0       | line 2 has 1 tab-separated cells, the header has 2",
                "events.tsv | onset#duration#trial_type;x#1#a | line 2: onset \"x\" is not a number",
                "events.tsv | onset#duration#trial_type;NaN#1#a | line 2: onset \"NaN\" is not a finite number",
                "events.tsv | onset#duration#trial_type;1#-1#a | line 2: duration is -1.0 s; 0 or more is needed",
                "events.tsv | sample#duration#trial_type;1.5#1#a | line 2: sample is 1.5; a whole number is needed",
                "events.tsv | ''                     | is empty; a header line is needed"
            })
    void badSidecarsAreRefusedInOneLine(String suffix, String text, String message) throws Exception {
        put(
                "sub-01/ses-02/emg/sub-01_ses-02_task-grasps_run-1_" + suffix,
                text.replace('#', '\t').replace(';', '\n'));
        assertThatThrownBy(this::open)
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("sub-01_ses-02_task-grasps_run-1_")
                .hasMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void aRateThatContradictsTheFileIsTold() throws Exception {
        put("emg.json", "{\"SamplingFrequency\": 2000}");
        try (BidsRecording recording = open()) {
            assertThat(recording.layout().rateHz()).isEqualTo(100);
            assertThat(recording.warnings())
                    .last()
                    .asString()
                    .endsWith("the sidecar states 2000.0 Hz, the file 100.0 Hz; the file is believed");
        }
    }

    @Test
    void recordingsAreListedSortedAndDerivativesAreNot() throws Exception {
        for (String other : List.of(
                "sub-02/emg/sub-02_task-x_emg.edf",
                "sub-01/ses-01/emg/sub-01_ses-01_task-x_emg.bdf",
                "derivatives/sub-01/emg/sub-01_task-x_emg.bdf",
                "sub-01/ses-02/emg/.sub-01_task-x_emg.bdf.part",
                "sub-01/ses-02/eeg/sub-01_ses-02_task-x_eeg.edf")) {
            Path file = root.resolve(other);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, "");
        }
        assertThat(BidsDataset.open(root).recordings().stream()
                        .map(file -> root.relativize(file).toString()))
                .containsExactly(
                        "sub-01/ses-01/emg/sub-01_ses-01_task-x_emg.bdf",
                        "sub-01/ses-02/emg/sub-01_ses-02_task-grasps_run-1_emg.bdf",
                        "sub-02/emg/sub-02_task-x_emg.edf");
        assertThat(BidsDataset.open(root.resolve("sub-01/ses-02")).recordings()).containsExactly(samples);
        assertThat(BidsDataset.open(samples).root()).isEqualTo(root.toAbsolutePath());
        assertThat(BidsDataset.recognises(samples)).isTrue();
        assertThat(BidsDataset.recognises(root.resolve("a.csv"))).isFalse();
    }

    @Test
    void aPathWithoutRecordingsIsTold() throws Exception {
        assertThatThrownBy(() -> BidsDataset.open(root.resolve("none")))
                .hasMessage(root.resolve("none") + ": no such file or folder");
        Path empty = Files.createDirectories(root.resolve("empty"));
        assertThatThrownBy(() -> BidsDataset.open(empty)).hasMessageStartingWith(empty + ": no recording below it;");
    }
}
