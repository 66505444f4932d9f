package org.opentmr.app.bench.model.tune;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Message;
import org.opentmr.app.bench.model.Workspace;
import org.opentmr.signal.Clock;

/** A bench whose background and whose own thread do one thing after another, when they are told to. */
final class ByHand {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> own = new ArrayDeque<>();
    final Bench bench;

    ByHand(Path folder) {
        bench = new Bench(background::add, own::add, Clock.system(), new Workspace(folder));
    }

    /** Does the oldest thing in the background, and everything that comes back from it. */
    boolean step() {
        Runnable work = background.poll();
        if (work != null) {
            work.run();
        }
        for (Runnable back = own.poll(); back != null; back = own.poll()) {
            back.run();
        }
        return work != null;
    }

    /** Until nothing waits. */
    void all() {
        while (step()) {
            // everything is in the condition
        }
    }

    String said() {
        return bench.messages().latest().map(Message::text).orElse("");
    }

    /** A desk on a session, everything worked out. */
    Desk desk(MadeSession session) {
        Tuning tuning = new Tuning(bench);
        bench.calibrated().set(session.calibrated());
        all();
        return tuning.desk().orElseThrow();
    }
}
