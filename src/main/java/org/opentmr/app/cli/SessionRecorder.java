package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.opentmr.device.SourceDescription;
import org.opentmr.live.record.RecordingSession;
import org.opentmr.live.record.SessionStatus;
import org.opentmr.recording.bids.BidsWriter;
import org.opentmr.recording.protocol.GuidedProtocol;

/** Records one session at the terminal. */
final class SessionRecorder {

    private final Console console;
    private final LiveSourceOptions source;
    private final RecordOptions options;
    private final double seconds;

    SessionRecorder(Console console, LiveSourceOptions source, RecordOptions options, double seconds) {
        this.console = console;
        this.source = source;
        this.options = options;
        this.seconds = seconds;
    }

    /**
     * What came of it.
     *
     * @param samples the file
     * @param complete whether everything that came was written
     * @param throughProtocol whether the protocol, if there was one, was done to its end
     */
    record Result(Path samples, boolean complete, boolean throughProtocol) {}

    Result record(Path dataset, Optional<GuidedProtocol> protocol) throws IOException, InterruptedException {
        BidsWriter writer = options.writer(dataset);
        boolean endsByItself = Double.isFinite(seconds) || protocol.isPresent() || source.isFinite();
        try (LiveRun run =
                new LiveRun(console, source.create(console, protocol), Optional.empty(), seconds, endsByItself)) {
            SourceDescription description = run.open();
            RecordingSession recording =
                    run.record(writer, options.plan(writer, protocol, source.simulation()), description);
            console.message("Recording to " + recording.samples() + "; q and Enter ends"
                    + (protocol.isPresent() ? ", r and Enter repeats" : ""));
            View view = new View(run, recording);
            run.run(view);
            boolean through = recording.poll().isDone();
            boolean complete = run.closeRecording();
            run.counters();
            return new Result(recording.samples(), complete, through);
        }
    }

    /** What the person sees, and may ask for. */
    private static final class View implements LiveRun.View {

        private final LiveRun run;
        private final RecordingSession recording;
        private final Levels levels = new Levels();

        View(LiveRun run, RecordingSession recording) {
            this.run = run;
            this.recording = recording;
        }

        @Override
        public String line() {
            return recording.poll().line() + "  "
                    + levels.bars(run.session().snapshot().levels());
        }

        @Override
        public Optional<String> typed(String line) {
            if (line.equals("r")) {
                return Optional.of(recording.redo() ? "once more" : "there is no repetition to do again");
            }
            return Optional.of("'" + line + "' means nothing here; q ends, r repeats, m TEXT marks");
        }

        @Override
        public boolean isOver() {
            SessionStatus status = recording.poll();
            return status.isDone() || status.recorder().failure().isPresent();
        }
    }
}
