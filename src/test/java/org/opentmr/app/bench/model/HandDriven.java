package org.opentmr.app.bench.model;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.opentmr.signal.Clock;

/** A bench whose work and whose thread a test runs when it wants. */
public final class HandDriven {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> thread = new ConcurrentLinkedQueue<>();
    private final Bench bench;

    public HandDriven(Clock clock, Path folder) {
        bench = new Bench(background::add, thread::add, clock, new Workspace(folder));
    }

    public Bench bench() {
        return bench;
    }

    /** Does all work that waits, and lets its results arrive, until nothing waits. */
    public void settle() {
        while (!background.isEmpty() || !thread.isEmpty()) {
            while (!background.isEmpty()) {
                background.remove().run();
            }
            arrive();
        }
    }

    /** Lets what waits for the bench's thread happen, and no work be done. */
    public void arrive() {
        for (Runnable next = thread.poll(); next != null; next = thread.poll()) {
            next.run();
        }
    }

    /** The last message, or nothing. */
    public String lastMessage() {
        return bench.messages().latest().map(Message::text).orElse("");
    }
}
