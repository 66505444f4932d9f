package org.opentmr.live.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.live.record.RecorderStatus.State;
import org.opentmr.recording.bids.BidsRecording;
import org.opentmr.recording.bids.BidsSession;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.SampleRing;

@Timeout(60)
class RecorderTest {

    @TempDir
    Path root;

    private final List<SourceEvent> events = new CopyOnWriteArrayList<>();
    private final Streams.SetClock clock = new Streams.SetClock();

    private Recorder start(BidsSession session, SampleRing ring, SourceDescription source) {
        return Recorder.start(session, ring.newReader(), source, events::add, clock);
    }

    private static void await(BooleanSupplier state) throws InterruptedException {
        while (!state.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    private static void write(SampleRing ring, int channels, long from, long to) {
        for (long at = from; at < to; at += 100) {
            ring.write(Streams.block(channels, at, (int) Math.min(100, to - at)));
        }
    }

    @Test
    void sixtyFourChannelsComeBackSampleBySample() throws Exception {
        SourceDescription source = Streams.source(64, 2000);
        SampleRing ring = new SampleRing(64, 8192);
        Recorder recorder = start(Streams.begin(root, source), ring, source);
        for (long at = 0; at < 20_000; at += 4000) {
            write(ring, 64, at, at + 4000);
            long end = at + 4000;
            await(() -> recorder.status().samples() == end);
        }
        recorder.annotate(new Annotation(100, 3000, "fist"));
        recorder.happened(new SourceEvent(SourceEvent.Kind.MARKER, 4000, "here"));
        recorder.close();
        recorder.close();
        assertThat(recorder.status())
                .extracting(RecorderStatus::state, RecorderStatus::samples)
                .containsExactly(State.CLOSED, 20_000L);
        recorder.annotate(new Annotation(5, 5, "too late"));
        assertThat(events).isEmpty();
        try (BidsRecording back = Streams.open(root)) {
            assertThat(back.length()).isEqualTo(20_000);
            assertThat(back.annotations())
                    .containsExactly(new Annotation(100, 3000, "fist"), new Annotation(4000, 0, "MARKER: here"));
            double[][] samples = back.load().samples();
            for (int c = 0; c < 64; c++) {
                for (int i = 0; i < 20_000; i++) {
                    assertThat(Math.rint(samples[c][i])).isEqualTo(Streams.value(c, i));
                }
            }
        }
    }

    @Test
    void withoutASampleItSaysSo() throws Exception {
        SourceDescription source = Streams.source(2, 1000);
        Recorder recorder = start(Streams.begin(root, source), new SampleRing(2, 1024), source);
        recorder.close();
        assertThat(recorder.status().state()).isEqualTo(State.CLOSED);
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.text())
                        .startsWith("no sample came; ")
                        .endsWith("sub-01_task-live_emg.bdf is empty"));
    }

    @Test
    void aSlowDiskCostsSamplesButNeverHoldsTheStreamUp() throws Exception {
        SourceDescription source = Streams.source(2, 1000);
        BidsSession real = Streams.begin(root, source);
        BidsSession slow = mock(BidsSession.class, delegatesTo(real));
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch freed = new CountDownLatch(1);
        doAnswer(call -> {
                    stuck.countDown();
                    freed.await();
                    real.append((float[][]) call.getArgument(0), call.getArgument(1), call.getArgument(2));
                    return null;
                })
                .when(slow)
                .append(any(float[][].class), anyInt(), anyInt());
        SampleRing ring = new SampleRing(2, 1024);
        Recorder recorder = start(slow, ring, source);
        write(ring, 2, 0, 100);
        stuck.await();
        write(ring, 2, 100, 5000);
        freed.countDown();
        await(() -> recorder.status().samples() == 5000);
        recorder.close();
        RecorderStatus status = recorder.status();
        assertThat(status.overrunSamples()).isPositive().isEqualTo(status.filledSamples());
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.text())
                        .startsWith("the disk is too slow: ")
                        .contains(" s were not recorded; they are marked BAD_ACQ_SKIP in "));
        try (BidsRecording back = Streams.open(root)) {
            assertThat(back.length()).isEqualTo(5000);
            assertThat(back.annotations())
                    .containsExactly(
                            new Annotation(100, status.filledSamples(), "BAD_ACQ_SKIP"),
                            new Annotation(
                                    100,
                                    0,
                                    "OVERRUN: " + status.overrunSamples() + " samples came too fast for the disk"));
            assertThat(Math.rint(back.load().samples()[1][4999])).isEqualTo(Streams.value(1, 4999));
        }
    }

    @Test
    void aFullDiskIsToldOfAtOnceAndWhatWasWrittenReads() throws Exception {
        SourceDescription source = Streams.source(2, 1000);
        BidsSession real = Streams.begin(root, source);
        BidsSession full = mock(BidsSession.class, delegatesTo(real));
        // Answered before the recorder's thread begins: a mock is not to be changed under it.
        AtomicBoolean isFull = new AtomicBoolean();
        doAnswer(call -> {
                    if (isFull.get()) {
                        throw new IOException("No space left on device");
                    }
                    real.append((float[][]) call.getArgument(0), call.getArgument(1), call.getArgument(2));
                    return null;
                })
                .when(full)
                .append(any(float[][].class), anyInt(), anyInt());
        SampleRing ring = new SampleRing(2, 8192);
        Recorder recorder = start(full, ring, source);
        write(ring, 2, 0, 1000);
        recorder.annotate(new Annotation(20, 700, "fist"));
        await(() -> recorder.status().samples() == 1000);
        isFull.set(true);
        write(ring, 2, 1000, 2000);
        await(() -> recorder.status().state() == State.FAILED);
        await(() -> !events.isEmpty());
        assertThat(recorder.status().failure().orElseThrow())
                .startsWith("recording has stopped after 1.0 s: ")
                .endsWith("_emg.bdf: No space left on device; what was written stays readable");
        assertThat(events)
                .extracting(SourceEvent::text)
                .containsExactly(recorder.status().failure().orElseThrow());
        assertThat(events).extracting(SourceEvent::kind).containsExactly(SourceEvent.Kind.WARNING);
        write(ring, 2, 2000, 50_000);
        recorder.happened(new SourceEvent(SourceEvent.Kind.MARKER, 0, "ignored"));
        recorder.close();
        assertThat(recorder.status().state()).isEqualTo(State.FAILED);
        try (BidsRecording back = Streams.open(root)) {
            assertThat(back.length()).isEqualTo(1000);
            assertThat(back.annotations()).containsExactly(new Annotation(20, 700, "fist"));
        }
    }

    @Test
    void aFileThatVanishesIsToldOfWithinASecond() throws Exception {
        SourceDescription source = Streams.source(2, 1000);
        SampleRing ring = new SampleRing(2, 8192);
        Path folder = root.resolve("sub-01/emg");
        Recorder recorder = start(Streams.begin(root, source), ring, source);
        write(ring, 2, 0, 1000);
        await(() -> recorder.status().samples() == 1000);
        clock.forward(1.5);
        write(ring, 2, 1000, 1100);
        await(() -> recorder.status().samples() == 1100);
        assertThat(events).isEmpty();
        Path moved = Files.move(folder, root.resolve("moved"));
        clock.forward(1.5);
        await(() -> !events.isEmpty());
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.text())
                        .startsWith("recording has stopped after 1.1 s: ")
                        .contains("_emg.bdf: was deleted or moved away while it was recorded"));
        recorder.close();
        assertThat(folder).as("nothing is written where it was").doesNotExist();
        try (BidsRecording back = Streams.open(moved.resolve("sub-01_task-live_emg.bdf"))) {
            assertThat(back.length())
                    .as("1100 and the padding of the last record")
                    .isEqualTo(1250);
        }
    }

    @Test
    void anythingElseThatGoesWrongIsToldOfToo() throws Exception {
        SourceDescription source = Streams.source(2, 1000);
        SampleRing ring = new SampleRing(2, 8192);
        Recorder recorder = start(Streams.begin(root, source), ring, source);
        write(ring, 2, 500, 600);
        await(() -> recorder.status().samples() == 100);
        ring.write(Streams.block(2, 30, 10));
        await(() -> !events.isEmpty());
        assertThat(events.get(0).text())
                .contains("the stream went back from sample 600 to 30; start another recording; what was written");
        recorder.close();
    }
}
