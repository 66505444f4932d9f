package org.opentmr.recording.bids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.StoredRecording;
import org.opentmr.recording.edf.EdfFormat;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Annotation.Split;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

class BidsRoundTripTest {

    private static final DatasetDescription DESCRIPTION =
            new DatasetDescription("Test set", "CC0", "OpenTMR", "0.1", "Made by a test.");
    private static final List<Annotation> EVENTS = List.of(
            new Annotation(0, 400, "rest", OptionalInt.of(0), OptionalInt.of(1), Optional.of(Split.TRAIN)),
            new Annotation(401, 333, "wrist_flexion", OptionalInt.of(4), OptionalInt.of(1), Optional.of(Split.TEST)),
            new Annotation(900, 0, "marker"));

    @TempDir
    Path root;

    private static Source source(int samples) {
        SplittableRandom random = new SplittableRandom(7);
        double[][] values = new double[2][samples];
        for (double[] channel : values) {
            for (int i = 0; i < samples; i++) {
                channel[i] = 400 * (random.nextDouble() - 0.5);
            }
        }
        ChannelLayout layout = new ChannelLayout(
                List.of(
                        new Channel(
                                "EMG1",
                                Channel.MICROVOLTS,
                                Channel.Kind.RAW,
                                Optional.of("pectoralis major"),
                                Optional.of("median nerve")),
                        new Channel("EMG2", Channel.MICROVOLTS, Channel.Kind.RAW)),
                1000);
        return new Source(layout, values, EVENTS, List.of(500L, 901L));
    }

    private static AcquisitionFacts facts(Channel.Kind kind) {
        return new AcquisitionFacts(
                "move as shown",
                "over the reinnervated muscles",
                "Bipolar",
                "elbow",
                Optional.of(50.0),
                "n/a",
                "{\"Band\": {\"Low (Hz)\": 20}}",
                "nobody",
                "none",
                "simulated",
                Optional.of(kind),
                Map.of("SimulationSeed", "7"));
    }

    @ParameterizedTest
    @EnumSource(EdfFormat.class)
    void everythingComesBack(EdfFormat format) throws Exception {
        Source source = source(1234);
        BidsWriter.Result result = new BidsWriter(root, DESCRIPTION)
                .write(
                        new BidsName("01", "02", "grasps").withRun(1),
                        source,
                        facts(Channel.Kind.RAW),
                        new BidsWriter.Options(format, Optional.empty(), false));
        assertThat(root.relativize(result.samples()))
                .hasToString("sub-01/ses-02/emg/sub-01_ses-02_task-grasps_run-1_emg" + format.extension());
        BidsDataset dataset = BidsDataset.open(root);
        assertThat(dataset.recordings()).containsExactly(result.samples());
        try (BidsRecording back = dataset.open(0)) {
            assertThat(back.subject()).isEqualTo("01");
            assertThat(back.session()).isEqualTo("02");
            assertThat(back.layout()).isEqualTo(source.layout());
            assertThat(back.length()).isEqualTo(1234);
            assertThat(back.annotations()).isEqualTo(EVENTS);
            assertThat(back.joins()).containsExactly(500L, 901L);
            assertThat(back.powerLineHz()).contains(50.0);
            assertThat(back.sidecar().signalKind()).contains(Channel.Kind.RAW);
            assertThat(back.sidecar().taskName()).contains("grasps");
            assertThat(back.warnings()).isEmpty();
            double[][] read = back.load().samples();
            for (int c = 0; c < 2; c++) {
                for (int i = 0; i < 1234; i++) {
                    assertThat(Math.abs(read[c][i] - source.samples()[c][i]))
                            .isLessThan(result.report().steps().get(c) * 0.5000001);
                }
            }
        }
    }

    @Test
    void theSetHoldsWhatTheStandardAsksFor() throws Exception {
        new BidsWriter(root, DESCRIPTION)
                .write(
                        new BidsName("A7", "grasps"),
                        source(500).withEvents(EVENTS.subList(0, 1)).withJoins(List.of()),
                        facts(Channel.Kind.ENVELOPE),
                        new BidsWriter.Options(
                                EdfFormat.BDF,
                                Optional.of(new Electrodes(
                                        "forearm",
                                        "mm",
                                        "origin at the elbow, x distal",
                                        List.of(new Electrodes.Position("EMG1", 1, 2.5, OptionalDouble.empty())))),
                                false));
        assertThat(files().keySet())
                .containsExactly(
                        "README",
                        "dataset_description.json",
                        "participants.json",
                        "participants.tsv",
                        "sub-A7/emg/sub-A7_space-forearm_coordsystem.json",
                        "sub-A7/emg/sub-A7_task-grasps_channels.json",
                        "sub-A7/emg/sub-A7_task-grasps_channels.tsv",
                        "sub-A7/emg/sub-A7_task-grasps_electrodes.tsv",
                        "sub-A7/emg/sub-A7_task-grasps_emg.bdf",
                        "sub-A7/emg/sub-A7_task-grasps_emg.json",
                        "sub-A7/emg/sub-A7_task-grasps_events.tsv",
                        "task-grasps_events.json");
        JsonNode description = json("dataset_description.json");
        assertThat(description.get("BIDSVersion").asText()).isEqualTo("1.11.1");
        assertThat(description.get("DatasetType").asText()).isEqualTo("raw");
        assertThat(description.at("/GeneratedBy/0/Name").asText()).isEqualTo("OpenTMR");
        JsonNode sidecar = json("sub-A7/emg/sub-A7_task-grasps_emg.json");
        assertThat(sidecar.fieldNames())
                .toIterable()
                .contains(
                        "TaskName",
                        "EMGPlacementScheme",
                        "EMGPlacementSchemeDescription",
                        "EMGReference",
                        "SamplingFrequency",
                        "PowerLineFrequency",
                        "RecordingType",
                        "SoftwareFilters",
                        "SampleCount")
                .doesNotContain("JoinSamples");
        assertThat(sidecar.get("SamplingFrequency").isIntegralNumber()).isTrue();
        assertThat(sidecar.get("SignalKind").asText()).isEqualTo("envelope");
        assertThat(sidecar.get("SimulationSeed").asText()).isEqualTo("7");
        assertThat(sidecar.get("HardwareFilters").isObject()).isTrue();
        assertThat(files().get("sub-A7/emg/sub-A7_task-grasps_channels.tsv")).isEqualTo("""
                        name|type|units|description|target_muscle|status|nerve
                        EMG1|EMG|uV|n/a|pectoralis major|n/a|median nerve
                        EMG2|EMG|uV|n/a|n/a|n/a|n/a
                        """.replace('|', '\t'));
        assertThat(files().get("sub-A7/emg/sub-A7_task-grasps_events.tsv")).isEqualTo("""
                        onset|duration|sample|trial_type|value|repetition|split
                        0|0.4|0|rest|0|1|train
                        """.replace('|', '\t'));
        assertThat(files().get("participants.tsv")).isEqualTo("participant_id\tgroup\nsub-A7\tsimulated\n");
        assertThat(files().get("sub-A7/emg/sub-A7_task-grasps_electrodes.tsv")).isEqualTo("""
                        name|x|y|z|coordinate_system
                        EMG1|1.0|2.5|n/a|forearm
                        """.replace('|', '\t'));
        assertThat(json("task-grasps_events.json").at("/trial_type/Levels/rest").asText())
                .isEqualTo("class 0");
    }

    @Test
    void addingKeepsWhatIsThere() throws Exception {
        BidsWriter writer = new BidsWriter(root, DESCRIPTION);
        BidsWriter.Options usual = BidsWriter.Options.usual();
        writer.write(new BidsName("01", "grasps"), source(1000), AcquisitionFacts.unknown(), usual);
        Files.writeString(root.resolve("README"), "written by hand\n");
        Files.writeString(root.resolve("participants.tsv"), "participant_id\tage\tgroup\nsub-01\t44\tamputee\n");
        Map<String, String> before = files();
        new BidsWriter(root, new DatasetDescription("Other", "?", "x", "y", "z"))
                .write(
                        new BidsName("02", "grasps"),
                        source(1000).withEvents(List.of(new Annotation(1, 2, "hand_open"))),
                        AcquisitionFacts.unknown(),
                        usual);
        Map<String, String> after = files();
        assertThat(after.get("participants.tsv"))
                .isEqualTo("participant_id\tage\tgroup\nsub-01\t44\tamputee\nsub-02\tn/a\tn/a\n");
        assertThat(json("task-grasps_events.json").at("/trial_type/Levels").fieldNames())
                .toIterable()
                .containsExactly("rest", "wrist_flexion", "hand_open");
        before.keySet().removeAll(List.of("participants.tsv", "task-grasps_events.json"));
        assertThat(after).containsAllEntriesOf(before);
        assertThat(BidsDataset.open(root).recordings()).hasSize(2);
        assertThat(BidsDataset.open(root.resolve("sub-02")).recordings()).hasSize(1);
    }

    @Test
    void anExistingRecordingIsOnlyReplacedOnRequest() throws Exception {
        BidsWriter writer = new BidsWriter(root, DESCRIPTION);
        BidsName name = new BidsName("01", "grasps");
        writer.write(name, source(1000), AcquisitionFacts.unknown(), BidsWriter.Options.usual());
        Map<String, String> before = files();
        assertThatThrownBy(() -> writer.write(
                        name,
                        source(950),
                        AcquisitionFacts.unknown(),
                        new BidsWriter.Options(EdfFormat.EDF, Optional.empty(), false)))
                .isInstanceOf(RecordingException.class)
                .hasMessageEndingWith(
                        "sub-01_task-grasps_emg.bdf: exists already and is not overwritten; choose another"
                                + " run or session, or ask to replace it");
        assertThat(files()).isEqualTo(before);
        writer.write(
                name,
                source(950),
                AcquisitionFacts.unknown(),
                new BidsWriter.Options(EdfFormat.EDF, Optional.empty(), true));
        try (BidsRecording back = BidsDataset.open(root).open(0)) {
            assertThat(back.name()).isEqualTo("sub-01_task-grasps_emg.edf");
            assertThat(back.length()).isEqualTo(950);
        }
        assertThat(BidsDataset.open(root).recordings()).hasSize(1);
    }

    @Test
    void aSourceThatFailsLeavesTheSetAsItWas() throws Exception {
        BidsWriter writer = new BidsWriter(root, DESCRIPTION);
        writer.write(
                new BidsName("01", "grasps"), source(1000), AcquisitionFacts.unknown(), BidsWriter.Options.usual());
        Map<String, String> before = files();
        Source failing = source(40_000).failingAfter(3);
        assertThatThrownBy(() -> writer.write(
                        new BidsName("02", "other"), failing, AcquisitionFacts.unknown(), BidsWriter.Options.usual()))
                .hasMessage("No space left on device");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aLiveSessionIsReadableWhileItRunsAndCompleteAfterwards() throws Exception {
        Source source = source(2600);
        BidsSession session = new BidsWriter(root, DESCRIPTION)
                .begin(new BidsName("01", "live"), source.layout(), 5000, facts(Channel.Kind.RAW));
        session.append(source.samples(), 0, 2600);
        session.annotate(EVENTS.get(1));
        session.annotate(EVENTS.get(0));
        session.force();
        try (BidsRecording crashed = BidsDataset.open(root).open(0)) {
            assertThat(crashed.length()).isEqualTo(2500);
            assertThat(crashed.annotations())
                    .containsExactly(new Annotation(0, 400, "rest"), new Annotation(401, 333, "wrist_flexion"));
            assertThat(crashed.powerLineHz()).contains(50.0);
            assertThat(crashed.layout()).isEqualTo(source.layout());
        }
        assertThat(session.sampleCount()).isEqualTo(2600);
        assertThat(session.clipped()).isZero();
        session.close();
        session.close();
        try (BidsRecording back = BidsDataset.open(root).open(0)) {
            assertThat(back.length()).isEqualTo(2600);
            assertThat(back.annotations()).isEqualTo(EVENTS.subList(0, 2));
            assertThat(back.sidecar().sampleCount()).hasValue(2600);
            assertThat(back.warnings()).isEmpty();
        }
    }

    @Test
    void whatIsKnownOfALiveSessionIsThereFromTheStart() throws Exception {
        try (BidsSession session = new BidsWriter(root, DESCRIPTION)
                .begin(new BidsName("01", "live"), source(1).layout(), 5000, facts(Channel.Kind.RAW))) {
            assertThat(session.isInPlace()).isTrue();
            assertThat(files().keySet())
                    .contains(
                            "sub-01/emg/sub-01_task-live_channels.tsv",
                            "sub-01/emg/sub-01_task-live_emg.bdf",
                            "sub-01/emg/sub-01_task-live_emg.json",
                            "dataset_description.json",
                            "participants.tsv")
                    .doesNotContain("sub-01/emg/sub-01_task-live_events.tsv");
        }
        assertThatThrownBy(() -> BidsDataset.open(root).open(0))
                .as("without samples")
                .isInstanceOf(RecordingException.class)
                .hasMessageEndingWith("holds no whole data record, there is nothing to read");
    }

    @Test
    void aLiveSessionWhoseFileIsGoneOrAnotherWritesNothingElse() throws Exception {
        for (boolean replaced : new boolean[] {false, true}) {
            BidsSession session = new BidsWriter(root, DESCRIPTION)
                    .begin(new BidsName("0" + replaced, "live"), source(1).layout(), 5000, AcquisitionFacts.unknown());
            session.append(new float[2][700], 0, 700);
            // Moved, not deleted: a new file could get a deleted one's number.
            Files.move(session.samples(), root.resolve("moved" + replaced));
            if (replaced) {
                Files.writeString(session.samples(), "another");
            }
            assertThat(session.isInPlace()).isFalse();
            Map<String, String> before = files();
            assertThatThrownBy(session::close)
                    .isInstanceOf(RecordingException.class)
                    .hasMessageEndingWith("_emg.bdf: was deleted or moved away; its sidecars are left as they are");
            session.close();
            Map<String, String> after = files();
            before.remove("moved" + replaced);
            after.remove("moved" + replaced);
            assertThat(after).isEqualTo(before);
        }
    }

    @Test
    void labelsAreLettersAndDigits() {
        assertThatThrownBy(() -> new BidsName("Jane Doe", "grasps"))
                .hasMessage("subject needs letters and digits alone, a pseudonym like \"01\", got \"Jane Doe\"");
        assertThatThrownBy(() -> new BidsName("01", "../x", "grasps")).hasMessageContaining("session needs letters");
        assertThatThrownBy(() -> new BidsName("01", "")).hasMessageContaining("task needs letters");
        assertThatThrownBy(() -> new BidsName("01", Optional.empty(), "t", Optional.empty(), Optional.of("one")))
                .hasMessage("run needs digits alone, got \"one\"");
        assertThat(new BidsName("01", Optional.of("1"), "t", Optional.of("left"), Optional.of("2")))
                .hasToString("sub-01_ses-1_task-t_acq-left_run-2");
    }

    private JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(root.resolve(file).toFile());
    }

    /** Every file below the root and its bytes as Latin-1. */
    private Map<String, String> files() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return found;
    }

    private record Source(
            ChannelLayout layout, double[][] samples, List<Annotation> annotations, List<Long> joins, int[] readsLeft)
            implements StoredRecording {

        Source(ChannelLayout layout, double[][] samples, List<Annotation> annotations, List<Long> joins) {
            this(layout, samples, annotations, joins, new int[] {Integer.MAX_VALUE});
        }

        Source withEvents(List<Annotation> events) {
            return new Source(layout, samples, events, joins);
        }

        Source withJoins(List<Long> other) {
            return new Source(layout, samples, annotations, other);
        }

        Source failingAfter(int reads) {
            return new Source(layout, samples, annotations, joins, new int[] {reads});
        }

        @Override
        public String name() {
            return "source";
        }

        @Override
        public String subject() {
            return "unknown";
        }

        @Override
        public String session() {
            return "";
        }

        @Override
        public long length() {
            return samples[0].length;
        }

        @Override
        public void read(long firstSample, int count, double[][] target, int at) throws IOException {
            if (--readsLeft[0] < 0) {
                throw new IOException("No space left on device");
            }
            for (int c = 0; c < samples.length; c++) {
                System.arraycopy(samples[c], (int) firstSample, target[c], at, count);
            }
        }

        @Override
        public void close() {}
    }
}
