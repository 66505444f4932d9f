package org.opentmr.live.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.bids.AcquisitionFacts;
import org.opentmr.recording.bids.BidsRecording;
import org.opentmr.recording.bids.BidsWriter;
import org.opentmr.recording.protocol.GuidedProtocol;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Clock;
import org.opentmr.signal.SampleRing;
import org.opentmr.signal.Seed;

/** At 1000 Hz: contractions from samples 0 and 2000, each 1 s, then rests of 1 s. */
@Timeout(60)
class RecordingSessionTest {

    private static final SourceDescription SOURCE = Streams.source(2, 1000);
    private static final GuidedProtocol PROTOCOL = new GuidedProtocol(
            new MotionSet(List.of(Motion.named("fist"), Motion.REST)),
            1,
            1,
            1,
            GuidedProtocol.Order.FIXED,
            Seed.DEFAULT,
            0,
            0.25);

    @TempDir
    Path root;

    private final SampleRing ring = new SampleRing(2, 16_384);

    private RecordingSession begin(Optional<GuidedProtocol> protocol) throws Exception {
        return RecordingSession.begin(
                Streams.writer(root),
                new RecordingPlan(Streams.NAME, AcquisitionFacts.unknown(), protocol),
                SOURCE,
                ring::newReader,
                event -> {
                    throw new AssertionError(event.text());
                },
                Clock.system());
    }

    private void write(long from, long to) {
        for (long at = from; at < to; at += 50) {
            ring.write(Streams.block(2, at, 50));
        }
    }

    @Test
    void aProtocolLeadsAndItsContractionsAreInTheFile() throws Exception {
        try (RecordingSession session = begin(Optional.of(PROTOCOL))) {
            assertThat(session.poll().prompt()).as("before the first sample").isEmpty();
            write(100, 600);
            SessionStatus status = session.poll();
            assertThat(status.prompt().orElseThrow().text()).isEqualTo("Fist, repetition 1 of 1: hold, 0.5 s left");
            session.happened(new SourceEvent(SourceEvent.Kind.STATUS, 600, "battery low"));
            session.mark("cough");
            write(600, 4100);
            assertThat(session.poll().isDone()).isTrue();
            assertThat(session.poll().line()).contains("  Done: 2 of 2 repetitions");
        }
        try (BidsRecording back = Streams.open(root)) {
            assertThat(back.length()).isEqualTo(4000);
            assertThat(back.annotations())
                    .containsExactlyInAnyOrder(
                            motion(250, "fist", 0),
                            new Annotation(500, 0, "STATUS: battery low"),
                            new Annotation(500, 0, "MARKER: cough"),
                            motion(2250, "rest", 1));
            assertThat(back.sidecar().text())
                    .contains("\"ManufacturersModelName\":\"test board\"")
                    .contains("\"StreamIntegrity\":\"16-bit CRC\"")
                    .contains("\"GuidedProtocol\":\"{\\\"motions\\\":[\\\"fist\\\",\\\"rest\\\"]")
                    .contains("\"TaskDescription\":\"guided session, every motion in turn, each followed by rest\"");
            assertThat(back.warnings()).isEmpty();
        }
    }

    private static Annotation motion(long first, String label, int value) {
        return new Annotation(first, 750, label, OptionalInt.of(value), OptionalInt.of(1), Optional.empty());
    }

    @Test
    void whatIsDoneAgainIsMarkedAndWhatIsLostIsMissing() throws Exception {
        RecordingSession session = begin(Optional.of(PROTOCOL));
        assertThat(session.redo()).isFalse();
        write(0, 1500);
        session.poll();
        assertThat(session.redo()).isTrue();
        write(1500, 2500);
        session.poll();
        write(7500, 9000);
        SessionStatus status = session.poll();
        while (status.seconds() < 9) {
            Thread.sleep(1);
            status = session.poll();
        }
        assertThat(status.line()).isEqualTo("00:09  Fist, repetition 1 of 1: hold, 0.5 s left  [5.000 s missing]");
        session.close();
        session.close();
        try (BidsRecording back = Streams.open(root)) {
            assertThat(back.length()).isEqualTo(9000);
            assertThat(back.annotations())
                    .containsExactly(
                            new Annotation(0, 1000, "BAD_redo"),
                            new Annotation(2000, 500, "BAD_redo"),
                            new Annotation(2500, 5000, "BAD_ACQ_SKIP"),
                            new Annotation(8500, 500, "BAD_unfinished"));
        }
    }

    @Test
    void withoutAProtocolItRecordsWhatComes() throws Exception {
        RecordingSession session = begin(Optional.empty());
        write(0, 500);
        assertThat(session.poll().prompt()).isEmpty();
        assertThat(session.redo()).isFalse();
        session.finish();
        session.close();
        try (BidsRecording back = Streams.open(root)) {
            assertThat(back.length()).isEqualTo(500);
            assertThat(back.annotations()).isEmpty();
        }
    }

    @Test
    void anExistingRecordingIsRefused() throws Exception {
        BidsWriter writer = Streams.writer(root);
        assertThat(writer.holds(Streams.NAME)).isFalse();
        try (RecordingSession session = begin(Optional.empty())) {
            write(0, 50);
            assertThat(session.samples()).exists();
        }
        assertThat(writer.holds(Streams.NAME)).isTrue();
        assertThat(writer.holds(Streams.NAME.withRun(2))).isFalse();
        assertThatThrownBy(() -> begin(Optional.empty()))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("exists already and is not overwritten");
    }
}
