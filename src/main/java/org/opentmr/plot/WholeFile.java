package org.opentmr.plot;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A picture's file that is there whole or not at all. */
final class WholeFile {

    private WholeFile() {}

    /** Writes all bytes; if anything fails, a file of the same name is left as it was. Missing folders are made. */
    static void write(byte[] bytes, Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            Files.createDirectories(part.getParent());
            if (Files.isDirectory(whole)) {
                throw new FileSystemException(whole.toString(), null, "it is a folder");
            }
            Files.write(part, bytes);
            move(part, whole);
        } catch (IOException e) {
            IOException clear = new IOException(
                    "cannot write the picture " + file + ": " + reason(e) + "; choose a folder that may be written", e);
            if (Files.isRegularFile(part)) {
                discard(part, clear);
            }
            throw clear;
        }
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path part, IOException failure) {
        try {
            Files.delete(part);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException files) {
            String why = files.getReason() == null ? files.getClass().getSimpleName() : files.getReason();
            return files.getFile() + " (" + why + ")";
        }
        return String.valueOf(e.getMessage());
    }
}
