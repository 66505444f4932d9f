package org.opentmr.live;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.decoder.Decoder;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.StreamCounters;
import org.opentmr.motion.Motion;
import org.opentmr.prosthesis.Output;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.signal.Block;
import org.opentmr.signal.Clock;
import org.opentmr.signal.SampleRing;

/**
 * A source being listened to, decoded where there is a decoder, watched always.
 *
 * <p>Order: {@link #open}, outputs and readers as wanted, {@link #start}, {@link #stop}, {@link #close}. After a stop it may be
 * started again. All methods may be called from any thread; closing is allowed at any time and twice.
 *
 * <p>Threads: one reads the source into a ring of {@value #RING_SECONDS} s, one decodes, one watches and commands, one calls
 * listeners, and every output has its own. Whatever one of them does, the others go on.
 */
public final class LiveSession implements AutoCloseable {

    /** So much may a reader of the ring fall behind before it loses samples: a disk that sleeps, a long pause of the machine. */
    public static final int RING_SECONDS = 60;

    /** As long as a source waits for samples at most. */
    private static final double BLOCK_SECONDS = 0.1;

    private static final int SMALLEST_BLOCK = 64;
    private static final int SMALLEST_RING = 1024;

    /** A few seconds of decisions: so late may the watchdog be without missing one. */
    private static final int POSTS = 256;

    private enum Phase {
        NEW,
        OPEN,
        STREAMING,
        CLOSED
    }

    /** What exists from the opening on. */
    private record Parts(
            SourceDescription source,
            SampleRing ring,
            Block block,
            LatencyLedger ledger,
            Bulletin bulletin,
            DecodeStage stage,
            DecodeLoop decode,
            Watchdog watchdog) {}

    private final Source source;
    private final @Nullable TrainedDecoder trained;
    private final FailSafeSpec failSafe;
    private final Clock clock;
    private final EventQueue events = new EventQueue();
    private final Acquisition acquisition;
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Motion> motions;
    private final int posteriors;
    private Phase phase = Phase.NEW;
    private volatile @Nullable Parts parts;

    /**
     * @param decoder empty to listen and record only
     */
    public LiveSession(Source source, Optional<TrainedDecoder> decoder, FailSafeSpec failSafe, Clock clock) {
        this.source = source;
        this.trained = decoder.orElse(null);
        this.failSafe = decoder.map(
                        trained -> failSafe.forIncrement(trained.spec().incrementSeconds()))
                .orElse(failSafe);
        this.clock = clock;
        motions = decoder.map(trained -> trained.motions().motions()).orElse(List.of());
        posteriors =
                decoder.map(trained -> new Decoder(trained).posterior().length).orElse(0);
        acquisition = new Acquisition(source, clock, this::sourceFailed);
    }

    /** Adds a listener, called on a thread of the session's own; one that is slow loses events, nothing else. */
    public void addListener(Consumer<? super LiveEvent> listener) {
        events.addListener(listener);
    }

    /**
     * Connects to the source.
     *
     * @throws IOException where it cannot be reached
     * @throws IllegalArgumentException where the decoder was trained for another stream
     */
    public synchronized SourceDescription open() throws IOException {
        require(phase == Phase.NEW, "opened once only");
        events.start();
        try {
            SourceDescription description = acquisition.open(event -> events.offer(new LiveEvent.FromSource(event)));
            if (trained != null) {
                trained.requireSameStream(source.name(), description.layout());
            }
            Parts made = parts(description);
            made.decode.start();
            made.watchdog.start();
            parts = made;
            phase = Phase.OPEN;
            return description;
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private Parts parts(SourceDescription description) {
        int channels = description.layout().size();
        double rateHz = description.layout().rateHz();
        SampleRing ring = new SampleRing(channels, (int) Math.max(SMALLEST_RING, Math.ceil(RING_SECONDS * rateHz)));
        Block block = new Block(channels, (int) Math.max(SMALLEST_BLOCK, Math.ceil(BLOCK_SECONDS * rateHz)));
        LatencyLedger ledger =
                new LatencyLedger(trained == null ? 0 : trained.spec().delaySeconds());
        Bulletin bulletin = new Bulletin(POSTS, () -> new Post(motions, posteriors, channels));
        SampleRing.Reader reader = ring.newReader();
        DecodeStage stage = new DecodeStage(
                reader,
                description,
                trained,
                failSafe,
                ledger,
                bulletin,
                new Post(motions, posteriors, channels),
                clock);
        Watchdog watchdog = new Watchdog(
                description,
                trained != null,
                failSafe,
                acquisition::lastArrivalNanos,
                bulletin,
                new Post(motions, posteriors, channels),
                events,
                clock,
                stage::renew);
        DecodeLoop decode = new DecodeLoop(stage, reader, acquisition::hasEnded, this::sourceEnded, watchdog::stop);
        return new Parts(description, ring, block, ledger, bulletin, stage, decode, watchdog);
    }

    /** Makes samples flow. */
    public synchronized void start() throws IOException {
        require(phase == Phase.OPEN, "started once it is open and does not stream");
        Parts made = parts();
        made.stage.renew();
        made.watchdog.restart();
        acquisition.start(made.ring, made.block, made.ledger);
        phase = Phase.STREAMING;
    }

    /** Makes the samples cease, and everything stop. Does nothing where none flow. */
    public synchronized void stop() throws IOException {
        if (phase == Phase.STREAMING) {
            phase = Phase.OPEN;
            parts().watchdog.stop("the session was stopped");
            acquisition.stop();
        }
    }

    /** Lets nothing move until {@link #rearm re-armed}; samples go on, and so do decisions. From the opening on. */
    public void halt(String reason) {
        parts().watchdog.stop(reason);
    }

    /** What the source says of itself; from the opening on. */
    public SourceDescription description() {
        return parts().source;
    }

    /** How the stream has fared so far. */
    public StreamCounters counters() {
        return source.counters();
    }

    /** Whether the source has said that there will never be more. */
    public boolean hasEnded() {
        return acquisition.hasEnded();
    }

    /** Whether no more samples will ever come and the last is decoded: the source has ended or failed, or this is closed. */
    public boolean isOver() {
        return over.getCount() == 0;
    }

    /** Leaves a stop of the fail-safe, where samples are fresh, and gives outputs that were cut off another chance. */
    public void rearm() {
        parts().watchdog.rearm();
    }

    /**
     * Adds an output, from the opening on. It gets a command for every decision and every change of safety, and is closed with
     * the session.
     */
    public synchronized void addOutput(Output output) {
        require(phase == Phase.OPEN || phase == Phase.STREAMING, "given outputs while it is open");
        Watchdog watchdog = parts().watchdog;
        watchdog.add(new OutputLane(output, parts().ledger, clock, watchdog::notice));
    }

    /** A reader of all samples from now on, for a recorder or a scope; from the opening on. */
    public SampleRing.Reader newReader() {
        return parts().ring.newReader();
    }

    public LatencyLedger latency() {
        return parts().ledger;
    }

    /** How all stands now; from the opening on. */
    public LiveSnapshot snapshot() {
        Parts made = parts();
        Post post = new Post(motions, posteriors, made.source.layout().size());
        made.bulletin.latest(post);
        Watchdog.Standing standing = made.watchdog.standing();
        return new LiveSnapshot(
                post.endSample / made.source.layout().rateHz(),
                post.endSample,
                post.decisions,
                post.motion,
                post.confidence,
                post.posterior,
                standing.state() == SafetyState.RUNNING ? post.speed : 0,
                standing.state() == SafetyState.RUNNING ? post.going() : List.of(),
                standing.state(),
                standing.reason(),
                source.counters(),
                post.bridgedSamples,
                post.gaps,
                post.overrunSamples,
                post.levels);
    }

    /**
     * Waits until no more samples will ever come and the last is decoded: the source has ended or failed, or the session is
     * closed.
     *
     * @return false where the time was over before
     */
    public boolean awaitEnd(long millis) throws InterruptedException {
        return over.await(millis, TimeUnit.MILLISECONDS);
    }

    private void sourceEnded() {
        Parts made = parts;
        if (made != null) {
            made.watchdog.stop("the stream has ended");
        }
        over.countDown();
    }

    private void sourceFailed(String why) {
        Parts made = parts;
        if (made != null) {
            made.watchdog.stop(why);
        }
        over.countDown();
    }

    /** Stops everything, closes the source and the outputs, ends all threads. */
    @Override
    public synchronized void close() {
        if (phase == Phase.CLOSED) {
            return;
        }
        phase = Phase.CLOSED;
        Parts made = parts;
        if (made != null) {
            made.watchdog.stop("the session was closed");
            made.watchdog.close();
            made.decode.close();
        }
        if (!acquisition.close()) {
            events.offer(new LiveEvent.Notice(0, source.name() + " does not come back and is left behind"));
        }
        events.close();
        over.countDown();
    }

    private Parts parts() {
        Parts made = parts;
        if (made == null) {
            throw new IllegalStateException(source.name() + ": open the session first");
        }
        return made;
    }

    private void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("a live session must be " + what + "; this one is " + source.name());
        }
    }
}
