package org.opentmr.recording;

import java.io.IOException;

/** A recording cannot be read or written; the message is one line that names the file, the field and the value. */
public final class RecordingException extends IOException {
    private static final long serialVersionUID = 1L;

    public RecordingException(String message) {
        super(message);
    }

    public RecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
