package org.opentmr.app.bench.model.calibrate;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Job;
import org.opentmr.app.bench.model.Jobs;

/** The work of judging and learning in the background, one at a time. */
final class Learning {
    private final Bench bench;
    private final Consumer<? super String> failed;
    private @Nullable Job job;

    /**
     * @param failed is told in words that no decoder was made, and why
     */
    Learning(Bench bench, Consumer<? super String> failed) {
        this.bench = bench;
        this.failed = failed;
        bench.jobs().changes().listen(this::check);
    }

    /** Learns from sessions. */
    void from(List<KeptSession> sessions, Consumer<? super Outcome> done) {
        Judging judging = judging();
        start("Judging and learning", progress -> judging.learn(sessions, progress), done, "No decoder was made: ");
    }

    /** Reads sessions back with the decoder that was made from them. */
    void recall(List<KeptSession> sessions, Consumer<? super Outcome> done) {
        Judging judging = judging();
        start(
                "Reading the calibration",
                progress -> judging.recall(sessions, progress),
                done,
                "The calibration could not be read: ");
    }

    private Judging judging() {
        return new Judging(bench.workspace().folder(), bench.clock());
    }

    private void start(String title, Jobs.Work<Outcome> work, Consumer<? super Outcome> done, String words) {
        job = bench.jobs()
                .start(
                        title,
                        work,
                        made -> {
                            job = null;
                            done.accept(made);
                        },
                        why -> {
                            job = null;
                            failed.accept(words + why + ".");
                        });
    }

    /** Work that was cancelled tells nobody of its end. */
    private void check() {
        if (job != null && job.isCancelled() && !bench.jobs().running().contains(job)) {
            job = null;
            failed.accept("Cancelled: no decoder was made.");
        }
    }

    /** Gives up what goes on; nobody is told. */
    void drop() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    Optional<Job> job() {
        return Optional.ofNullable(job);
    }
}
