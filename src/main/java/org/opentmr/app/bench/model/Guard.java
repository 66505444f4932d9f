package org.opentmr.app.bench.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps something that goes on, a recording above all, from being ended by accident: whoever is about to end it goes through
 * here, and the person is asked first. For the bench's thread.
 */
public final class Guard {

    /** Something that goes on and is not to be ended by accident. */
    public interface Unfinished {

        /** For people, what goes on: "A recording goes on (sub-01_ses-01_run-2, 02:13)"; empty where nothing does now. */
        Optional<String> what();

        /** Ends it in order, keeps what there is, and then does something else. */
        void end(Runnable then);
    }

    private final Messages messages;
    private @Nullable Unfinished unfinished;

    Guard(Messages messages) {
        this.messages = messages;
    }

    /** Watches over this from now on. */
    public void watch(Unfinished what) {
        unfinished = what;
    }

    /** For people, what goes on and must not be ended by accident. */
    public Optional<String> what() {
        return unfinished == null ? Optional.empty() : unfinished.what();
    }

    /**
     * Does something at once where nothing goes on; else asks first, and does it only after what goes on was ended in order.
     *
     * @param after what it is for, as a button says it: "Stop and close"
     */
    public void pass(String after, Runnable action) {
        Unfinished now = unfinished;
        Optional<String> what = what();
        if (now == null || what.isEmpty()) {
            action.run();
            return;
        }
        messages.ask(
                what.get() + ". What is recorded so far is kept either way.",
                List.of(
                        new Message.Offer(after, () -> now.end(action)),
                        new Message.Offer("Keep recording", () -> {})));
    }
}
