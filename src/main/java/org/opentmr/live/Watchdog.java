package org.opentmr.live;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.opentmr.device.SourceDescription;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSpeed;
import org.opentmr.prosthesis.LimbCommand;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.signal.Clock;

/**
 * Owns the fail-safe: follows the posts of the decode thread and the arrival of samples, and gives the outputs a command for
 * every decision and every change of safety. It trusts nobody to wake it: it looks at the clock every 10 ms, and when silence becomes
 * too long.
 */
final class Watchdog {

    /** How safety stands, for other threads. */
    record Standing(SafetyState state, String reason) {}

    private static final long TICK_NANOS = 10_000_000;
    private static final long PATIENCE_MILLIS = 1000;

    private final SourceDescription source;
    private final boolean decoding;
    private final LongSupplier lastArrivalNanos;
    private final Bulletin bulletin;
    private final Bulletin.Follower posts;
    private final Post post;
    private final EventQueue events;
    private final Clock clock;
    private final FailSafe failSafe;
    private final SignalNotices signal;
    private final Runnable renewDecoder;
    private final List<OutputLane> lanes = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> requests = new ConcurrentLinkedQueue<>();
    private final Thread thread = Threads.named("watchdog", this::run);
    private volatile Standing standing;
    private volatile boolean closing;
    private volatile long sample;
    private boolean deciding;
    private long commands;

    /**
     * @param decoding false where nothing is decoded and so nothing can ever move: then samples alone count
     * @param lastArrivalNanos of the newest sample, or {@link Acquisition#NEVER}
     * @param post empty, of the size of the bulletin's
     * @param renewDecoder is called when the person re-arms
     */
    Watchdog(
            SourceDescription source,
            boolean decoding,
            FailSafeSpec spec,
            LongSupplier lastArrivalNanos,
            Bulletin bulletin,
            Post post,
            EventQueue events,
            Clock clock,
            Runnable renewDecoder) {
        this.source = source;
        this.decoding = decoding;
        this.lastArrivalNanos = lastArrivalNanos;
        this.post = post;
        this.events = events;
        this.clock = clock;
        this.renewDecoder = renewDecoder;
        this.bulletin = bulletin;
        posts = bulletin.follow();
        failSafe = new FailSafe(decoding ? spec : spec.withRestSeconds(0), clock, this::entered);
        signal = new SignalNotices(clock, this::notice);
        standing = new Standing(failSafe.state(), failSafe.reason());
    }

    void start() {
        bulletin.wake(thread);
        thread.start();
    }

    void add(OutputLane lane) {
        lanes.add(lane);
    }

    Standing standing() {
        return standing;
    }

    /** Stops everything until re-armed. From any thread. */
    void stop(String reason) {
        request(() -> failSafe.stop(reason));
    }

    /** Leaves a stop and gives outputs that were cut off another chance. From any thread. */
    void rearm() {
        request(() -> {
            boolean stopped = failSafe.state() == SafetyState.STOPPED;
            if (!failSafe.rearm()) {
                notice("not re-armed: no fresh samples");
                return;
            }
            if (stopped) {
                renewDecoder.run();
            }
            lanes.stream().filter(OutputLane::canBeRevived).forEach(this::revive);
        });
    }

    private void revive(OutputLane lane) {
        lane.revive(new LimbCommand(commands++, secondsNow(), Motion.REST, 0, 0, SafetyState.STOPPED));
    }

    /** A stream is to begin: forgets the one before, and comes back when that is done. From any other thread. */
    void restart() {
        CountDownLatch done = new CountDownLatch(1);
        request(() -> {
            failSafe.restart();
            done.countDown();
        });
        try {
            done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void notice(String text) {
        events.offer(new LiveEvent.Notice(sample, text));
    }

    private void request(Runnable work) {
        requests.add(work);
        LockSupport.unpark(thread);
    }

    private void run() {
        boolean last;
        do {
            last = closing;
            try {
                step();
            } catch (RuntimeException | Error e) {
                failSafe.stop("the watchdog failed: " + Threads.describe(e));
            }
            if (!last) {
                LockSupport.parkNanos(this, Math.min(TICK_NANOS, failSafe.nanosUntilHold()));
            }
        } while (!last);
    }

    /** Does what is to be done now. */
    private void step() {
        noteArrival();
        followAll();
        for (Runnable request = requests.poll(); request != null; request = requests.poll()) {
            followAll(); // what was posted before the request
            request.run();
        }
        failSafe.check();
        lanes.forEach(OutputLane::check);
    }

    private void noteArrival() {
        long arrival = lastArrivalNanos.getAsLong();
        if (arrival != Acquisition.NEVER) {
            failSafe.sample(arrival);
        }
    }

    private void followAll() {
        while (posts.next(post)) {
            sample = post.endSample;
            signal.look(post);
            if (post.decided || !decoding) {
                follow();
            }
        }
    }

    private void follow() {
        noteArrival(); // of the post's own samples at least
        String fault = post.fault.describe(
                source.layout().channels().get(post.faultChannel).name());
        deciding = true;
        try {
            if (!decoding && failSafe.state() == SafetyState.STOPPED) {
                failSafe.rearm();
            }
            failSafe.decided(post.arrivalNanos, post.motion.isRest(), fault);
        } finally {
            deciding = false;
        }
        if (!decoding) {
            return;
        }
        boolean running = failSafe.state() == SafetyState.RUNNING;
        send(
                post.endSample / source.layout().rateHz(),
                running ? post.motion : Motion.REST,
                running ? post.speed : 0,
                running ? post.confidence : 0,
                running ? post.going() : List.of(),
                post.decidedNanos);
    }

    private void entered(SafetyState state, String reason) {
        standing = new Standing(state, reason);
        events.offer(new LiveEvent.Safety(post.endSample, state, reason));
        if (!deciding) {
            send(secondsNow(), Motion.REST, 0, 0, List.of(), clock.nanos());
        }
    }

    private double secondsNow() {
        double waited = post.endSample == 0 ? 0 : Math.max(0, clock.secondsSince(post.arrivalNanos));
        return post.endSample / source.layout().rateHz() + waited;
    }

    private void send(
            double seconds,
            Motion motion,
            double speed,
            double confidence,
            List<MotionSpeed> going,
            long sinceNanos) {
        LimbCommand command =
                new LimbCommand(commands++, seconds, motion, confidence, speed, failSafe.state(), going);
        lanes.forEach(lane -> lane.offer(command, sinceNanos));
    }

    /** Does what was requested, and ends; closes the outputs. */
    void close() {
        closing = true;
        LockSupport.unpark(thread);
        Threads.end(thread, PATIENCE_MILLIS);
        lanes.forEach(OutputLane::close);
    }
}
