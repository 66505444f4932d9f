package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.StreamCounters;
import org.opentmr.live.FailSafeSpec;
import org.opentmr.live.LiveEvent;
import org.opentmr.live.LiveSession;
import org.opentmr.live.record.RecordingPlan;
import org.opentmr.live.record.RecordingSession;
import org.opentmr.live.record.SessionStatus;
import org.opentmr.motion.MotionSet;
import org.opentmr.recording.bids.BidsWriter;

/**
 * A live session at the terminal, until a person, a signal, the end of input or the clock ends it. One thread looks at it
 * twenty times a second; the session's own threads never wait for it.
 */
final class LiveRun implements AutoCloseable {

    private static final int LOOK_MILLIS = 50;

    /** What a command makes of a look at the session. */
    interface View {

        /** The state in one line. */
        String line();

        /** Takes a line that the person typed; says what became of it, or nothing. */
        Optional<String> typed(String line);

        /** True once there is nothing more to wait for. */
        boolean isOver();
    }

    private final Console console;
    private final LiveSession session;
    private final StopRequest stop = new StopRequest();
    private final Queue<String> happened = new ConcurrentLinkedQueue<>();
    private final double seconds;
    private final boolean endsByItself;
    private final boolean decodes;
    private volatile @Nullable RecordingSession recording;

    /**
     * @param seconds after which it ends; may be infinite
     * @param endsByItself whether it ends even where nobody ends it: after those seconds, with a protocol or a recording
     */
    LiveRun(Console console, Source source, Optional<TrainedDecoder> decoder, double seconds, boolean endsByItself) {
        this.console = console;
        this.seconds = seconds;
        this.endsByItself = endsByItself;
        decodes = decoder.isPresent();
        boolean knowsRest = decoder.map(LiveRun::knowsRest).orElse(true);
        if (!knowsRest) {
            console.warning("the decoder knows no rest, so motion begins without one; record rest too and train again");
        }
        FailSafeSpec failSafe = knowsRest ? FailSafeSpec.DEFAULT : FailSafeSpec.DEFAULT.withRestSeconds(0);
        session = new LiveSession(source, decoder, failSafe, console.clock());
        session.addListener(this::note);
    }

    /** Whether the decoder can decide that nothing is to move. */
    static boolean knowsRest(TrainedDecoder decoder) {
        return decoder.motions().restIndex() != MotionSet.NONE;
    }

    private void note(LiveEvent event) {
        RecordingSession begun = recording;
        if (begun != null && event instanceof LiveEvent.FromSource fromSource) {
            begun.happened(fromSource.event());
        }
        if (decodes || !(event instanceof LiveEvent.Safety)) {
            happened.add(isMarker(event) ? "marker: " + event.text() : event.text());
        }
    }

    private static boolean isMarker(LiveEvent event) {
        return event instanceof LiveEvent.FromSource told && told.event().kind() == SourceEvent.Kind.MARKER;
    }

    LiveSession session() {
        return session;
    }

    /** Tells the person something that stays on the terminal; from any thread. */
    void say(String line) {
        happened.add(line);
    }

    SourceDescription open() throws IOException {
        SourceDescription source = session.open();
        console.message(source.device() + ": " + source.layout().size() + " channels at "
                + Table.number(source.layout().rateHz()) + " Hz in "
                + source.layout().unit() + "; damage is told by "
                + source.integrity().describe());
        return source;
    }

    /** Records from now on; before {@link #run}. */
    RecordingSession record(BidsWriter writer, RecordingPlan plan, SourceDescription source) throws IOException {
        RecordingSession begun = RecordingSession.begin(
                writer, plan, source, session::newReader, event -> happened.add(event.text()), console.clock());
        recording = begun;
        return begun;
    }

    /** Makes samples flow and looks at the session until it ends. */
    void run(View view) throws IOException, InterruptedException {
        Keyboard keyboard = new Keyboard(console.in(), this::inputEnded);
        session.start();
        long start = console.clock().nanos();
        try (StatusLine status = new StatusLine(console)) {
            while (!stop.await(LOOK_MILLIS)) {
                followRecording();
                String line = keyboard.poll();
                if (line != null) {
                    typed(line, view).ifPresent(happened::add);
                }
                tell(status);
                status.show(view.line());
                if (view.isOver() || session.awaitEnd(0)) {
                    break;
                }
                if (console.clock().secondsSince(start) >= seconds) {
                    stop.ask("time is over");
                }
            }
            session.stop();
            followRecording();
            tell(status);
        }
        if (stop.await(0)) {
            console.message("Ended: " + stop.reason());
        }
    }

    /** A terminal that was closed ends everything; input that was never there ends what would go on for ever. */
    private void inputEnded() {
        if (!endsByItself || Terminal.isThere()) {
            stop.ask("end of input");
        }
    }

    private Optional<String> typed(String line, View view) {
        if (line.equals("q")) {
            stop.ask("ended by the person");
            return Optional.empty();
        }
        RecordingSession begun = recording;
        if (line.startsWith("m ") && begun != null) {
            begun.mark(line.substring(2));
            return Optional.of("marked: " + line.substring(2));
        }
        return view.typed(line);
    }

    private void followRecording() {
        RecordingSession begun = recording;
        if (begun != null) {
            begun.poll();
        }
    }

    private void tell(StatusLine status) {
        for (String text = happened.poll(); text != null; text = happened.poll()) {
            status.clear();
            console.message(text);
        }
    }

    /** Closes the recording, if there is one; true where all of it was written. */
    boolean closeRecording() throws IOException {
        RecordingSession begun = recording;
        if (begun == null) {
            return true;
        }
        begun.close();
        SessionStatus status = begun.poll();
        Path samples = begun.samples();
        console.result("%.2f s in %s%s", status.seconds(), samples, missing(status));
        Optional<String> failure = status.recorder().failure();
        failure.ifPresent(console::error);
        return failure.isEmpty();
    }

    private static String missing(SessionStatus status) {
        return status.filledSeconds() > 0
                ? String.format("; %.3f s of them never came and are marked", status.filledSeconds())
                : "";
    }

    /** How the stream fared. */
    void counters() {
        StreamCounters counters = session.snapshot().counters();
        console.result(
                "%d samples in %d frames; %d samples lost, %d frames damaged, %d late, %d twice; %d returns",
                counters.samples(),
                counters.frames(),
                counters.lostSamples(),
                counters.damagedFrames(),
                counters.lateFrames(),
                counters.duplicateFrames(),
                counters.returns());
    }

    /** Closes the recording first, where that was not done: the source may have failed before. */
    @Override
    public void close() {
        try (stop;
                session) {
            RecordingSession begun = recording;
            if (begun != null) {
                begun.close();
            }
        } catch (IOException e) {
            console.failure(e);
        }
    }
}
