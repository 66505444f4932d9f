package org.opentmr.app.bench.model.record;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Guard;
import org.opentmr.live.record.SessionStatus;

/** A recording that must not be ended by accident. For the bench's thread. */
public final class RecordingGuard implements Guard.Unfinished {

    private final Recordings recordings;
    private @Nullable Runnable then;

    public RecordingGuard(Recordings recordings) {
        this.recordings = recordings;
        recordings.changes().listen(this::follow);
    }

    @Override
    public Optional<String> what() {
        if (!recordings.isRecording()) {
            return Optional.empty();
        }
        String file = recordings.file().map(path -> ", " + path.getFileName()).orElse("");
        double seconds = recordings.status().map(SessionStatus::seconds).orElse(0.0);
        return Optional.of(String.format(Locale.ROOT, "A recording goes on (%.0f s%s)", seconds, file));
    }

    @Override
    public void end(Runnable next) {
        then = next;
        recordings.stop();
        follow();
    }

    private void follow() {
        Runnable next = then;
        if (next != null && !recordings.isRecording()) {
            then = null;
            next.run();
        }
    }
}
