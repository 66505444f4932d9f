package org.opentmr.device.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Allocation;
import org.opentmr.device.Integrity;
import org.opentmr.device.Source.Read;
import org.opentmr.device.Source.State;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.SourceEvent.Kind;
import org.opentmr.recording.InMemoryRecording;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.StoredRecording;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Block;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;

@Timeout(60)
class ReplaySourceTest {

    private static final ReplayOptions UNPACED = new ReplayOptions(ReplayOptions.UNPACED, false);

    private final FakeTime time = new FakeTime();
    private final Block block = new Block(2, 500);
    private final List<SourceEvent> events = new ArrayList<>();

    private ReplaySource started(StoredRecording recording, ReplayOptions options) throws IOException {
        ReplaySource source = new ReplaySource(recording, options, time, time);
        source.open(events::add);
        source.start();
        return source;
    }

    private void assertBlockTellsItsNumbers(int length) {
        for (int i = 0; i < block.count(); i++) {
            float want = (block.firstSample() + i) % length;
            assertThat(block.samples()[0][i]).isEqualTo(want);
            assertThat(block.samples()[1][i]).isEqualTo(-want);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 2.5, 100})
    void everySampleComesWhenItIsDueAndNotMuchLater(double speed) throws IOException {
        int length = 12_345;
        ReplaySource source = started(Ramps.of(1000, length), new ReplayOptions(speed, false));
        long start = time.nanos();
        long next = 0;
        while (source.read(block) == Read.SAMPLES) {
            assertThat(block.firstSample()).isEqualTo(next);
            assertBlockTellsItsNumbers(length);
            next = block.end();
            assertThat(block.arrivalNanos()).isEqualTo(time.nanos());
            double dueSeconds = next / (1000 * speed);
            double nowSeconds = (time.nanos() - start) * 1e-9;
            assertThat(nowSeconds).isGreaterThan(dueSeconds - 2e-9);
            assertThat(nowSeconds).isLessThan(dueSeconds + Math.max(ReplayPace.PACKET_SECONDS, 1 / (1000 * speed)));
        }
        assertThat(next).isEqualTo(length);
        assertThat((time.nanos() - start) * 1e-9).isCloseTo(length / (1000 * speed), within(2e-9));
        assertThat(source.state()).isEqualTo(State.ENDED);
        assertThat(source.counters().samples()).isEqualTo(length);
        assertThat(source.read(block)).isEqualTo(Read.END);
    }

    @Test
    void unpacedBlocksAreFullAndNobodyWaits() throws IOException {
        ReplaySource source = started(Ramps.of(1000, 1750), UNPACED);
        List<Integer> counts = new ArrayList<>();
        while (source.read(block) == Read.SAMPLES) {
            assertBlockTellsItsNumbers(1750);
            counts.add(block.count());
        }
        assertThat(counts).containsExactly(500, 500, 500, 250);
        assertThat(time.longestPauseSeconds()).isZero();
    }

    @Test
    void aPacketIsFourMilliseconds() throws IOException {
        ReplaySource source = started(Ramps.of(2000, 4000), ReplayOptions.REAL_TIME);
        for (int i = 0; i < 10; i++) {
            assertThat(source.read(block)).isEqualTo(Read.SAMPLES);
            assertThat(block.count()).isEqualTo(8);
        }
    }

    @Test
    void aLateReaderFindsEverythingThatIsDue() throws IOException {
        ReplaySource source = started(Ramps.of(1000, 5000), ReplayOptions.REAL_TIME);
        time.pass(1.002);
        assertThat(source.read(block)).isEqualTo(Read.SAMPLES);
        assertThat(block.count()).isEqualTo(500);
        assertThat(source.read(block)).isEqualTo(Read.SAMPLES);
        assertThat(block.end()).isEqualTo(1000);
        assertThat(time.longestPauseSeconds()).isZero();
        assertThat(source.read(block)).isEqualTo(Read.SAMPLES);
        assertThat(time.longestPauseSeconds()).isCloseTo(0.002, within(1e-9));
    }

    @Test
    void aReadNeverWaitsLongerThanATenthOfASecond() throws IOException {
        ReplaySource source = started(Ramps.of(1, 3), new ReplayOptions(0.5, false));
        int nothing = 0;
        Read read = source.read(block);
        while (read == Read.NOTHING) {
            nothing++;
            read = source.read(block);
        }
        assertThat(nothing).isEqualTo(19);
        assertThat(time.longestPauseSeconds()).isEqualTo(0.1);
    }

    @Test
    void aStopHaltsTheRecordingAndAStartLetsItGoOn() throws IOException {
        ReplaySource source = started(Ramps.of(1000, 5000), ReplayOptions.REAL_TIME);
        source.read(block);
        long end = block.end();
        source.stop();
        assertThat(source.state()).isEqualTo(State.OPEN);
        assertThatThrownBy(() -> source.read(block))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("recording ramps: is read while OPEN; start it first");
        time.pass(60);
        source.start();
        assertThat(source.read(block)).isEqualTo(Read.SAMPLES);
        assertThat(block.firstSample()).isEqualTo(end);
        assertThat(block.count()).isEqualTo(4);
    }

    @Test
    void joinsAndAnnotationsAreToldRightBeforeTheirSample() throws IOException {
        List<Annotation> annotations = List.of(
                new Annotation(0, 100, "rest"),
                new Annotation(700, 100, "hand_close"),
                new Annotation(1234, 0, "look here"),
                new Annotation(2000, 0, "done"),
                new Annotation(2001, 0, "beyond the end"));
        ReplaySource source =
                started(Ramps.of(1000, Ramps.samples(2, 2000), annotations, List.of(700L, 1001L)), UNPACED);
        List<String> told = new ArrayList<>();
        Read read;
        do {
            read = source.read(block);
            events.forEach(event -> told.add(event.sample() + " " + event.kind() + " " + event.text()));
            if (read == Read.SAMPLES) {
                for (SourceEvent event : events) {
                    assertThat(event.sample()).isEqualTo(block.firstSample());
                }
                assertBlockTellsItsNumbers(2000);
                told.add(block.firstSample() + "+" + block.count());
            }
            events.clear();
        } while (read == Read.SAMPLES);
        assertThat(told)
                .containsExactly(
                        "0 MARKER rest",
                        "0+500",
                        "500+200",
                        "700 RETURNED another piece of the recording begins",
                        "700 MARKER hand_close",
                        "700+301",
                        "1001 RETURNED another piece of the recording begins",
                        "1001+233",
                        "1234 MARKER look here",
                        "1234+500",
                        "1734+266",
                        "2000 MARKER done");
    }

    @Test
    void aLoopCountsOnAndTellsWhereItBeginsAgain() throws IOException {
        ReplaySource source = started(
                Ramps.of(1000, Ramps.samples(2, 600), List.of(new Annotation(50, 10, "hand_open")), List.of()),
                new ReplayOptions(1, true));
        long start = time.nanos();
        long next = 0;
        while (next < 1500) {
            assertThat(source.read(block)).isEqualTo(Read.SAMPLES);
            assertThat(block.firstSample()).isEqualTo(next);
            assertBlockTellsItsNumbers(600);
            next = block.end();
        }
        assertThat(events)
                .containsExactly(
                        new SourceEvent(Kind.MARKER, 50, "hand_open"),
                        new SourceEvent(Kind.RETURNED, 600, "the recording begins again"),
                        new SourceEvent(Kind.MARKER, 650, "hand_open"),
                        new SourceEvent(Kind.RETURNED, 1200, "the recording begins again"),
                        new SourceEvent(Kind.MARKER, 1250, "hand_open"));
        assertThat((time.nanos() - start) * 1e-9).isCloseTo(next / 1000.0, within(1e-9));
    }

    @Test
    void anEmptyRecordingEndsAtOnceEvenInALoop() throws IOException {
        assertThat(started(Ramps.of(1000, 0), new ReplayOptions(1, true)).read(block))
                .isEqualTo(Read.END);
    }

    @Test
    void samplesThatAreNoNumbersStayNone() throws IOException {
        double[][] samples = Ramps.samples(2, 20);
        samples[0][3] = Double.NaN;
        samples[1][4] = 1e300;
        ReplaySource source = started(Ramps.of(1000, samples, List.of(), List.of()), UNPACED);
        source.read(block);
        assertThat(block.samples()[0][3]).isNaN();
        assertThat(block.samples()[1][4]).isInfinite();
    }

    @Test
    void describesTheRecordingWithRoomAboveItsLargestSample() throws IOException {
        double[][] samples = Ramps.samples(2, 1000);
        samples[0][5] = Double.NaN;
        InMemoryRecording recording = Ramps.of(500, samples, List.of(), List.of());
        SourceDescription description = new ReplaySource(recording, UNPACED, time).open(events::add);
        assertThat(description)
                .isEqualTo(new SourceDescription("recording ramps", recording.layout(), 2048, Integrity.LOCAL));
        assertThat(new ReplaySource(Ramps.of(500, 1), UNPACED, time)
                        .open(events::add)
                        .largest())
                .isEqualTo(4);
    }

    @Test
    void aRecordingThatCannotBeReadOnSaysSo() throws IOException {
        Failing recording = new Failing(Ramps.of(1000, 5000));
        ReplaySource source = started(recording, UNPACED);
        recording.fails = true;
        assertThatThrownBy(() -> source.read(block))
                .isInstanceOf(RecordingException.class)
                .hasMessage("ramps: the disk is gone");
        source.close();
        assertThat(source.read(block)).isEqualTo(Read.END);
    }

    @Test
    void closingFromAnotherThreadEndsAWait() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        ReplaySource source =
                new ReplaySource(Ramps.of(1, 10), new ReplayOptions(0.1, false), Clock.system(), nanos -> {
                    waits.countDown();
                    LockSupport.park(); // until it is unparked, whatever the time
                });
        source.open(events::add);
        source.start();
        LinkedBlockingQueue<Read> result = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> {
            try {
                result.add(source.read(new Block(2, 10)));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        reader.start();
        waits.await();
        source.close();
        assertThat(result.take()).isEqualTo(Read.END);
        assertThat(source.state()).isEqualTo(State.CLOSED);
        source.close();
        reader.join();
    }

    @Test
    void readingAllocatesNothing() throws IOException {
        ReplaySource source = started(Ramps.of(1000, 5_000_000), new ReplayOptions(100, true));
        Allocation.assertNone(() -> {
            try {
                for (int i = 0; i < 10; i++) {
                    source.read(block);
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void refusesWhatItCannotPlay() throws IOException {
        assertThatThrownBy(() -> new ReplayOptions(0.09, false))
                .hasMessage("a recording plays at 0.1 to 100.0 times its speed or as fast as possible, got speed=0.09");
        assertThatThrownBy(() -> new ReplayOptions(Double.NaN, false)).isInstanceOf(IllegalArgumentException.class);
        ReplaySource source = started(Ramps.of(1000, 100), UNPACED);
        assertThatThrownBy(() -> source.read(new Block(3, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("recording ramps has 2 channels, the block 3");
        source.close();
        assertThatThrownBy(() -> source.open(events::add))
                .isInstanceOf(IOException.class)
                .hasMessage("recording ramps: plays only once; make a new source of it");
    }

    /** A recording whose disk can be pulled. */
    private static final class Failing implements StoredRecording {

        private final StoredRecording recording;
        private boolean fails;

        Failing(StoredRecording recording) {
            this.recording = recording;
        }

        @Override
        public String name() {
            return recording.name();
        }

        @Override
        public String subject() {
            return recording.subject();
        }

        @Override
        public String session() {
            return recording.session();
        }

        @Override
        public ChannelLayout layout() {
            return recording.layout();
        }

        @Override
        public long length() {
            return recording.length();
        }

        @Override
        public List<Annotation> annotations() {
            return recording.annotations();
        }

        @Override
        public List<Long> joins() {
            return recording.joins();
        }

        @Override
        public void read(long firstSample, int count, double[][] samples, int at) throws IOException {
            if (fails) {
                throw new RecordingException(name() + ": the disk is gone");
            }
            recording.read(firstSample, count, samples, at);
        }

        @Override
        public void close() throws IOException {
            recording.close();
        }
    }
}
