package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.opentmr.recording.RecordingException;

/** Writes what a command puts out: whole or not at all, and refused before long work where it cannot be written. */
final class OutputFile {

    private OutputFile() {}

    /** Writes a file under a temporary name. */
    interface Writer {
        void write(Path temporary) throws IOException;
    }

    /** Refuses a place where no file can be written; makes the folders above it. */
    static void require(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UsageException(file + ": is a folder; name a file to write");
        }
        try {
            Files.createDirectories(folderOf(file));
            Path partial = partial(file);
            Files.deleteIfExists(partial);
            Files.createFile(partial);
            Files.delete(partial);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Makes a folder and those above it; refuses a place where that cannot be. */
    static void requireFolder(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException(folder + ": is a file; name a folder to write in");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Writes text; what stood there before stays until all of it is written. */
    static void write(Path file, String text) throws IOException {
        replace(file, temporary -> Files.writeString(temporary, text, StandardCharsets.UTF_8));
    }

    /** Writes a file; what stood there before stays until all of it is written. */
    static void replace(Path file, Writer writer) throws IOException {
        require(file);
        Path partial = partial(file);
        try {
            writer.write(partial);
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static Path partial(Path file) {
        return file.resolveSibling(file.getFileName() + ".partial");
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new UsageException(file + ": no folder to write in");
        }
        return folder;
    }

    private static RecordingException unwritable(Path place, IOException reason) {
        String file = reason instanceof FileAlreadyExistsException
                ? ": a file stands where a folder should be, " + reason.getMessage()
                : ": cannot be written here";
        return new RecordingException(place + file + "; choose another place", reason);
    }
}
