package org.opentmr.app.bench.model;

import java.util.ArrayList;
import java.util.List;

/** Tells those who asked that something has changed; what, they look up themselves. For the bench's thread. */
public final class Changes {

    private final List<Runnable> listeners = new ArrayList<>();

    /** Calls this at every change from now on. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Something has changed. */
    public void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
