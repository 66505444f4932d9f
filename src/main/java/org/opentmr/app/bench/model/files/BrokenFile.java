package org.opentmr.app.bench.model.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps files that cannot be understood out of the way of new ones, so that nothing of them is lost. */
final class BrokenFile {

    private BrokenFile() {}

    /** Gives it another name beside the old one: "bench.json.broken-1". */
    static Path setAside(Path file) throws IOException {
        return Files.move(file, free(file));
    }

    /** Puts a copy of it beside it. */
    static Path copyAside(Path file) throws IOException {
        return Files.copy(file, free(file));
    }

    private static Path free(Path file) {
        int number = 1;
        Path free;
        do {
            free = file.resolveSibling(file.getFileName() + ".broken-" + number++);
        } while (Files.exists(free));
        return free;
    }
}
