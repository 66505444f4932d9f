package org.opentmr.app.bench.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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
        Job job = new Job(title, clock);
        running.add(job);
        changes.tell();
        background.execute(() -> run(job, work, done, failed));
        return job;
    }

    private <T> void run(Job job, Work<T> work, Consumer<? super T> done, Consumer<? super String> failed) {
        Runnable ending;
        try {
            T result = work.run(job);
            ending = () -> done.accept(result);
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            String why = FailureText.oneLine(e);
            ending = () -> failed.accept(why);
        }
        Runnable told = ending;
        bench.execute(() -> {
            running.remove(job);
            changes.tell();
            if (!job.isCancelled()) {
                told.run();
            }
        });
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
