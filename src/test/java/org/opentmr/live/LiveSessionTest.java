package org.opentmr.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.ManualClock;
import org.opentmr.device.Source;
import org.opentmr.device.SourceEvent;
import org.opentmr.prosthesis.LimbCommand;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.signal.Block;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.SampleRing;

@Timeout(60)
class LiveSessionTest {

    private static final ChannelLayout LAYOUT = ScriptedSource.layout(2, 1000);
    private static final int BLOCK = 25;

    private final ManualClock clock = new ManualClock();
    private final ScriptedSource source = new ScriptedSource(LAYOUT, clock);
    private final LevelModel model = new LevelModel(2);
    private final List<LiveEvent> events = new CopyOnWriteArrayList<>();
    private final CollectingOutput limb = new CollectingOutput("the limb");
    private final LiveSession session =
            new LiveSession(source, Optional.of(model.decoder(LAYOUT)), FailSafeSpec.DEFAULT, clock);
    private long next;

    @BeforeEach
    void open() throws IOException {
        session.addListener(events::add);
        session.open();
        session.addOutput(limb);
        session.start();
    }

    @AfterEach
    void close() {
        session.close();
        Until.holds(() -> threads().isEmpty());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("opentmr "))
                .sorted()
                .toList();
    }

    private static float[][] samples(float level, int count) {
        float[][] samples = new float[2][count];
        Arrays.fill(samples[0], level);
        Arrays.fill(samples[1], level);
        return samples;
    }

    /** One block that arrives now, 25 ms after the one before; waits until it is decided and commanded. */
    private void block(float[][] samples) {
        clock.passMillis(25);
        int commands = limb.commands().size();
        long decisions = session.snapshot().decisions();
        source.samples(next, samples);
        next += samples[0].length;
        // After a bridge, decisions come in the middle of blocks.
        Until.holds(() -> session.snapshot().sample() > next - BLOCK);
        long made = session.snapshot().decisions() - decisions;
        Until.holds(() -> limb.commands().size() >= commands + made);
    }

    private void feed(int millis, float level) {
        for (int i = 0; i < millis; i += BLOCK) {
            block(samples(level, BLOCK));
        }
    }

    private void running() {
        feed(700, LevelModel.REST);
        assertThat(session.snapshot().safety()).isEqualTo(SafetyState.RUNNING);
    }

    private void closing() {
        running();
        feed(150, LevelModel.CLOSE);
        assertThat(session.snapshot().speed()).isEqualTo(1);
        assertThat(limb.last().motion()).hasToString("hand close");
    }

    private void awaitState(SafetyState state, String reason) {
        Until.holds(() -> session.snapshot().safety() == state
                && session.snapshot().reason().equals(reason));
        assertThat(session.snapshot().speed() == 0 || state == SafetyState.RUNNING)
                .isTrue();
        awaitEvent(reason);
    }

    private void awaitEvent(String text) {
        Until.holds(() -> events.stream().anyMatch(event -> event.text().contains(text)));
    }

    private void awaitCommand(SafetyState state) {
        Until.holds(() -> limb.last().safety() == state);
        assertThat(limb.last().speed()).isZero();
    }

    @Test
    void nothingMovesBeforeARestAndThenTheLimbFollows() {
        feed(1000, LevelModel.CLOSE);
        assertThat(limb.commands()).isNotEmpty().allMatch(command -> command.speed() == 0);
        assertThat(limb.last().safety()).isEqualTo(SafetyState.STARTING);
        feed(700, LevelModel.REST);
        feed(150, LevelModel.CLOSE);
        LimbCommand last = limb.last();
        assertThat(last.safety()).isEqualTo(SafetyState.RUNNING);
        assertThat(last.motion()).hasToString("hand close");
        assertThat(last.speed()).isEqualTo(1);
        assertThat(last.confidence()).isEqualTo(0.9);
        assertThat(last.seconds()).isEqualTo(1.85);
        for (int i = 0; i < limb.commands().size(); i++) {
            assertThat(limb.commands().get(i).number() - limb.commands().get(0).number())
                    .isEqualTo(i);
        }
        LiveSnapshot snapshot = session.snapshot();
        assertThat(snapshot.sample()).isEqualTo(1850);
        assertThat(snapshot.seconds()).isEqualTo(1.85);
        assertThat(snapshot.posterior()).containsExactly(1 - 0.9, 0.9);
        assertThat(snapshot.levels()).hasSize(2);
        assertThat(snapshot.counters().samples()).isEqualTo(1850);
        assertThat(session.latency().entries()).hasSize(LatencyLedger.Stage.values().length);
        assertThat(session.latency().fixedDelaySeconds()).isEqualTo(0.0625);
    }

    @Test
    void silenceHoldsAndSamplesRelease() {
        closing();
        clock.passMillis(100);
        awaitState(SafetyState.HELD, "no samples for 90 ms");
        awaitCommand(SafetyState.HELD);
        feed(25, LevelModel.CLOSE);
        awaitState(SafetyState.RUNNING, "decisions are fresh");
        assertThat(limb.last().speed()).isEqualTo(1);
    }

    @Test
    void aSecondOfSilenceStopsUntilReArmed() {
        closing();
        clock.passMillis(1000);
        awaitState(SafetyState.STOPPED, "no samples for 1000 ms");
        awaitCommand(SafetyState.STOPPED);
        session.rearm();
        awaitEvent("not re-armed: no fresh samples");
        feed(1000, LevelModel.REST);
        assertThat(session.snapshot().safety()).isEqualTo(SafetyState.STOPPED);
        session.rearm();
        awaitState(SafetyState.STARTING, "waiting for 500 ms of rest");
        closing();
    }

    @Test
    void aDeviceThatIsLostAndReturnsIsToldOfAndDecodedAnew() {
        closing();
        source.says(SourceEvent.Kind.LOST, "unplugged");
        source.then(block -> Source.Read.LOST);
        clock.passMillis(300);
        awaitState(SafetyState.HELD, "no samples for 90 ms");
        source.says(SourceEvent.Kind.RETURNED, "back");
        next += 300;
        feed(75, LevelModel.CLOSE);
        assertThat(session.snapshot().safety()).as("before the window is full").isEqualTo(SafetyState.HELD);
        feed(25, LevelModel.CLOSE);
        assertThat(session.snapshot().safety()).isEqualTo(SafetyState.RUNNING);
        assertThat(session.snapshot().gaps()).isEqualTo(1);
        awaitEvent("a gap of together 300 samples");
        assertThat(events.stream()
                        .filter(LiveEvent.FromSource.class::isInstance)
                        .map(LiveEvent::text))
                .containsExactly("unplugged", "back");
    }

    @Test
    void aDecodeThreadThatHangsStopsTheLimb() throws Exception {
        closing();
        CountDownLatch hung = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        model.atDecision = () -> {
            hung.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        source.samples(next, samples(LevelModel.CLOSE, BLOCK));
        hung.await();
        long before = source.counters().samples();
        for (long i = 1; i <= 4; i++) {
            clock.passMillis(25);
            source.samples(next + i * BLOCK, samples(LevelModel.CLOSE, BLOCK));
            long want = before + i * BLOCK;
            Until.holds(() -> source.counters().samples() == want);
        }
        awaitState(SafetyState.HELD, "no decision for 100 ms");
        awaitCommand(SafetyState.HELD);
        model.atDecision = () -> {};
        release.countDown();
        next += 5 * BLOCK;
        Until.holds(() -> session.snapshot().sample() == next);
        feed(50, LevelModel.CLOSE);
        awaitState(SafetyState.RUNNING, "decisions are fresh");
    }

    @Test
    void anExceptionInTheDecoderStopsUntilReArmed() {
        closing();
        model.atDecision = () -> {
            throw new IllegalStateException("injected");
        };
        clock.passMillis(25);
        source.samples(next, samples(LevelModel.CLOSE, BLOCK));
        next += BLOCK;
        awaitState(SafetyState.STOPPED, "decoding failed: IllegalStateException: injected");
        awaitCommand(SafetyState.STOPPED);
        model.atDecision = () -> {};
        long decisions = session.snapshot().decisions();
        feed(500, LevelModel.REST);
        assertThat(session.snapshot().decisions()).isEqualTo(decisions);
        session.rearm();
        awaitState(SafetyState.STARTING, "waiting for 500 ms of rest");
        closing();
    }

    @Test
    void aSampleThatIsNotANumberHoldsAndNamesItsChannel() {
        closing();
        float[][] broken = samples(LevelModel.CLOSE, BLOCK);
        broken[1][7] = Float.NaN;
        block(broken);
        awaitState(SafetyState.HELD, "channel EMG 2 gives values that are not numbers");
        awaitCommand(SafetyState.HELD);
        feed(75, LevelModel.CLOSE);
        assertThat(session.snapshot().safety()).isEqualTo(SafetyState.HELD);
        feed(25, LevelModel.CLOSE);
        assertThat(session.snapshot().safety()).isEqualTo(SafetyState.RUNNING);
    }

    @Test
    void aChannelOnTheRailHoldsAndIsNamed() {
        closing();
        float[][] railed = samples(LevelModel.CLOSE, BLOCK);
        Arrays.fill(railed[0], (float) ScriptedSource.LARGEST);
        block(railed);
        awaitState(SafetyState.HELD, "channel EMG 1 is at the converter's rail");
        awaitCommand(SafetyState.HELD);
    }

    @Test
    void aFewMissingSamplesAreBridgedAndTheLimbGoesOn() {
        closing();
        next += 3;
        feed(25, LevelModel.CLOSE);
        assertThat(session.snapshot().bridgedSamples()).isEqualTo(3);
        assertThat(session.snapshot().gaps()).isZero();
        assertThat(session.snapshot().speed()).isEqualTo(1);
    }

    @Test
    void halfTheFramesLostMovesNothing() {
        closing();
        for (int i = 0; i < 20; i++) {
            block(samples(LevelModel.CLOSE, 5));
            next += 5;
        }
        assertThat(limb.last().safety()).isEqualTo(SafetyState.HELD);
        assertThat(limb.last().speed()).isZero();
        awaitEvent("too many samples are missing in the window");
    }

    @Test
    void largerGapsAgainAndAgainStopEverything() {
        closing();
        for (int i = 0; i < 39; i++) {
            next += 25;
            block(samples(LevelModel.CLOSE, BLOCK));
        }
        assertThat(session.snapshot().speed()).isZero();
        clock.passMillis(25);
        source.samples(next + 25, samples(LevelModel.CLOSE, BLOCK));
        awaitState(SafetyState.STOPPED, "no decision for 1000 ms");
        assertThat(session.snapshot().gaps()).isGreaterThanOrEqualTo(39);
        long told = events.stream()
                .filter(e -> e.text().contains("samples; the decoder started anew"))
                .count();
        assertThat(told).as("a second's gaps are told together").isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSourceThatCannotGoOnStopsEverything(boolean io) throws Exception {
        closing();
        source.then(block -> {
            if (io) {
                throw new IOException("/dev/ttyUSB0: gone for good");
            }
            throw new IllegalStateException("injected");
        });
        awaitState(
                SafetyState.STOPPED,
                io ? "/dev/ttyUSB0: gone for good" : "reading the source failed: IllegalStateException: injected");
        awaitCommand(SafetyState.STOPPED);
        assertThat(session.awaitEnd(60_000)).isTrue();
    }

    @Test
    void anOutputThatThrowsIsCutOffAndTheOthersGoOn() {
        CollectingOutput bad = new CollectingOutput("UDP to nowhere");
        session.addOutput(bad);
        running();
        bad.trouble = command -> {
            throw new IOException("no route");
        };
        feed(25, LevelModel.CLOSE);
        awaitEvent("UDP to nowhere failed (IOException: no route) and is cut off");
        int got = bad.commands().size();
        bad.trouble = command -> {};
        feed(500, LevelModel.CLOSE);
        assertThat(bad.commands()).hasSize(got);
        assertThat(limb.last().speed()).isEqualTo(1);
        session.rearm();
        awaitEvent("UDP to nowhere gets commands again");
        feed(25, LevelModel.CLOSE);
        Until.holds(() -> bad.commands().size() > got);
        assertThat(bad.commands().get(got).safety())
                .as("whatever it missed, what was armed before must not move now")
                .isEqualTo(SafetyState.STOPPED);
    }

    @Test
    void anOutputThatBlocksIsCutOffAndDelaysNobody() throws Exception {
        CollectingOutput bad = new CollectingOutput("a stuck port");
        session.addOutput(bad);
        running();
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        bad.trouble = command -> {
            stuck.countDown();
            boolean waiting = true;
            while (waiting) {
                try {
                    release.await();
                    waiting = false;
                } catch (InterruptedException e) {
                    // as a driver that knows no interrupts
                }
            }
        };
        feed(25, LevelModel.CLOSE);
        stuck.await();
        feed(600, LevelModel.CLOSE);
        awaitEvent("a stuck port has not come back for 500 ms and is cut off");
        assertThat(limb.last().speed()).isEqualTo(1);
        session.rearm();
        feed(25, LevelModel.CLOSE);
        assertThat(events).noneMatch(event -> event.text().contains("gets commands again"));
        release.countDown();
    }

    @Test
    void slowListenersAndReadersDelayNobody() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        session.addListener(event -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        SampleRing.Reader disk = session.newReader();
        closing();
        for (int i = 0; i < 2 * EventQueue.MOST; i++) {
            source.says(SourceEvent.Kind.LOG, "line " + i);
        }
        feed(1000, LevelModel.CLOSE);
        assertThat(limb.last().speed()).isEqualTo(1);
        assertThat(disk.available()).isEqualTo(next);
        Block block = new Block(2, 512);
        assertThat(disk.read(block)).isEqualTo(512);
        assertThat(block.firstSample()).isZero();
        release.countDown();
        awaitEvent("events came too fast and were left out");
    }

    @Test
    void aReaderThatStallsForLongerThanTheRingLosesTheOldestAndIsTold() {
        SampleRing.Reader disk = session.newReader();
        long all = (LiveSession.RING_SECONDS + 30) * 1000L;
        for (long at = 0; at < all; at += 100) {
            source.samples(at, samples(LevelModel.REST, 100));
            long end = at + 100;
            Until.holds(() -> session.snapshot().sample() == end);
        }
        long read = 0;
        Block block = new Block(2, 1000);
        while (disk.read(block) > 0) {
            read += block.count();
        }
        assertThat(disk.overrun()).isPositive();
        assertThat(read + disk.overrun()).isEqualTo(all);
        assertThat(block.end()).isEqualTo(all);
        assertThat(session.snapshot().overrunSamples()).isZero();
    }

    @Test
    void aListenerThatThrowsDisturbsNobody() {
        session.addListener(event -> {
            throw new IllegalStateException("injected");
        });
        AtomicInteger told = new AtomicInteger();
        session.addListener(event -> told.incrementAndGet());
        closing();
        Until.holds(() -> told.get() >= 2);
    }

    @Test
    void theLastDecisionsAreStillCommandedWhenTheStreamEnds() throws Exception {
        running();
        float[][] last = samples(LevelModel.CLOSE, 100);
        source.samples(next, last);
        source.then(block -> Source.Read.END);
        assertThat(session.awaitEnd(60_000)).isTrue();
        awaitState(SafetyState.STOPPED, "the stream has ended");
        awaitCommand(SafetyState.STOPPED);
        assertThat(limb.commands()).anyMatch(command -> command.speed() == 1 && command.seconds() == 0.8);
    }

    @Test
    void aStopStopsTheLimbAndAStartBeginsAnew() throws IOException {
        closing();
        session.stop();
        awaitState(SafetyState.STOPPED, "the session was stopped");
        awaitCommand(SafetyState.STOPPED);
        session.stop();
        clock.passMillis(10_000);
        session.start();
        Until.holds(() -> session.snapshot().safety() == SafetyState.STARTING);
        closing();
        assertThat(source.calls()).containsExactly("open", "start", "stop", "start");
    }

    @Test
    void oneThreadTouchesTheSourceAndThreadsHaveNames() {
        running();
        assertThat(threads())
                .containsExactly(
                        "opentmr acquisition",
                        "opentmr decode",
                        "opentmr events",
                        "opentmr output the limb",
                        "opentmr watchdog");
        session.close();
        session.close();
        assertThat(source.calls()).containsExactly("open", "start", "close");
        assertThat(source.threads()).hasSize(1);
        assertThat(limb.closed).isTrue();
        assertThat(limb.last().safety()).isEqualTo(SafetyState.STOPPED);
        awaitEvent("the session was closed");
    }

    @Test
    void refusesWhatIsOutOfOrder() {
        assertThatThrownBy(session::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("opened once only");
        assertThatThrownBy(session::start).hasMessageContaining("started once it is open");
        LiveSession closed = new LiveSession(source, Optional.empty(), FailSafeSpec.DEFAULT, clock);
        assertThatThrownBy(closed::snapshot).hasMessageContaining("open the session first");
        assertThatThrownBy(closed::rearm).hasMessageContaining("open the session first");
        closed.close();
        assertThatThrownBy(() -> closed.addOutput(limb)).hasMessageContaining("given outputs while it is open");
    }

    @Test
    void refusesADecoderForAnotherStreamAndCloses() {
        ScriptedSource other = new ScriptedSource(ScriptedSource.layout(2, 500), clock);
        LiveSession wrong = new LiveSession(other, Optional.of(model.decoder(LAYOUT)), FailSafeSpec.DEFAULT, clock);
        assertThatThrownBy(wrong::open)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a scripted source has 2 channels at 500.0 Hz");
        assertThat(other.calls()).containsExactly("open", "close");
    }

    @Test
    void withoutADecoderSamplesAreWatchedAndKept() throws IOException {
        ScriptedSource plain = new ScriptedSource(LAYOUT, clock);
        try (LiveSession listening = new LiveSession(plain, Optional.empty(), FailSafeSpec.DEFAULT, clock)) {
            listening.addListener(events::add);
            listening.open();
            SampleRing.Reader reader = listening.newReader();
            listening.start();
            plain.samples(0, samples(LevelModel.CLOSE, 100));
            Until.holds(() -> listening.snapshot().safety() == SafetyState.RUNNING);
            assertThat(reader.available()).isEqualTo(100);
            assertThat(listening.snapshot().posterior()).isEmpty();
            clock.passMillis(100);
            Until.holds(() -> listening.snapshot().safety() == SafetyState.HELD);
            clock.passMillis(1000);
            Until.holds(() -> listening.snapshot().safety() == SafetyState.STOPPED);
            plain.samples(100, samples(LevelModel.CLOSE, 100));
            Until.holds(() -> listening.snapshot().safety() == SafetyState.RUNNING);
            float[][] railed = samples((float) -ScriptedSource.LARGEST, 100);
            plain.samples(200, railed);
            awaitEvent("channel EMG 1 is at the converter's rail");
        }
    }

    @Test
    void mayBeClosedAtAnyMoment() throws Exception {
        session.close();
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 30; i++) {
            ScriptedSource some = new ScriptedSource(LAYOUT, clock);
            LiveSession hurried =
                    new LiveSession(some, Optional.of(model.decoder(LAYOUT)), FailSafeSpec.DEFAULT, clock);
            int moment = i % 6;
            Thread other = new Thread(hurried::close);
            if (moment == 0) {
                other.start();
            }
            try {
                hurried.open();
                hurried.addOutput(new CollectingOutput("one"));
                if (moment == 1) {
                    other.start();
                }
                hurried.start();
                for (int k = 0; k < 40; k++) {
                    some.samples(k * 25L, samples(LevelModel.CLOSE, BLOCK));
                    if (moment == 2 && k == random.nextInt(40)) {
                        hurried.close();
                    }
                }
                if (moment == 3) {
                    other.start();
                }
                hurried.stop();
                if (moment == 4) {
                    other.start();
                }
            } catch (IllegalStateException e) {
                assertThat(e).hasMessageContaining("a scripted source");
            }
            hurried.close();
            other.join();
            assertThat(some.state()).isEqualTo(Source.State.CLOSED);
        }
        Until.holds(() -> threads().isEmpty());
    }
}
