package org.opentmr.live.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.bids.BidsRecording;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Block;

class StreamWriterTest {

    private static final SourceDescription SOURCE = Streams.source(2, 1000);

    /** A step of 24 bits over the range, and the file's range is a little wider than what was asked for. */
    private static final double HALF_STEP = Streams.LARGEST / (1 << 23);

    @TempDir
    Path root;

    private final List<Annotation> bad = new ArrayList<>();
    private StreamWriter writer;

    @BeforeEach
    void begin() throws IOException {
        writer = new StreamWriter(
                Streams.begin(root, SOURCE), SOURCE, (first, end) -> bad.add(new Annotation(first, end - first, "")));
    }

    private static Block block(long first, int count) {
        return Streams.block(2, first, count);
    }

    private static SourceEvent event(SourceEvent.Kind kind, long sample, String text) {
        return new SourceEvent(kind, sample, text);
    }

    /** Closes the file and reads everything back. */
    private double[][] samples() throws IOException {
        writer.close();
        try (BidsRecording back = Streams.open(root)) {
            return back.load().samples();
        }
    }

    private List<Annotation> annotations() throws IOException {
        writer.close();
        try (BidsRecording back = Streams.open(root)) {
            return back.annotations();
        }
    }

    private static void assertSample(double[][] samples, int at, long streamSample) {
        for (int c = 0; c < samples.length; c++) {
            assertThat(samples[c][at])
                    .as("channel %d, sample %d", c, at)
                    .isCloseTo(Streams.value(c, streamSample), offset(HALF_STEP));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7777})
    void theFileBeginsWithTheFirstSampleThatCame(long first) throws Exception {
        writer.write(block(first, 100));
        writer.write(block(first + 100, 33));
        writer.annotate(new Annotation(first + 5, 20, "fist"));
        double[][] samples = samples();
        assertThat(samples[0]).hasSize(133);
        assertSample(samples, 0, first);
        assertSample(samples, 132, first + 132);
        try (BidsRecording back = Streams.open(root)) {
            assertThat(back.annotations()).containsExactly(new Annotation(5, 20, "fist"));
            assertThat(back.warnings()).isEmpty();
        }
        assertThat(bad).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 900, 5000})
    void aGapIsFilledWithTheLastSampleAndMarked(int missing) throws Exception {
        writer.write(block(10, 100));
        writer.write(block(110 + missing, 50));
        assertThat(writer.filled()).isEqualTo(missing);
        assertThat(writer.length()).isEqualTo(150 + missing);
        double[][] samples = samples();
        assertSample(samples, 99, 109);
        assertSample(samples, 100, 109);
        assertSample(samples, 99 + missing, 109);
        assertSample(samples, 100 + missing, 110 + missing);
        assertThat(samples[0]).hasSize(150 + missing);
        assertThat(annotations()).containsExactly(new Annotation(100, missing, "BAD_ACQ_SKIP"));
        assertThat(bad).containsExactly(new Annotation(110, missing, ""));
    }

    @Test
    void aGapOfMoreThanAnHourEndsTheRecording() throws Exception {
        writer.write(block(0, 100));
        assertThatThrownBy(() -> writer.write(block(3_600_101 + 100, 10)))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("the stream jumped by 3600 s, too long a gap to keep in one file");
        assertThat(writer.length()).isEqualTo(100);
    }

    @Test
    void aStreamThatGoesBackIsRefused() throws Exception {
        writer.write(block(50, 100));
        assertThatThrownBy(() -> writer.write(block(149, 10)))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("the stream went back from sample 150 to 149");
    }

    @Test
    void valuesThatAreNoMeasurementAreCountedAndMarkedAsOneStretchWhereTheyAreNear() throws Exception {
        Block block = block(0, 100);
        block.samples()[0][30] = Float.NaN;
        block.samples()[1][40] = Float.POSITIVE_INFINITY;
        block.samples()[1][41] = -1.01f * (float) Streams.LARGEST;
        writer.write(block);
        Block next = block(100, 100);
        next.samples()[0][20] = 1e20f;
        writer.write(next);
        writer.write(block(200, 300));
        assertThat(writer.badValues()).isEqualTo(4);
        Block late = block(500, 100);
        late.samples()[0][99] = Float.NaN;
        writer.write(late);
        assertThat(annotations())
                .containsExactly(new Annotation(30, 91, "BAD_VALUE"), new Annotation(599, 1, "BAD_VALUE"));
        assertThat(bad).extracting(Annotation::firstSample).containsExactly(30L, 599L);
        double[][] samples = samples();
        assertThat(samples[0][30]).isCloseTo(0, offset(HALF_STEP));
        assertThat(samples[1][40]).isGreaterThanOrEqualTo(Streams.LARGEST * (1 - 1e-6));
    }

    @Test
    void aLongBadStretchIsMarkedInPieces() throws Exception {
        for (int i = 0; i < 20; i++) {
            Block block = block(i * 100L, 100);
            Arrays.fill(block.samples()[1], Float.NaN);
            writer.write(block);
            assertThat(bad).hasSize((i + 1) / 5);
        }
        assertThat(annotations())
                .containsExactly(
                        new Annotation(0, 500, "BAD_VALUE"),
                        new Annotation(500, 500, "BAD_VALUE"),
                        new Annotation(1000, 500, "BAD_VALUE"),
                        new Annotation(1500, 500, "BAD_VALUE"));
    }

    @Test
    void aNumberThatAGapFollowsIsHeldNotItsAbsence() throws Exception {
        Block block = block(0, 100);
        block.samples()[0][99] = Float.NaN;
        writer.write(block(0, 50));
        Block broken = block(50, 50);
        broken.samples()[0][49] = Float.NaN;
        writer.write(broken);
        writer.write(block(200, 10));
        double[][] samples = samples();
        assertThat(samples[0][150]).isCloseTo(Streams.value(0, 49), offset(HALF_STEP));
        assertThat(writer.badValues()).isEqualTo(1);
    }

    @Test
    void aChannelAtItsRailIsToldOfOnceUntilItHasBeenOffForASecond() throws Exception {
        for (int i = 0; i < 40; i++) {
            Block block = block(i * 100L, 100);
            if (i < 10 || i == 15 || i == 30) {
                block.samples()[1][60] = (float) -Streams.LARGEST;
            }
            writer.write(block);
        }
        assertThat(writer.badValues()).isZero();
        assertThat(annotations())
                .containsExactly(new Annotation(60, 0, "RAIL: CH2"), new Annotation(3060, 0, "RAIL: CH2"));
    }

    @Test
    void eventsOfTheSourceAreMomentsInTheFile() throws Exception {
        writer.event(event(SourceEvent.Kind.STATUS, 0, "electrode 3\toff"));
        writer.event(event(SourceEvent.Kind.LOG, 0, "hello"));
        writer.write(block(0, 300));
        writer.event(event(SourceEvent.Kind.LOST, 300, "unplugged"));
        writer.everySecond();
        writer.event(event(SourceEvent.Kind.RETURNED, 700, ""));
        writer.write(block(700, 100));
        writer.event(event(SourceEvent.Kind.MARKER, 9000, "é".repeat(100)));
        assertThat(annotations())
                .containsExactly(
                        new Annotation(0, 0, "STATUS: electrode 3 off"),
                        new Annotation(299, 0, "LOST: unplugged"),
                        new Annotation(300, 400, "BAD_ACQ_SKIP"),
                        new Annotation(700, 0, "RETURNED"),
                        new Annotation(799, 0, "MARKER: " + "é".repeat(56)));
    }

    @Test
    void aFloodOfEventsDoesNotUseUpTheRoom() throws Exception {
        writer.write(block(0, 1000));
        for (int i = 0; i < 100; i++) {
            writer.event(event(SourceEvent.Kind.STATUS, 500 + i, "electrode 3 off"));
        }
        assertThat(writer.momentsLeftOut()).isEqualTo(92);
        writer.everySecond();
        writer.event(event(SourceEvent.Kind.STATUS, 999, "electrode 3 on"));
        assertThat(annotations()).hasSize(9);
    }

    @Test
    void anAnnotationWaitsForItsSamplesAndIsCutToTheFileAtTheEnd() throws Exception {
        writer.annotate(new Annotation(
                50, 200, "fist", OptionalInt.of(3), OptionalInt.of(2), Optional.of(Annotation.Split.TRAIN)));
        writer.annotate(new Annotation(90, 5000, "rest"));
        writer.annotate(new Annotation(600, 10, "never"));
        writer.write(block(0, 249));
        try (BidsRecording crashed = Streams.open(root)) {
            assertThat(crashed.annotations()).isEmpty();
        } catch (RecordingException e) {
            assertThat(e).hasMessageContaining("holds no whole data record");
        }
        writer.write(block(249, 251));
        try (BidsRecording crashed = Streams.open(root)) {
            assertThat(crashed.length()).isEqualTo(500);
            assertThat(crashed.annotations()).containsExactly(new Annotation(50, 200, "fist"));
        }
        assertThat(annotations())
                .containsExactly(
                        new Annotation(
                                50,
                                200,
                                "fist",
                                OptionalInt.of(3),
                                OptionalInt.of(2),
                                Optional.of(Annotation.Split.TRAIN)),
                        new Annotation(90, 410, "rest"));
    }

    @Test
    void withoutASampleNothingIsLeftButAnEmptyFile() throws Exception {
        writer.event(event(SourceEvent.Kind.LOST, 0, "unplugged"));
        writer.annotate(new Annotation(0, 10, "rest"));
        writer.everySecond();
        writer.close();
        assertThatThrownBy(() -> Streams.open(root))
                .isInstanceOf(RecordingException.class)
                .hasMessageEndingWith("holds no whole data record, there is nothing to read");
    }
}
