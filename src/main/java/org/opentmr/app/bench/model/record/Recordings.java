package org.opentmr.app.bench.model.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.FailureText;
import org.opentmr.app.LiveDataSet;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Link;
import org.opentmr.device.SourceEvent;
import org.opentmr.live.LiveEvent;
import org.opentmr.live.record.RecordingPlan;
import org.opentmr.live.record.RecordingSession;
import org.opentmr.live.record.SessionStatus;
import org.opentmr.recording.bids.AcquisitionFacts;
import org.opentmr.recording.bids.BidsName;
import org.opentmr.recording.bids.BidsWriter;
import org.opentmr.recording.protocol.GuidedProtocol;

/**
 * Records the stream that is connected into the session's folder, one recording at a time. Nothing is ever overwritten, and
 * whatever ends a recording, what came until then is kept. The disk is touched in the background only. For the bench's
 * thread.
 */
public final class Recordings {
    /** So long a disk is waited for when the program ends. */
    private static final long CLOSING_SECONDS = 30;

    private static final String SIMULATED = "simulated";

    /** How it stands. */
    public enum State {
        IDLE,
        /** The file is being made. */
        BEGINNING,
        RECORDING,
        /** What is left is being written. */
        CLOSING
    }

    private final Bench bench;
    private final Changes changes = new Changes();
    private final List<Kept> kept = new ArrayList<>();
    private String subject = "p01";
    private String session = "01";
    private @Nullable RunningRecording running;

    /** Follows the bench's connection from now on. */
    public Recordings(Bench bench) {
        this.bench = bench;
        bench.ticks().listen(this::follow);
        bench.connection().changes().listen(this::checkLink);
        bench.connection().listen(this::happened);
    }

    /** Pseudonym of the person, letters and digits. */
    public String subject() {
        return subject;
    }

    /** Label of the session, letters and digits. */
    public String session() {
        return session;
    }

    /**
     * Names what is recorded from now on.
     *
     * @throws IllegalArgumentException where a label is anything but letters and digits
     */
    public void name(String newSubject, String newSession) {
        BidsName checked = new BidsName(newSubject, newSession, "motions");
        subject = checked.subject();
        session = newSession;
        changes.tell();
    }

    /**
     * What to record, by the names of now and what is known of the source.
     *
     * @param task letters and digits: "motions"
     * @param placement where the electrodes sit and how the limb is held; blank where nobody said
     * @param protocol that the person is to be led through; empty records what comes
     */
    public RecordingPlan plan(String task, String placement, Optional<GuidedProtocol> protocol) {
        AcquisitionFacts unknown = AcquisitionFacts.unknown();
        boolean simulated = bench.connection()
                .link()
                .filter(link -> link.kind() == Link.Kind.PATIENT)
                .isPresent();
        return new RecordingPlan(
                new BidsName(subject, session, task),
                new AcquisitionFacts(
                        unknown.taskDescription(),
                        placement.isBlank() ? unknown.placement() : placement.strip(),
                        unknown.reference(),
                        unknown.ground(),
                        unknown.powerLineHz(),
                        unknown.softwareFilters(),
                        unknown.hardwareFilters(),
                        unknown.manufacturer(),
                        unknown.model(),
                        simulated ? SIMULATED : unknown.group(),
                        unknown.signalKind(),
                        unknown.more()),
                protocol);
    }

    /**
     * Begins to record, in a moment. With a protocol it ends by itself when that is through. Where it cannot, says why.
     *
     * @param plan whose name is given the first number of a run that is free
     * @param whenKept is given the recording once its file is closed, for whatever reason it ended
     * @return whether it begins
     */
    public boolean start(RecordingPlan plan, Consumer<? super Kept> whenKept) {
        Optional<Link> link = bench.connection().link();
        if (link.isEmpty()) {
            bench.messages().problem("Nothing is recorded: connect a source first.");
            return false;
        }
        if (running != null) {
            bench.messages().problem("A recording goes on already: stop it before you begin another.");
            return false;
        }
        RunningRecording made = new RunningRecording(link.get(), plan, whenKept);
        running = made;
        Path folder = bench.workspace().folder();
        changes.tell();
        bench.jobs()
                .start(
                        "Beginning the recording",
                        progress -> begin(made, folder),
                        begun -> {},
                        bench.messages()::problem);
        return true;
    }

    /** In the background. Tells the bench by itself: a recording that has begun is never thrown away by a cancel. */
    private boolean begin(RunningRecording made, Path folder) {
        try {
            BidsWriter writer = LiveDataSet.writer(folder);
            RecordingPlan wanted = made.plan;
            RecordingSession begun = RecordingSession.begin(
                    writer,
                    new RecordingPlan(LiveDataSet.free(writer, wanted.name()), wanted.facts(), wanted.protocol()),
                    made.link.description(),
                    made.link.session()::newReader,
                    event -> warned(made, event),
                    bench.clock());
            made.begun.complete(begun);
            bench.jobs().later(() -> begun(made, begun));
            return true;
        } catch (IOException | RuntimeException e) {
            made.begun.completeExceptionally(e);
            bench.jobs().later(() -> notBegun(FailureText.oneLine(e)));
            return false;
        }
    }

    private void begun(RunningRecording made, RecordingSession begun) {
        if (made.closing) {
            return;
        }
        made.session = begun;
        made.status = begun.poll();
        if (made.ending == null) {
            changes.tell();
        } else {
            close(made, begun);
        }
    }

    private void notBegun(String why) {
        running = null;
        bench.messages().problem("Nothing is recorded: " + why);
        changes.tell();
    }

    /** On the recorder's thread. A failure is told by whoever follows the recording. */
    private void warned(RunningRecording made, SourceEvent event) {
        RecordingSession begun = made.begun.getNow(null);
        if (begun == null || begun.failure().isEmpty()) {
            bench.jobs().later(() -> bench.messages().problem("Recording: " + event.text()));
        }
    }

    private void follow() {
        RunningRecording now = running;
        if (now == null || now.session == null || now.closing) {
            return;
        }
        SessionStatus status = now.session.poll();
        now.status = status;
        if (status.recorder().failure().isPresent() || status.isDone()) {
            end(now, "");
        } else if (now.link.session().isOver()) {
            end(now, "The source has ended. ");
        }
    }

    private void checkLink() {
        RunningRecording now = running;
        if (now != null && bench.connection().link().filter(now.link::equals).isEmpty()) {
            end(now, "The source was disconnected. ");
        }
    }

    private void happened(LiveEvent event) {
        RunningRecording now = running;
        if (now != null && now.session != null && event instanceof LiveEvent.FromSource told) {
            now.session.happened(told.event());
        }
    }

    /** Ends it, a protocol before its time; contractions that were done are kept. */
    public void stop() {
        if (running != null) {
            end(running, "");
        }
    }

    private void end(RunningRecording now, String why) {
        if (now.ending != null) {
            return;
        }
        now.ending = why;
        if (now.session != null) {
            close(now, now.session);
        }
    }

    private void close(RunningRecording now, RecordingSession begun) {
        now.closing = true;
        changes.tell();
        bench.jobs()
                .start(
                        "Closing the recording",
                        progress -> {
                            Kept closed = RunningRecording.close(begun, now.plan);
                            now.closed.complete(closed);
                            bench.jobs().later(() -> closed(now, closed));
                            return true;
                        },
                        closed -> {},
                        bench.messages()::problem);
    }

    private void closed(RunningRecording now, Kept closed) {
        running = null;
        kept.add(closed);
        String why = now.ending == null ? "" : now.ending;
        closed.failure()
                .ifPresentOrElse(
                        failure -> bench.messages().problem(why + "Recording has ended early: " + failure + "."),
                        () -> bench.messages().say(why + closed.text() + "."));
        now.whenKept.accept(closed);
        changes.tell();
    }

    /** Has the contraction that is done, or was just done, done again; false where there is none. */
    public boolean redo() {
        RunningRecording now = running;
        return now != null && now.session != null && !now.closing && now.session.redo();
    }

    /** Marks this moment in the file; does nothing where nothing is recorded. */
    public void mark(String text) {
        RunningRecording now = running;
        if (now != null && now.session != null && !now.closing) {
            now.session.mark(text);
        }
    }

    /** Whether a recording goes on, from the click that begins it until its file is closed. */
    public boolean isRecording() {
        return running != null;
    }

    public State state() {
        RunningRecording now = running;
        if (now == null) {
            return State.IDLE;
        }
        if (now.closing) {
            return State.CLOSING;
        }
        return now.session == null ? State.BEGINNING : State.RECORDING;
    }

    /** How the recording stands, as of the last tick; empty before its file is made and once it is closed. */
    public Optional<SessionStatus> status() {
        RunningRecording now = running;
        return now == null ? Optional.empty() : Optional.ofNullable(now.status);
    }

    /** The file that is being written. */
    public Optional<Path> file() {
        RunningRecording now = running;
        return now == null ? Optional.empty() : Optional.ofNullable(now.session).map(RecordingSession::samples);
    }

    /** What was recorded since the program began, oldest first. */
    public List<Kept> kept() {
        return Collections.unmodifiableList(kept);
    }

    /** Closes what is being recorded and returns when it is on the disk; for the end of the program. */
    public void closeNow() {
        RunningRecording now = running;
        if (now == null) {
            return;
        }
        try {
            now.closeNow(CLOSING_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = null;
        changes.tell();
    }

    /** Told when a recording begins, ends, or is named otherwise; its seconds are looked up in {@link #status()}. */
    public Changes changes() {
        return changes;
    }
}
