package org.opentmr.app.bench.measure;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.opentmr.signal.Clock;

/**
 * Asks the event thread for a sign of life every {@value #INTERVAL_MILLIS} ms and measures how long it takes to answer: as
 * long as a click would have waited. The next question waits for the answer, and those left out meanwhile are counted as if
 * they had been asked.
 */
final class HeartBeat implements AutoCloseable {

    static final long INTERVAL_MILLIS = 5;

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(INTERVAL_MILLIS);

    private final Executor eventThread;
    private final Clock clock;
    private final Durations delays = new Durations();
    private final Thread thread = new Thread(this::run, "heart beat");
    private volatile boolean over;
    private volatile boolean answered = true;

    HeartBeat(Executor eventThread, Clock clock) {
        this.eventThread = eventThread;
        this.clock = clock;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!over) {
            if (answered) {
                ask();
            }
            LockSupport.parkNanos(INTERVAL_NANOS);
        }
    }

    /** One question. */
    void ask() {
        answered = false;
        long asked = clock.nanos();
        eventThread.execute(() -> {
            if (!over) {
                delays.addAtInterval(clock.nanos() - asked, INTERVAL_NANOS);
            }
            answered = true;
        });
    }

    /** On the event thread, which alone adds to them. */
    Spread delays() {
        return delays.spread();
    }

    @Override
    public void close() {
        over = true;
    }
}
