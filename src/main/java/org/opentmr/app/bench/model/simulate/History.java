package org.opentmr.app.bench.model.simulate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was before, and what was taken back. */
final class History<T> {

    /** Far more than anybody takes back. */
    private static final int MOST = 200;

    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();

    /** Something is left for something new; what was taken back is gone. */
    void leave(T present) {
        before.push(present);
        after.clear();
        if (before.size() > MOST) {
            before.removeLast();
        }
    }

    Optional<T> undo(T present) {
        return step(before, after, present);
    }

    Optional<T> redo(T present) {
        return step(after, before, present);
    }

    private Optional<T> step(Deque<T> from, Deque<T> to, T present) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(present);
        return Optional.of(from.pop());
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    void clear() {
        before.clear();
        after.clear();
    }
}
