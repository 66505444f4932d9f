package org.opentmr.app.bench.model.tune;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Jobs;

/**
 * Works in the background on the newest wish only: while one is worked on, the next waits, and a still newer one takes its
 * place. So results follow a slider as fast as they can be had, and never lag behind it in a queue. For the bench's thread.
 *
 * @param <W> what is wished for
 * @param <R> what comes of it
 */
public final class Newest<W, R> {

    private final Jobs jobs;
    private final Function<? super W, ? extends R> work;
    private final Consumer<? super R> done;
    private final Consumer<? super String> failed;
    private @Nullable W waiting;
    private boolean busy;

    /**
     * @param work on a thread of its own
     * @param done is given every result, in the order of the wishes
     * @param failed is told in one line why there is none
     */
    public Newest(
            Jobs jobs,
            Function<? super W, ? extends R> work,
            Consumer<? super R> done,
            Consumer<? super String> failed) {
        this.jobs = jobs;
        this.work = work;
        this.done = done;
        this.failed = failed;
    }

    /** Wants this worked on, in place of what still waits. */
    public void wish(W wish) {
        if (busy) {
            waiting = wish;
        } else {
            start(wish);
        }
    }

    /** Whether a result is still to come. */
    public boolean isBusy() {
        return busy;
    }

    private void start(W wish) {
        busy = true;
        jobs.<R>aside(
                progress -> work.apply(wish),
                result -> {
                    next();
                    done.accept(result);
                },
                why -> {
                    next();
                    failed.accept(why);
                });
    }

    private void next() {
        busy = false;
        W newest = waiting;
        waiting = null;
        if (newest != null) {
            start(newest);
        }
    }
}
