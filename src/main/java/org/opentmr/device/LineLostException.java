package org.opentmr.device;

import java.io.IOException;

/** The device at the other end of a line is gone: unplugged, switched off, or its driver failed. */
public final class LineLostException extends IOException {

    private static final long serialVersionUID = 1;

    public LineLostException(String message) {
        super(message);
    }
}
