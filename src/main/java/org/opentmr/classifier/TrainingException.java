package org.opentmr.classifier;

/** The data cannot carry the classifier; the message is one line that a user can act on. */
public final class TrainingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TrainingException(String message) {
        super(message);
    }
}
