package org.opentmr.app.bench.measure;

import java.awt.AWTEvent;
import java.awt.EventQueue;

/** Tells a meter when the event thread begins with an event and when it is through. */
final class EventWatch extends EventQueue {

    private final FrameMeter meter;

    EventWatch(FrameMeter meter) {
        this.meter = meter;
    }

    @Override
    protected void dispatchEvent(AWTEvent event) {
        meter.eventBegins();
        try {
            super.dispatchEvent(event);
        } finally {
            meter.eventEnds();
        }
    }

    /** Gives the events back to the queue before. */
    void leave() {
        pop();
    }
}
