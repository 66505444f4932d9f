package org.opentmr.app.cli;

import java.util.function.Supplier;

/** The command line asks for what cannot be; the message is one line with the option or the value. Exit code 2. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    private UsageException(IllegalArgumentException refusal) {
        super(refusal.getMessage(), refusal);
    }

    /** Makes something of option values; a refusal means that the command line was wrong. */
    static <T> T check(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }
}
