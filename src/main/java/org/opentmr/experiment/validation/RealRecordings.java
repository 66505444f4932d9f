package org.opentmr.experiment.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Recording;

/**
 * Recordings of people to lay simulated ones beside.
 *
 * @param key for file names: lower case letters, digits and hyphens
 * @param title for people
 * @param recordings raw EMG, all with the channels and the rate of the first
 * @param notes what was left out and why, one line each
 */
record RealRecordings(String key, String title, List<Recording> recordings, List<String> notes) {

    RealRecordings {
        recordings = List.copyOf(recordings);
        notes = List.copyOf(notes);
    }

    /** Those of a data set, a folder or a file. */
    static RealRecordings load(Path path) throws IOException {
        List<Recording> kept = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<RecordingFile> files = RecordingCatalog.find(path, ImportOptions.DEFAULT);
        int envelopes = 0;
        for (RecordingFile file : files) {
            Recording recording = file.load(warning -> {});
            if (recording.layout().isEnvelope()) {
                envelopes++;
            } else if (!kept.isEmpty() && !alike(kept.get(0), recording)) {
                notes.add("Left out: " + file.name() + ", other channels or another rate than "
                        + kept.get(0).name() + ".");
            } else {
                kept.add(recording);
            }
        }
        if (envelopes > 0) {
            notes.add("Left out: " + envelopes + " of " + files.size() + " recordings, which hold envelopes (rectified"
                    + " and smoothed by the electrode); the simulator makes raw EMG, and an envelope has neither its"
                    + " spectrum nor its zero crossings.");
        }
        String title = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        String key =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return new RealRecordings(key.isEmpty() ? "recordings" : key, title, kept, notes);
    }

    private static boolean alike(Recording one, Recording other) {
        return one.layout().size() == other.layout().size()
                && one.layout().rateHz() == other.layout().rateHz();
    }
}
