package org.opentmr.simulation.anatomy;

import java.io.IOException;

/** An anatomy cannot be read; the message is one line that names the file, the field and the value, and says what to do. */
public final class AnatomyException extends IOException {
    private static final long serialVersionUID = 1L;

    public AnatomyException(String message) {
        super(message);
    }

    public AnatomyException(String message, Throwable cause) {
        super(message, cause);
    }
}
