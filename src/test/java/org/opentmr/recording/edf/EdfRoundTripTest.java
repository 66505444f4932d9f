package org.opentmr.recording.edf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.Allocation;
import org.opentmr.recording.RecordingException;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.Recording;

class EdfRoundTripTest {

    @TempDir
    Path folder;

    private static EdfSpec spec(EdfFormat format, double rateHz, int channels, double lowest, double highest) {
        return new EdfSpec(
                format,
                rateHz,
                IntStream.range(0, channels)
                        .mapToObj(c -> new EdfChannel("EMG" + (c + 1), "uV", lowest, highest))
                        .toList(),
                EdfSpec.USUAL_ANNOTATION_BYTES);
    }

    private static double[][] wholeNumbers(EdfFormat format, int channels, int samples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[channels][samples];
        for (double[] channel : values) {
            for (int i = 0; i < samples; i++) {
                channel[i] = random.nextInt(format.digitalMin(), format.digitalMax() + 1);
            }
        }
        values[0][0] = format.digitalMin();
        values[0][1] = format.digitalMax();
        return values;
    }

    @ParameterizedTest
    @EnumSource(EdfFormat.class)
    void everyDigitComesBackExactly(EdfFormat format) throws Exception {
        Path file = folder.resolve("a" + format.extension());
        double[][] values = wholeNumbers(format, 3, 2345, 1);
        try (EdfWriter writer =
                EdfWriter.create(file, spec(format, 1000, 3, format.digitalMin(), format.digitalMax()))) {
            writer.append(values, 0, 2345);
            assertThat(writer.sampleCount()).isEqualTo(2345);
            assertThat(writer.paddedSamples()).isEqualTo(655);
            assertThat(writer.clippedTotal()).isZero();
        }
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.layout().rateHz()).isEqualTo(1000);
            assertThat(back.layout().channels().get(1)).isEqualTo(new Channel("EMG2", "µV", Channel.Kind.RAW));
            assertThat(back.length()).isEqualTo(3000);
            double[][] read = new double[3][2345];
            back.read(0, 2345, read, 0);
            assertThat(read).isDeepEqualTo(values);
            double[] padding = new double[655];
            double[][] end = {padding, new double[655], new double[655]};
            back.read(2345, 655, end, 0);
            assertThat(padding).containsOnly(values[0][2344]);
            assertThat(back.warnings()).isEmpty();
            assertThat(back.header().patient()).isEqualTo("X X X X");
            assertThat(back.header().recordingField()).isEqualTo("Startdate X X X X");
            assertThat(back.header().reserved()).isEqualTo(format + "+C");
        }
    }

    @ParameterizedTest
    @CsvSource({"EDF, -1.3968, 1.21", "BDF, -1.3968, 1.21", "BDF, 0, 34000.7", "BDF, -0.000081, 0.00009", "EDF, 5, 5"})
    void anyValueComesBackWithinHalfAStep(EdfFormat format, double lowest, double highest) throws Exception {
        Path file = folder.resolve("a" + format.extension());
        SplittableRandom random = new SplittableRandom(2);
        double[][] values = {new double[5000]};
        values[0][0] = lowest;
        values[0][1] = highest;
        for (int i = 2; i < 5000; i++) {
            values[0][i] = lowest + (highest - lowest) * random.nextDouble();
        }
        double step;
        try (EdfWriter writer = EdfWriter.create(file, spec(format, 500, 1, lowest, highest))) {
            writer.append(values, 0, 5000);
            assertThat(writer.clipped()).containsExactly(0);
            step = writer.step(0);
        }
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.signals().get(0).step()).isEqualTo(step);
            double[][] read = back.load().samples();
            // Half a step, and the rounding of the three operations between digit and value.
            double most = step / 2 + 4 * Math.ulp(Math.max(Math.abs(lowest), Math.abs(highest)));
            for (int i = 0; i < 5000; i++) {
                assertThat(Math.abs(read[0][i] - values[0][i])).isLessThanOrEqualTo(most);
            }
        }
    }

    @Test
    void aSymmetricRangeStoresZeroExactly() throws Exception {
        Path file = folder.resolve("a.bdf");
        try (EdfWriter writer = EdfWriter.create(file, spec(EdfFormat.BDF, 100, 1, -3276.8, 3276.8))) {
            writer.append(new double[1][100], 0, 100);
        }
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.load().samples()[0]).containsOnly(0.0);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 13", "1000, 64", "250, 5000", "4999, 999"})
    void blockSizesDoNotMatter(int written, int read) throws Exception {
        Path file = folder.resolve("a.bdf");
        double[][] values = wholeNumbers(EdfFormat.BDF, 4, 5000, 3);
        try (EdfWriter writer = EdfWriter.create(file, spec(EdfFormat.BDF, 2000, 4, -8388608, 8388607))) {
            for (int at = 0; at < 5000; at += written) {
                writer.append(values, at, Math.min(written, 5000 - at));
            }
        }
        try (EdfRecording back = EdfRecording.open(file)) {
            double[][] got = new double[4][5010];
            for (int at = 0; at < 5000; at += read) {
                back.read(at, Math.min(read, 5000 - at), got, at + 10);
            }
            for (int c = 0; c < 4; c++) {
                assertThat(Arrays.copyOfRange(got[c], 10, 5010)).containsExactly(values[c]);
            }
        }
    }

    @Test
    void recordsLargerThanTheWindowAreReadInPieces() throws Exception {
        int samples = 300_000;
        int[] ramp = IntStream.range(0, samples).map(i -> i % 30_000).toArray();
        int[] fall = IntStream.range(0, samples).map(i -> -(i % 20_000)).toArray();
        Path file = new EdfBytes(EdfFormat.EDF)
                .signal("A", "uV", samples)
                .signal("B", "uV", samples)
                .record("", ramp, fall)
                .record("", fall, ramp)
                .write(folder);
        try (EdfRecording back = EdfRecording.open(file)) {
            Recording all = back.load();
            assertThat(all.length()).isEqualTo(600_000);
            for (int i = 0; i < samples; i += 77) {
                assertThat(all.samples()[0][i]).isEqualTo(ramp[i]);
                assertThat(all.samples()[1][i]).isEqualTo(fall[i]);
                assertThat(all.samples()[1][samples + i]).isEqualTo(ramp[i]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EdfFormat.class)
    void annotationsComeBackWheneverTheyWereAdded(EdfFormat format) throws Exception {
        Path file = folder.resolve("a" + format.extension());
        List<Annotation> wanted = List.of(
                new Annotation(0, 500, "rest"),
                new Annotation(777, 1, "wrist_flexion+hand_close"),
                new Annotation(1500, 0, "moment"),
                new Annotation(1500, 900, "Hände öffnen"),
                new Annotation(2399, 1, "last"));
        EdfWriter writer = EdfWriter.create(file, spec(format, 500, 2, -100, 100));
        writer.annotate(wanted.get(0));
        writer.append(new double[2][1600], 0, 1600);
        writer.annotate(wanted.get(1));
        writer.annotate(wanted.get(3));
        writer.annotate(wanted.get(4));
        writer.append(new double[2][800], 0, 800);
        writer.annotate(wanted.get(2));
        writer.close();
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.annotations()).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(back.annotations()).isSortedAccordingTo(Comparator.comparingLong(Annotation::firstSample));
            assertThat(back.warnings()).isEmpty();
        }
    }

    @Test
    void aFullRecordHandsItsAnnotationsToItsNeighbours() throws Exception {
        Path file = folder.resolve("a.bdf");
        try (EdfWriter writer = EdfWriter.create(
                file, new EdfSpec(EdfFormat.BDF, 100, List.of(new EdfChannel("A", "uV", -1, 1)), 90))) {
            writer.append(new double[1][500], 0, 500);
            for (int i = 0; i < 12; i++) {
                writer.annotate(new Annotation(200 + i, 10, "event " + i));
            }
        }
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.annotations()).hasSize(12);
            assertThat(back.annotations().get(11)).isEqualTo(new Annotation(211, 10, "event 11"));
        }
    }

    @Test
    void annotationsWithoutRoomAreToldNotLost() throws Exception {
        Path file = folder.resolve("a.bdf");
        EdfWriter writer =
                EdfWriter.create(file, new EdfSpec(EdfFormat.BDF, 100, List.of(new EdfChannel("A", "uV", -1, 1)), 90));
        writer.append(new double[1][100], 0, 100);
        for (int i = 0; i < 5; i++) {
            writer.annotate(new Annotation(i, 10, "a rather long event " + i));
        }
        assertThatThrownBy(writer::close)
                .isInstanceOf(RecordingException.class)
                .hasMessageEndingWith("a.bdf: 3 annotations found no room in 1 data records and are not in the file");
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.annotations()).hasSize(2);
            assertThat(back.length()).isEqualTo(100);
        }
    }

    @Test
    void aFileThatWasNeverClosedReadsUpToItsLastWholeRecord() throws Exception {
        Path file = folder.resolve("a.bdf");
        double[][] values = wholeNumbers(EdfFormat.BDF, 1, 2500, 4);
        EdfWriter writer = EdfWriter.create(file, spec(EdfFormat.BDF, 1000, 1, -8388608, 8388607));
        writer.append(values, 0, 2500);
        writer.annotate(new Annotation(300, 1000, "pinch"));
        writer.force();
        Files.write(file, new byte[] {1, 2, 3, 4, 5}, StandardOpenOption.APPEND);
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.header().dataRecords()).isEqualTo(-1);
            assertThat(back.length()).isEqualTo(2000);
            assertThat(back.load().samples()[0]).containsExactly(Arrays.copyOf(values[0], 2000));
            assertThat(back.annotations()).containsExactly(new Annotation(300, 1000, "pinch"));
            assertThat(back.warnings())
                    .singleElement()
                    .asString()
                    .endsWith(
                            "was never closed; 2 whole data records are there, 5 bytes of a further one are left out");
        }
        writer.close();
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.length()).isEqualTo(3000);
            assertThat(back.warnings()).isEmpty();
        }
    }

    @Test
    void whatDoesNotFitTheRangeIsStoredAsItsEndAndCounted() throws Exception {
        Path file = folder.resolve("a.edf");
        try (EdfWriter writer = EdfWriter.create(file, spec(EdfFormat.EDF, 4, 2, -32768, 32767))) {
            writer.append(
                    new double[][] {
                        {1e9, -1e9, Double.NaN, 5}, {1, 2, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}
                    },
                    0,
                    4);
            assertThat(writer.clipped()).containsExactly(3, 2);
            assertThat(writer.clippedTotal()).isEqualTo(5);
        }
        try (EdfRecording back = EdfRecording.open(file)) {
            assertThat(back.load().samples())
                    .isDeepEqualTo(new double[][] {{32767, -32768, 0, 5}, {1, 2, 32767, -32768}});
        }
    }

    @Test
    void aStoredRecordingIsExportedWithinHalfAStepAndWholeNumbersExactly() throws Exception {
        double[][] values = {new double[3001], new double[3001], new double[3001]};
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 3001; i++) {
            values[0][i] = random.nextInt(-2000, 2000);
            values[1][i] = random.nextDouble() * 1e-3;
        }
        List<Annotation> events = IntStream.range(0, 300)
                .mapToObj(i -> new Annotation(10L * i, 10, "event_" + i))
                .toList();
        Path file = folder.resolve("a.edf");
        EdfExport.Report report = EdfExport.write(new InMemory(values, 150, events), file, EdfFormat.EDF);
        assertThat(report.sampleCount()).isEqualTo(3001);
        assertThat(report.clipped()).isZero();
        assertThat(report.steps().get(0)).isEqualTo(1);
        try (EdfRecording back = EdfRecording.open(file)) {
            double[][] read = new double[3][3001];
            back.read(0, 3001, read, 0);
            assertThat(read[0]).containsExactly(values[0]);
            assertThat(read[2]).containsOnly(0.0);
            for (int i = 0; i < 3001; i++) {
                assertThat(Math.abs(read[1][i] - values[1][i]))
                        .isLessThan(report.steps().get(1) * 0.5000001);
            }
            assertThat(back.annotations()).isEqualTo(events);
        }
    }

    @Test
    void refusesWhatItCannotWrite() throws Exception {
        Path file = folder.resolve("a.bdf");
        EdfSpec spec = spec(EdfFormat.BDF, 100, 2, -1, 1);
        EdfWriter writer = EdfWriter.create(file, spec);
        assertThatThrownBy(() -> EdfWriter.create(file, spec))
                .isInstanceOf(RecordingException.class)
                .hasMessageEndingWith("a.bdf: exists already; it is not overwritten");
        assertThatThrownBy(() -> writer.append(new double[3][5], 0, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("2 channels are written, got 3");
        assertThatThrownBy(() -> writer.annotate(new Annotation(0, 1, "x".repeat(300))))
                .hasMessageContaining("needs 310 bytes, a data record has room for 210");
        assertThatThrownBy(() -> writer.annotate(new Annotation(3, 1, "a\u0014b")))
                .hasMessageContaining("without the characters 0, 20 and 21");
        writer.close();
        writer.close();
        assertThatThrownBy(() -> writer.append(new double[2][5], 0, 5)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> writer.annotate(new Annotation(0, 1, "x"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> EdfRecording.open(file))
                .hasMessageEndingWith("holds no whole data record, there is nothing to read");
        assertThatThrownBy(() -> new EdfChannel("a label of 17 chs", "uV", 0, 1))
                .hasMessageContaining("label needs up to 16 printable ASCII characters");
        assertThatThrownBy(() -> new EdfChannel("a", "µV", 0, 1)).hasMessageContaining("dimension needs up to 8");
        assertThatThrownBy(() -> new EdfChannel("a", "uV", Double.NaN, 1)).hasMessageContaining("got lowest=NaN");
        assertThatThrownBy(() -> new EdfSpec(EdfFormat.BDF, Double.NaN, spec.channels(), 240))
                .hasMessageContaining("got rateHz=NaN");
        assertThatThrownBy(() -> new EdfSpec(EdfFormat.BDF, 1, List.of(), 240)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> new EdfSpec(EdfFormat.BDF, 1, spec.channels(), 10))
                .hasMessageContaining("annotationBytes needs 60");
    }

    @ParameterizedTest
    @EnumSource(EdfFormat.class)
    void floatsAreStoredAsTheDoublesThatTheyAre(EdfFormat format) throws Exception {
        EdfSpec spec = new EdfSpec(
                format, 100, List.of(new EdfChannel("A", "uV", -50, 50), new EdfChannel("B", "uV", -3, 70)), 240, 0.25);
        float[][] live = new float[2][130];
        double[][] stored = new double[2][130];
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < 130; i++) {
                live[c][i] = i == 7 ? Float.NaN : (float) (60 * Math.sin(i * (c + 0.7)));
                stored[c][i] = live[c][i];
            }
        }
        Path one = folder.resolve("float" + format.extension());
        Path other = folder.resolve("double" + format.extension());
        try (EdfWriter floats = EdfWriter.create(one, spec);
                EdfWriter doubles = EdfWriter.create(other, spec)) {
            floats.append(live, 0, 41);
            floats.append(live, 41, 89);
            doubles.append(stored, 0, 130);
            assertThat(floats.clipped()).isEqualTo(doubles.clipped());
            assertThat(floats.clippedTotal()).isGreaterThan(2);
            assertThat(floats.paddedSamples()).isEqualTo(20);
        }
        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
    }

    @Test
    void appendingFloatsAllocatesNothingWithinARecord() throws Exception {
        EdfSpec spec = new EdfSpec(EdfFormat.BDF, 100_000, List.of(new EdfChannel("A", "uV", -50, 50)), 240);
        try (EdfWriter writer = EdfWriter.create(folder.resolve("a.bdf"), spec)) {
            float[][] live = new float[1][20];
            Allocation.assertNone(() -> {
                try {
                    writer.append(live, 0, 20);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void refusesRecordsOfNoLength() {
        assertThatThrownBy(() -> new EdfSpec(EdfFormat.BDF, 100, List.of(new EdfChannel("A", "uV", -1, 1)), 240, 1.5))
                .hasMessage("mostRecordSeconds needs above 0 to 1, got 1.5");
    }
}
