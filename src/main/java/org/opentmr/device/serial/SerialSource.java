package org.opentmr.device.serial;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.Actuators;
import org.opentmr.device.Board;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.LineLostException;
import org.opentmr.device.LineOpener;
import org.opentmr.device.LineSettings;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.SourceListener;
import org.opentmr.device.StreamCounters;
import org.opentmr.signal.Block;
import org.opentmr.signal.Clock;
import org.opentmr.signal.HotPath;

/**
 * A board on a serial line, as a stream that survives unplugging.
 *
 * <p>What happens when the board goes away:
 *
 * <ol>
 *   <li>The line fails within milliseconds of unplugging; {@link #read} says {@link Source.Read#LOST}, an event says so to
 *       people, and the {@link #actuators} refuse every command from then on.
 *   <li>A board that sends no sample for {@value #SILENCE_SECONDS} s though its line is fine has hung or restarted. It counts
 *       as lost too: its line is closed and opened anew, which restarts many boards. Up to then {@code read} says {@link
 *       Source.Read#NOTHING}.
 *   <li>As long as {@code read} is called, the path is tried some {@value Outage#POLLS_PER_SECOND} times a second, on a thread
 *       beside the reader's; a board that is there again is greeted and started. What keeps it from being reached for {@value
 *       Outage#PATIENCE_SECONDS} s is told as a warning.
 *   <li>With the first sample after the outage comes the event of the return. The numbers of samples have gone on with the
 *       machine's clock meanwhile, and as many samples count as lost: where the last sample before arrived at t₀ and the last
 *       one of the first frame after it at t₁, their numbers differ by (t₁ − t₀) · rate, rounded.
 *   <li>A board that returns with other channels, units or another rate ends the stream with an exception.
 * </ol>
 *
 * <p>Opening takes as long as the board's greeting, up to some seconds. Nothing here belongs on a thread that paints.
 */
public final class SerialSource implements Source {

    /** Boards restart in less; by then the watchdog has long stopped all motion. */
    static final int SILENCE_SECONDS = 2;

    /** Slow streams are silent only after so many samples that should have come. */
    private static final int SILENCE_SAMPLES = 4;

    /** A line waits up to 100 ms in one read; where half of that is over there is no time to read once more. */
    private static final long ONCE_MORE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** What 1 MB/s brings in 16 ms; a Unix terminal hands out 4 kB at a time. */
    private static final int BUFFER_BYTES = 1 << 14;

    private final Connector connector;
    private final LatencyTimer latency;
    private final Executor beside;
    private final LongConsumer pause;
    private final byte[] buffer = new byte[BUFFER_BYTES];

    private volatile State state = State.CLOSED;
    private volatile StreamLedger ledger = new StreamLedger();
    private volatile @Nullable LastingActuators actuators;

    private @Nullable Stream stream;
    private @Nullable Connection connection;
    private @Nullable Outage outage;

    /** From the loss of the board to its first sample after it. */
    private boolean away;

    /** What stays the same from opening to closing. */
    private record Stream(
            SourceDescription description,
            LineSettings settings,
            SourceListener listener,
            Numbering numbering,
            StagedSamples staged,
            Silence silence) {

        void tell(SourceEvent.Kind kind, long sample, String text) {
            listener.happened(new SourceEvent(kind, sample, text));
        }
    }

    /**
     * @param path of the port, as typed
     * @param board that is expected there
     * @param options what the user says of it
     */
    public SerialSource(String path, Board board, BoardOptions options, LineOpener opener, Clock clock) {
        this(
                new Connector(path, board, options, opener, clock),
                new LatencyTimer(LatencyTimer.LINUX),
                SerialSource::besideTheReader,
                LockSupport::parkNanos);
    }

    SerialSource(Connector connector, LatencyTimer latency, Executor beside, LongConsumer pause) {
        this.connector = connector;
        this.latency = latency;
        this.beside = beside;
        this.pause = pause;
    }

    private static void besideTheReader(Runnable work) {
        Thread thread = new Thread(work, "opentmr-reconnection");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public String name() {
        return connector.board().name() + " on " + connector.path();
    }

    @Override
    public SourceDescription open(SourceListener listener) throws IOException {
        if (state != State.CLOSED) {
            throw new IllegalStateException(name() + " is " + state + " and cannot be opened again");
        }
        Connection made = connector.connect();
        SourceDescription description = made.session().description();
        Numbering numbering = new Numbering(description.layout().rateHz());
        double silenceSeconds =
                Math.max(SILENCE_SECONDS, SILENCE_SAMPLES / description.layout().rateHz());
        Stream opened = new Stream(
                description,
                made.settings(),
                listener,
                numbering,
                new StagedSamples(description.layout().size(), numbering, listener),
                new Silence((long) (silenceSeconds * 1e9)));
        stream = opened;
        away = false;
        ledger = new StreamLedger();
        actuators = made.session()
                .actuators()
                .map(joints -> new LastingActuators(connector.path(), joints))
                .orElse(null);
        adopt(made);
        state = State.OPEN;
        latency.warning(connector.path()).ifPresent(text -> opened.tell(SourceEvent.Kind.WARNING, 0, text));
        return description;
    }

    private void adopt(Connection made) {
        connection = made;
        ledger.sessionBegins(made.session().tally());
        LastingActuators lasting = actuators;
        if (lasting != null) {
            lasting.attach(made.session().actuators().orElse(null));
        }
    }

    @Override
    public void start() throws IOException {
        Stream on = stream;
        if (on == null || state != State.OPEN) {
            throw new IllegalStateException(name() + " is " + state + " and cannot be started");
        }
        Connection here = connection;
        if (here == null) {
            here = connector.connect(on.settings, new Connector.Leash());
            try {
                OtherLayoutException.refuse(connector.path(), on.description.layout(), here.session());
            } catch (IOException e) {
                here.part();
                throw e;
            }
            adopt(here);
        }
        try {
            discardBacklog(here);
            here.session().start();
        } catch (LineLostException e) {
            let(here);
            throw e;
        }
        on.numbering.begin(connector.clock().nanos());
        on.silence.isBroken();
        state = State.STREAMING;
        if (away) {
            away = false;
            ledger.returned(0);
            on.tell(SourceEvent.Kind.RETURNED, on.numbering.next(), name() + " is back; it was away while stopped");
        }
    }

    /** What a board that never ceases has sent since it was last read is old. */
    private void discardBacklog(Connection here) throws IOException {
        long began = connector.clock().nanos();
        int count;
        do {
            count = here.line().read(buffer, 0, buffer.length);
            ledger.bytes(count);
        } while (count > 0 && connector.clock().nanos() - began < ONCE_MORE_NANOS);
    }

    @Override
    @HotPath
    public Read read(Block block) throws IOException {
        Stream on = stream;
        if (on == null) {
            return Read.END;
        }
        if (state == State.OPEN) {
            throw new IllegalStateException(name() + " does not stream; start it first");
        }
        Connection here = connection;
        if (on.staged.isEmpty() && state == State.STREAMING && here != null) {
            receive(on, here);
        } else if (on.staged.isEmpty() && state == State.LOST) {
            return awaitReturn(on);
        }
        if (!on.staged.isEmpty()) {
            on.staged.take(block);
            return Read.SAMPLES;
        }
        return switch (state) {
            case LOST -> Read.LOST;
            case ENDED, CLOSED -> Read.END;
            case OPEN, STREAMING -> Read.NOTHING;
        };
    }

    @HotPath
    private void receive(Stream on, Connection here) {
        long expected = on.numbering.next();
        long before = on.numbering.lastArrivalNanos();
        long began = connector.clock().nanos();
        try {
            long now;
            do {
                int count = here.line().read(buffer, 0, buffer.length);
                now = connector.clock().nanos();
                if (count > 0) {
                    ledger.bytes(count);
                    on.staged.arrived(now);
                    here.session().decoder().decode(buffer, 0, count, now, on.staged);
                }
                here.session().tick(now);
            } while (on.staged.isEmpty() && now - began < ONCE_MORE_NANOS);
            if (!on.staged.isEmpty()) {
                on.silence.isBroken();
            } else if (on.silence.lasts(now)) {
                lose(on, here, connector.path() + ": " + connector.board().name() + " sends no samples any more");
            }
        } catch (IOException e) {
            lose(on, here, String.valueOf(e.getMessage()));
        }
        if (away && !on.staged.isEmpty()) {
            announceReturn(on, expected, before);
        }
    }

    private void announceReturn(Stream on, long expected, long beforeNanos) {
        away = false;
        long missing = on.staged.first() - expected;
        ledger.returned(missing);
        on.tell(
                SourceEvent.Kind.RETURNED,
                on.staged.first(),
                String.format(
                        Locale.ROOT,
                        "%s is back after %.2f s, %d samples are missing",
                        name(),
                        (on.numbering.lastArrivalNanos() - beforeNanos) * 1e-9,
                        missing));
    }

    private void lose(Stream on, Connection here, String reason) {
        let(here);
        outage = new Outage(
                connector,
                on.settings,
                on.description.layout(),
                beside,
                pause,
                text -> on.tell(SourceEvent.Kind.WARNING, on.numbering.next(), text));
        state = State.LOST;
        if (!away) {
            away = true;
            on.tell(SourceEvent.Kind.LOST, on.numbering.next(), reason + "; waiting for its return");
        }
    }

    /** Closes a line that has failed. */
    private void let(Connection here) {
        here.line().close();
        forget();
    }

    private void forget() {
        connection = null;
        ledger.sessionEnds();
        LastingActuators lasting = actuators;
        if (lasting != null) {
            lasting.detach();
        }
    }

    private Read awaitReturn(Stream on) throws IOException {
        Outage now = outage;
        if (now == null) {
            return Read.LOST;
        }
        try {
            Connection back = now.await();
            if (back == null) {
                return Read.LOST;
            }
            outage = null;
            on.numbering.leap();
            on.silence.isBroken();
            adopt(back);
            state = State.STREAMING;
            return Read.NOTHING;
        } catch (OtherLayoutException e) {
            outage = null;
            state = State.ENDED;
            throw e;
        }
    }

    @Override
    public void stop() throws IOException {
        Stream on = stream;
        if (on == null || (state != State.STREAMING && state != State.LOST)) {
            return;
        }
        endOutage();
        on.staged.clear();
        state = State.OPEN;
        Connection here = connection;
        if (here != null) {
            try {
                here.session().stop();
            } catch (LineLostException e) {
                // Gone, so nothing flows any more; starting again will look for it.
                let(here);
            }
        }
    }

    private void endOutage() {
        if (outage != null) {
            outage.giveUp();
            outage = null;
        }
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public StreamCounters counters() {
        return ledger.counters();
    }

    @Override
    public Optional<Actuators> actuators() {
        return Optional.ofNullable(actuators);
    }

    @Override
    public void close() {
        endOutage();
        Connection here = connection;
        if (here != null) {
            here.part();
            forget();
        }
        stream = null;
        state = State.CLOSED;
    }
}
