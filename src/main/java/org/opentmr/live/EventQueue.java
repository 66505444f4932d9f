package org.opentmr.live;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries events to listeners on a thread of its own. Whoever offers an event never waits: where listeners are so slow that
 * {@value #MOST} events wait, later ones of the source are left out, and the listeners are told how many; the session's own
 * have as many places more, so that a device that chatters cannot hide why the limb stands still.
 */
final class EventQueue {

    static final int MOST = 1024;

    private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);
    private static final long IDLE_NANOS = 50_000_000;
    private static final long CLOSE_MILLIS = 1000;

    private final Queue<LiveEvent> events = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong leftOut = new AtomicLong();
    private final List<Consumer<? super LiveEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = Threads.named("events", this::run);
    private volatile boolean closing;

    void start() {
        thread.start();
    }

    void addListener(Consumer<? super LiveEvent> listener) {
        listeners.add(listener);
    }

    void offer(LiveEvent event) {
        int most = event instanceof LiveEvent.FromSource ? MOST : 2 * MOST;
        if (waiting.incrementAndGet() > most) {
            waiting.decrementAndGet();
            leftOut.incrementAndGet();
            return;
        }
        events.add(event);
        LockSupport.unpark(thread);
    }

    private void run() {
        while (true) {
            boolean last = closing;
            deliverAll();
            if (last) {
                return;
            }
            LockSupport.parkNanos(this, IDLE_NANOS);
        }
    }

    private void deliverAll() {
        LiveEvent event = events.poll();
        while (event != null) {
            waiting.decrementAndGet();
            deliver(event);
            long missed = leftOut.getAndSet(0);
            if (missed > 0) {
                deliver(new LiveEvent.Notice(event.sample(), missed + " events came too fast and were left out"));
            }
            event = events.poll();
        }
    }

    private void deliver(LiveEvent event) {
        for (Consumer<? super LiveEvent> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.warn("a listener failed on the event \"{}\"", event.text(), e);
            }
        }
    }

    /** Delivers what waits, and ends. */
    void close() {
        closing = true;
        LockSupport.unpark(thread);
        Threads.end(thread, CLOSE_MILLIS);
    }
}
