package org.opentmr.app.bench.model.record;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.opentmr.recording.protocol.GuidedProtocol;

/**
 * A recording that is over and closed.
 *
 * @param samples the file
 * @param seconds in it
 * @param missingSeconds of them that never came; they are marked
 * @param protocol that the person was led through
 * @param settled contractions that were done and kept
 * @param trials contractions that the protocol asked for; 0 without one
 * @param failure why it ended before its time, in one line
 */
public record Kept(
        Path samples,
        double seconds,
        double missingSeconds,
        Optional<GuidedProtocol> protocol,
        int settled,
        int trials,
        Optional<String> failure) {

    /** Whether every contraction that was asked for is in the file. */
    public boolean isThrough() {
        return settled == trials;
    }

    /** For people, one line: "Recorded 65.2 s, kept in sub-p01_ses-01_task-motions_emg.bdf". */
    public String text() {
        String missing = missingSeconds > 0
                ? String.format(Locale.ROOT, " (%.1f s of them never came and are marked)", missingSeconds)
                : "";
        return String.format(Locale.ROOT, "Recorded %.1f s%s, kept in %s", seconds, missing, samples.getFileName());
    }
}
