package org.opentmr.app.bench;

import java.nio.file.Path;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.connect.Connecting;
import org.opentmr.app.bench.model.connect.SerialAccess;
import org.opentmr.app.bench.model.files.Opener;
import org.opentmr.app.bench.model.files.Preferences;
import org.opentmr.app.bench.model.files.RunMark;
import org.opentmr.app.bench.model.files.Session;
import org.opentmr.app.bench.model.record.RecordingGuard;
import org.opentmr.app.bench.model.record.Recordings;
import org.opentmr.app.bench.view.Look;

/**
 * All that the window shows and forwards to.
 *
 * @param sessions folder in which sessions are made
 * @param mark by which the next start sees how this run ended
 * @param recordings of what is connected, one at a time
 */
record Desk(
        Bench bench,
        Look look,
        Path sessions,
        Preferences preferences,
        RunMark mark,
        Recordings recordings,
        Session session,
        Connecting connecting,
        Opener opener) {

    static Desk of(Bench bench, Look look, Place place, SerialAccess serial) {
        Preferences preferences = place.preferences();
        preferences.attach(bench);
        Recordings recordings = new Recordings(bench);
        bench.guard().watch(new RecordingGuard(recordings));
        Session session = new Session(bench, place.store(), place.mark(), preferences);
        recordings.changes().listen(() -> recordings.file().ifPresent(file -> session.keep()));
        Connecting connecting = new Connecting(bench, serial, preferences::opened);
        Opener opener = new Opener(bench, session, connecting.recorded(), preferences);
        return new Desk(
                bench, look, place.sessions(), preferences, place.mark(), recordings, session, connecting, opener);
    }
}
