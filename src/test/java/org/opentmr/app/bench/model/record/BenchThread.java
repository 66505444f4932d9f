package org.opentmr.app.bench.model.record;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.Message;
import org.opentmr.app.bench.model.Workspace;
import org.opentmr.device.Source;
import org.opentmr.signal.Clock;

/** A bench whose thread is the test's own; background work has real threads. */
public final class BenchThread implements AutoCloseable {

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Bench bench;

    public BenchThread(Path folder) {
        this(folder, Clock.system());
    }

    public BenchThread(Path folder, Clock clock) {
        bench = new Bench(background, queue::add, clock, new Workspace(folder));
    }

    public Bench bench() {
        return bench;
    }

    /** Goes on until something holds; the test's time-out ends it where it never does. */
    public void until(BooleanSupplier condition) {
        try {
            while (!condition.getAsBoolean()) {
                Runnable next = queue.poll(2, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
                bench.ticks().tell();
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting", e);
        }
    }

    /** Connects to a source. */
    public void connect(Link.Kind kind, Source source) {
        bench.connection().connect(kind, source.name(), () -> source);
        until(() -> bench.connection().link().isPresent());
    }

    /** What was said last. */
    public String said() {
        return bench.messages().latest().map(Message::text).orElse("");
    }

    @Override
    public void close() {
        bench.decoding().drop();
        bench.connection().disconnect();
        until(() -> bench.jobs().running().isEmpty());
        background.shutdownNow();
    }
}
