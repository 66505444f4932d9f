package org.opentmr.app.bench.measure;

import org.opentmr.signal.Clock;

/**
 * Joins what happens on the event thread into frames. A frame begins with the event that first wants something painted and
 * ends when all that was wanted is painted. Used on the event thread only.
 */
final class FrameMeter {

    private static final long NONE = Long.MIN_VALUE;

    private final Clock clock;
    private final Durations events = new Durations();
    private final Durations frames = new Durations();
    private final Durations gaps = new Durations();
    private long eventBegan = NONE;
    private long frameBegan = NONE;
    private long lastPainted = NONE;

    FrameMeter(Clock clock) {
        this.clock = clock;
    }

    /** An event is about to be handled. One inside another, as a modal window's, does not count on its own. */
    void eventBegins() {
        eventBegan = clock.nanos();
    }

    void eventEnds() {
        if (eventBegan != NONE) {
            events.add(clock.nanos() - eventBegan);
            eventBegan = NONE;
        }
    }

    /** Something is to be painted anew. */
    void paintingWanted() {
        if (frameBegan == NONE) {
            frameBegan = eventBegan == NONE ? clock.nanos() : eventBegan;
        }
    }

    /** All that was wanted has been painted. */
    void painted() {
        if (frameBegan == NONE) {
            return;
        }
        long now = clock.nanos();
        frames.add(now - frameBegan);
        if (lastPainted != NONE) {
            gaps.add(now - lastPainted);
        }
        lastPainted = now;
        frameBegan = NONE;
    }

    /** From the event that wanted it until it is painted. */
    Spread frames() {
        return frames.spread();
    }

    /** From one frame's end to the next one's. */
    Spread gaps() {
        return gaps.spread();
    }

    /** How long the event thread was busy with one event. */
    Spread events() {
        return events.spread();
    }
}
