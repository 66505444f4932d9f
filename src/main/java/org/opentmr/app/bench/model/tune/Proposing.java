package org.opentmr.app.bench.model.tune;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Job;
import org.opentmr.app.bench.model.Progress;
import org.opentmr.decoder.Repetitions;
import org.opentmr.signal.Seed;
import org.opentmr.tuning.EvidenceGatherer;
import org.opentmr.tuning.Settings;
import org.opentmr.tuning.auto.AutoTuner;
import org.opentmr.tuning.auto.FoldedEvidence;
import org.opentmr.tuning.auto.Proposal;
import org.opentmr.tuning.auto.TuningCost;
import org.opentmr.tuning.auto.TuningReport;

/** Has better settings searched for in the background, and puts them on the dials when told to. For the bench's thread. */
public final class Proposing {

    /** The same session gives the same proposal. */
    private static final Seed SEED = new Seed(1);

    /** What gathering the evidence of all folds takes of the whole, about. */
    private static final double GATHERING_SHARE = 0.2;

    private final Bench bench;
    private final Desk desk;
    private final Changes changes = new Changes();
    private @Nullable Job job;
    private @Nullable TuningReport report;
    private String failure = "";

    Proposing(Bench bench, Desk desk) {
        this.bench = bench;
        this.desk = desk;
    }

    /** Begins to search from the settings in force; while it searches, does nothing. */
    public void start() {
        if (isSearching()) {
            return;
        }
        report = null;
        failure = "";
        Settings kept = desk.kept();
        job = bench.jobs()
                .start("Searching for better settings", progress -> search(kept, progress), this::found, this::failed);
        changes.tell();
    }

    /** Searches no more; what was found so far is thrown away. */
    public void cancel() {
        if (job != null) {
            job.cancel();
            look();
        }
    }

    /** Work can be cancelled wherever it is shown. */
    void look() {
        if (job != null && job.isCancelled()) {
            job = null;
            changes.tell();
        }
    }

    /** Takes the answer off the screen. */
    public void close() {
        cancel();
        report = null;
        failure = "";
        changes.tell();
    }

    private TuningReport search(Settings kept, Progress progress) throws Exception {
        // One core is left for the live session and for what the person tries meanwhile.
        ForkJoinPool pool = new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
        try {
            return pool.submit(() -> tune(kept, progress)).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            pool.shutdownNow();
        }
    }

    private TuningReport tune(Settings kept, Progress progress) {
        FoldedEvidence evidence = evidence();
        progress.done(GATHERING_SHARE);
        AtomicInteger done = new AtomicInteger();
        int steps = AutoTuner.steps(evidence);
        return new AutoTuner(TuningCost.USUAL, SEED)
                .tune(evidence, seen -> Nearest.values(kept, Settings.of(seen)), words -> {
                    if (progress.isCancelled()) {
                        throw new CancellationException("not wanted any more");
                    }
                    progress.done(GATHERING_SHARE + (1 - GATHERING_SHARE) * done.incrementAndGet() / steps);
                });
    }

    private FoldedEvidence evidence() {
        Calibrated calibrated = desk.material().calibrated();
        long repetitions = Arrays.stream(Repetitions.of(calibrated.recording().motions()))
                .distinct()
                .count();
        return repetitions < 2
                ? FoldedEvidence.of(desk.material().evidence())
                : FoldedEvidence.strict(
                        new EvidenceGatherer(calibrated.decoder().provenance(), bench.clock()),
                        calibrated.recording(),
                        calibrated.decoder().spec());
    }

    private void found(TuningReport made) {
        job = null;
        report = made;
        changes.tell();
    }

    private void failed(String why) {
        job = null;
        failure = why;
        bench.messages().problem("No settings were proposed, and nothing was changed: " + why + ".");
        changes.tell();
    }

    /** Puts a proposal on the dials, as one step that undo takes back. */
    public void tryIt(Proposal proposal) {
        desk.put("proposed: " + proposal.style(), proposal.settings());
        bench.messages()
                .offer(
                        "The proposal \"" + proposal.style()
                                + "\" is on the sliders; nothing live has changed. Keep it," + " or take it back.",
                        "Undo",
                        desk::undo);
    }

    public boolean isSearching() {
        return job != null;
    }

    /** The search that goes on. */
    public Optional<Job> job() {
        return Optional.ofNullable(job);
    }

    /** What was found; empty before. */
    public Optional<TuningReport> report() {
        return Optional.ofNullable(report);
    }

    /** Why nothing was found; empty where nothing failed. */
    public String failure() {
        return failure;
    }

    public Changes changes() {
        return changes;
    }
}
