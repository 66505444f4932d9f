package org.opentmr.app.bench.model.record;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.FailureText;
import org.opentmr.app.bench.model.Link;
import org.opentmr.live.record.Prompt;
import org.opentmr.live.record.RecordingPlan;
import org.opentmr.live.record.RecordingSession;
import org.opentmr.live.record.SessionStatus;

/** One recording from its beginning to its closing. Fields are for the bench's thread, the futures for any. */
final class RunningRecording {
    final Link link;
    final RecordingPlan plan;
    final Consumer<? super Kept> whenKept;
    final CompletableFuture<RecordingSession> begun = new CompletableFuture<>();
    final CompletableFuture<Kept> closed = new CompletableFuture<>();

    @Nullable RecordingSession session;

    @Nullable SessionStatus status;

    /** Why it is to end; nothing while it goes on. */
    @Nullable String ending;

    boolean closing;

    RunningRecording(Link link, RecordingPlan plan, Consumer<? super Kept> whenKept) {
        this.link = link;
        this.plan = plan;
        this.whenKept = whenKept;
    }

    /** Waits for the disk and closes; in the background, or at the very end of the program. */
    static Kept close(RecordingSession session, RecordingPlan plan) {
        Optional<String> stuck = Optional.empty();
        try {
            session.close();
        } catch (IOException e) {
            stuck = Optional.of(FailureText.oneLine(e));
        }
        SessionStatus last = session.poll();
        return new Kept(
                session.samples(),
                last.seconds(),
                last.filledSeconds(),
                plan.protocol(),
                last.prompt().map(Prompt::settled).orElse(0),
                plan.protocol().map(protocol -> protocol.trials().size()).orElse(0),
                stuck.isPresent() ? stuck : last.recorder().failure());
    }

    /** Closes it here and now, whatever it does; waits for those who close it already. */
    void closeNow(long seconds) throws InterruptedException {
        try {
            if (closing) {
                closed.get(seconds, TimeUnit.SECONDS);
            } else {
                closing = true;
                close(begun.get(seconds, TimeUnit.SECONDS), plan);
            }
        } catch (ExecutionException | TimeoutException e) {
            // What never began needs no closing; a disk that does not answer cannot be waited for longer.
            ending = FailureText.oneLine(e);
        }
    }
}
