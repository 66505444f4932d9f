package org.opentmr.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.opentmr.classifier.TrainingException;

/** Says in one line what went wrong. */
public final class FailureText {

    private FailureText() {}

    /** What went wrong, for the person; what nobody expected names its kind. */
    public static String oneLine(Throwable e) {
        if (e instanceof UncheckedIOException && e.getCause() != null) {
            return oneLine(e.getCause());
        }
        String message = e.getMessage();
        if (e instanceof NoSuchFileException) {
            return message + ": no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return message + ": access denied; check who owns it";
        }
        if (e instanceof FileAlreadyExistsException) {
            return message + ": exists already; choose another name";
        }
        return message == null || !isExpected(e)
                ? "unexpected " + e.getClass().getSimpleName() + (message == null ? "" : ": " + message)
                : message.replaceAll("\\s*\\R\\s*", " ");
    }

    /** Whether its message was written for the person. */
    public static boolean isExpected(Throwable e) {
        return e instanceof IOException || e instanceof IllegalArgumentException || e instanceof TrainingException;
    }
}
