package org.opentmr.app.bench.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.FailureText;
import org.opentmr.signal.Clock;

/**
 * Takes work off the bench's thread and brings its result back to it. To be called on the bench's thread, where results and
 * failures arrive too.
 */
public final class Jobs {

    /** What is to be done in the background. */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Does it, on a thread that may take its time.
         *
         * @throws Exception whose message is for the person
         */
        T run(Progress progress) throws Exception;
    }

    private final Executor background;
    private final Executor bench;
    private final Clock clock;
    private final List<Job> running = new ArrayList<>();
    private final Changes changes = new Changes();

    /**
     * @param background runs work, several at a time or one
     * @param bench runs what is given to it on the bench's thread, in order
     */
    public Jobs(Executor background, Executor bench, Clock clock) {
        this.background = background;
        this.bench = bench;
        this.clock = clock;
    }

    /**
     * Starts work.
     *
     * @param title for people: "Reading sub-01"
     * @param done is given the result, unless the job was cancelled
     * @param failed is told in one line what went wrong, unless the job was cancelled
     */
    public <T> Job start(String title, Work<T> work, Consumer<? super T> done, Consumer<? super String> failed) {
        return start(title, work, done, failed, result -> {});
    }

    /**
     * Starts work whose result holds something open.
     *
     * @param unwanted is given, in the background, the result of a job that was cancelled when it was already made
     */
    public <T> Job start(
            String title,
            Work<T> work,
            Consumer<? super T> done,
            Consumer<? super String> failed,
            Consumer<? super T> unwanted) {
        Job job = new Job(title, clock);
        running.add(job);
        changes.tell();
        background.execute(() -> {
            Outcome<T> outcome = attempt(job, work);
            bench.execute(() -> {
                running.remove(job);
                changes.tell();
                if (!job.isCancelled()) {
                    outcome.tell(done, failed);
                } else if (outcome.result != null) {
                    T result = outcome.result;
                    background.execute(() -> unwanted.accept(result));
                }
            });
        });
        return job;
    }

    /** Does a little work in the background that nobody needs to see: saving, looking whether something is there. */
    public <T> void aside(Work<T> work, Consumer<? super T> done, Consumer<? super String> failed) {
        Job job = new Job("", clock);
        background.execute(() -> {
            Outcome<T> outcome = attempt(job, work);
            bench.execute(() -> outcome.tell(done, failed));
        });
    }

    private static <T> Outcome<T> attempt(Job job, Work<T> work) {
        try {
            return new Outcome<>(work.run(job), "");
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            return new Outcome<>(null, FailureText.oneLine(e));
        }
    }

    /** What came of it: a result, or why there is none. */
    private record Outcome<T>(@Nullable T result, String why) {

        void tell(Consumer<? super T> done, Consumer<? super String> failed) {
            if (result != null) {
                done.accept(result);
            } else {
                failed.accept(why);
            }
        }
    }

    /** Runs something on the bench's thread, soon; from any thread. */
    public void later(Runnable action) {
        bench.execute(action);
    }

    /** What goes on now, oldest first. */
    public List<Job> running() {
        return List.copyOf(running);
    }

    public Changes changes() {
        return changes;
    }
}
