package org.opentmr.app.bench.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The folder of the session at hand: a BIDS data set for recordings, and beside it the decoder and the bench's own state. It
 * is made when the first thing is written to it. For the bench's thread.
 */
public final class Workspace {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final Changes changes = new Changes();
    private Path folder;

    /**
     * @param folder that need not exist yet
     */
    public Workspace(Path folder) {
        this.folder = folder;
    }

    /** A folder that does not exist yet, named by the day. */
    public static Path fresh(Path parent, Instant now, ZoneId zone) {
        String day = DAY.format(now.atZone(zone));
        int number = 1;
        while (Files.exists(parent.resolve(day + "-" + number))) {
            number++;
        }
        return parent.resolve(day + "-" + number);
    }

    public Path folder() {
        return folder;
    }

    /** Goes on in another folder. */
    public void move(Path other) {
        folder = other;
        changes.tell();
    }

    public Changes changes() {
        return changes;
    }
}
