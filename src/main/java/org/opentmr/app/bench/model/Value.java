package org.opentmr.app.bench.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that is there or not, and tells when that changes. For the bench's thread. */
public final class Value<T> {

    private final Changes changes = new Changes();
    private @Nullable T present;

    public Optional<T> get() {
        return Optional.ofNullable(present);
    }

    public boolean isPresent() {
        return present != null;
    }

    /** Puts it in place of what was there. */
    public void set(T value) {
        present = value;
        changes.tell();
    }

    /** Takes away what was there. */
    public void clear() {
        if (present != null) {
            present = null;
            changes.tell();
        }
    }

    public Changes changes() {
        return changes;
    }
}
