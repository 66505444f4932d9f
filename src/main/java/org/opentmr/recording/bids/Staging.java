package org.opentmr.recording.bids;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files written under temporary names beside their places and moved there together at the end. What goes wrong before that
 * leaves everything as it was; closing removes whatever was not moved.
 */
final class Staging implements AutoCloseable {

    private final Map<Path, Path> temporaryByTarget = new LinkedHashMap<>();

    /** The temporary name under which to write a file; they are moved in the order of staging. */
    Path stage(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("no folder to write " + target + " in");
        }
        Files.createDirectories(folder);
        Path temporary = folder.resolve("." + target.getFileName() + ".part");
        Files.deleteIfExists(temporary);
        temporaryByTarget.put(target, temporary);
        return temporary;
    }

    void text(Path target, String text) throws IOException {
        Files.writeString(stage(target), text, StandardCharsets.UTF_8);
    }

    /** Moves everything into place. */
    void commit() throws IOException {
        for (Map.Entry<Path, Path> file : temporaryByTarget.entrySet()) {
            try {
                Files.move(file.getValue(), file.getKey(), StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(file.getValue(), file.getKey(), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        temporaryByTarget.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path temporary : temporaryByTarget.values()) {
            Files.deleteIfExists(temporary);
        }
    }
}
