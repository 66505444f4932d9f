package org.opentmr.app.bench;

import java.nio.file.Path;
import org.opentmr.app.bench.model.files.FileStore;
import org.opentmr.app.bench.model.files.Preferences;
import org.opentmr.app.bench.model.files.RunMark;

/**
 * What the program finds on the disk when it starts.
 *
 * @param sessions folder in which sessions are made
 * @param mark by which the next start sees how this run ended
 */
record Place(Path sessions, FileStore store, Preferences preferences, RunMark mark) {

    /** Reads it. */
    static Place of(Path sessions, Path config) {
        FileStore store = FileStore.disk();
        return new Place(
                sessions,
                store,
                new Preferences(store, config.resolve("preferences.json"), sessions),
                RunMark.system(store, config.resolve("running")));
    }
}
