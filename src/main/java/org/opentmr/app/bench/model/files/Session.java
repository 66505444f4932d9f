package org.opentmr.app.bench.model.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opentmr.app.FailureText;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Changes;

/**
 * The session at hand on the disk. It is written a second after anything has changed, in the background; nobody needs to save.
 * The folder is made when there is something to keep. For the bench's thread.
 */
public final class Session {

    /** Between looking whether something has changed. */
    private static final double LOOK_SECONDS = 1;

    /** Between attempts after one has failed. */
    private static final double AGAIN_SECONDS = 10;

    private final Bench bench;
    private final FileStore store;
    private final RunMark mark;
    private final Preferences preferences;
    private final Changes changes = new Changes();

    /** Held by whoever writes: what is saved in the background and what is saved at once must not meet in one file. */
    private final Object writing = new Object();

    private final Parts parts;
    private ObjectNode read = SessionContents.JSON.createObjectNode();
    private Kept kept = Kept.NOTHING;
    private boolean begun;
    private boolean onDisk;
    private boolean saving;
    private boolean failing;
    private long lastNanos;

    /**
     * @param mark by which the next start sees what this program was at
     */
    public Session(Bench bench, FileStore store, RunMark mark, Preferences preferences) {
        this.bench = bench;
        this.store = store;
        this.mark = mark;
        this.preferences = preferences;
        parts = new Parts(bench);
        bench.ticks().listen(this::tick);
    }

    private void tick() {
        if (!begun) {
            begin();
        }
        if (saving || bench.clock().secondsSince(lastNanos) < (failing ? AGAIN_SECONDS : LOOK_SECONDS)) {
            return;
        }
        lastNanos = bench.clock().nanos();
        Kept now = now();
        if (now.equals(kept)) {
            return;
        }
        saving = true;
        Path folder = bench.workspace().folder();
        Kept before = kept;
        boolean first = !onDisk;
        bench.jobs()
                .aside(
                        progress -> {
                            write(folder, now, before, first);
                            return true;
                        },
                        done -> saved(folder, now),
                        why -> failed(folder, why));
    }

    /** What is there before anybody has done anything is not worth a folder. */
    private void begin() {
        begun = true;
        parts.begin();
        kept = now();
        lastNanos = bench.clock().nanos();
    }

    private Kept now() {
        return Kept.of(bench, read);
    }

    private void write(Path folder, Kept now, Kept before, boolean first) throws IOException {
        synchronized (writing) {
            if (first) {
                mark.set(folder, bench.clock().now());
            }
            now.write(folder, first ? Kept.NOTHING : before, store);
        }
    }

    private void saved(Path folder, Kept now) {
        saving = false;
        if (failing) {
            failing = false;
            bench.messages().say("Saved again in " + folder + ".");
        }
        if (!folder.equals(bench.workspace().folder())) {
            return;
        }
        kept = now;
        if (!onDisk) {
            onDisk = true;
            preferences.opened(folder);
        }
        changes.tell();
    }

    private void failed(Path folder, String why) {
        saving = false;
        if (!failing) {
            failing = true;
            bench.messages()
                    .problem("Not saved in " + folder + ": " + why
                            + ". All is kept in the program; make room or save it"
                            + " elsewhere (File, Save as). It is tried again every " + (int) AGAIN_SECONDS + " s.");
        }
        changes.tell();
    }

    /** Something else is kept in the folder from now on, a recording: it is a session even where nothing else has changed. */
    public void keep() {
        if (begun && !onDisk) {
            kept = Kept.NOTHING;
        }
    }

    /** Whether all that was done so far is on the disk. */
    public boolean isSaved() {
        return !saving && !failing && (!begun || now().equals(kept));
    }

    /** Whether the last attempt to save has failed. */
    public boolean isFailing() {
        return failing;
    }

    /**
     * Writes what is not written yet, at once; for the end of the program and before another session is opened.
     *
     * @return why it could not, where it could not
     */
    public Optional<String> saveNow() {
        if (!begun) {
            return Optional.empty();
        }
        Kept now = now();
        if (now.equals(kept)) {
            return Optional.empty();
        }
        Path folder = bench.workspace().folder();
        try {
            write(folder, now, kept, !onDisk);
            saved(folder, now);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(FailureText.oneLine(e));
        }
    }

    /** Ends in order: everything is saved, and the next start will not ask. */
    public Optional<String> close() {
        Optional<String> why = saveNow();
        try {
            mark.clear();
        } catch (IOException e) {
            // The next start will then ask whether to go on, which does no harm.
            return why;
        }
        return why;
    }

    /** Goes on with a session of the disk; where it cannot be read, nothing changes and a message says why. */
    public void open(Path folder) {
        leave(
                "Stop and open",
                () -> bench.jobs()
                        .start(
                                "Opening " + folder.getFileName(),
                                progress -> SessionContents.read(folder, store, progress),
                                this::opened,
                                why -> bench.messages().problem("Not opened: " + why + ". Nothing has changed.")));
    }

    private void leave(String after, Runnable then) {
        bench.guard().pass(after, () -> {
            Optional<String> why = saveNow();
            if (why.isPresent()) {
                bench.messages()
                        .problem("The session at hand could not be saved (" + why.get()
                                + "), so it stays open. Make room, or save it elsewhere (File, Save as).");
            } else {
                then.run();
            }
        });
    }

    private void opened(SessionContents contents) {
        List<String> troubles = new ArrayList<>(contents.troubles());
        move(contents.folder(), contents.state());
        contents.calibrated().ifPresentOrElse(bench.calibrated()::set, bench.calibrated()::clear);
        contents.decoder().ifPresentOrElse(bench.decoding()::use, bench.decoding()::drop);
        bench.steps().reset();
        troubles.addAll(
                parts.restore(contents.state().path("parts"), contents.folder().resolve(SessionContents.STATE)));
        onDisk = true;
        kept = contents.troubles().isEmpty() ? now() : Kept.NOTHING;
        preferences.opened(contents.folder());
        marked(contents.folder());
        String name = String.valueOf(contents.folder().getFileName());
        if (troubles.isEmpty()) {
            bench.messages().say("Opened: " + name + (contents.calibrated().isPresent() ? ". Tune is ready." : "."));
        } else {
            bench.messages()
                    .problem("Opened: " + name + ", but " + String.join("; ", troubles) + ". All else is there.");
        }
        changes.tell();
    }

    private void move(Path folder, ObjectNode state) {
        read = state;
        bench.workspace().move(folder);
    }

    private void marked(Path folder) {
        bench.jobs()
                .aside(
                        progress -> {
                            mark.set(folder, bench.clock().now());
                            return true;
                        },
                        done -> {},
                        why -> bench.messages()
                                .say("If the program should end unexpectedly, the next start will not know: " + why
                                        + "."));
    }

    /**
     * Begins a session with nothing in it; the one at hand stays on the disk.
     *
     * @param folder that does not exist yet
     */
    public void fresh(Path folder) {
        leave("Stop and begin anew", () -> {
            Path before = bench.workspace().folder();
            boolean was = onDisk;
            move(folder, SessionContents.JSON.createObjectNode());
            bench.calibrated().clear();
            bench.decoding().drop();
            bench.steps().reset();
            parts.restore(read, folder);
            onDisk = false;
            kept = now();
            if (was) {
                bench.messages()
                        .offer(
                                "A new session. The one before is kept in " + before + ".",
                                "Back to it",
                                () -> open(before));
            } else {
                bench.messages().say("A new session.");
            }
            changes.tell();
        });
    }

    /**
     * Copies the session at hand to another folder and goes on there; the one before stays as it is.
     *
     * @param folder that does not exist, or is empty
     */
    public void saveAs(Path folder) {
        if (bench.guard().what().isPresent()) {
            bench.messages().problem("Not copied: " + bench.guard().what().get() + ". Stop it first, then save.");
            return;
        }
        Path from = bench.workspace().folder();
        Kept now = now();
        bench.jobs()
                .start(
                        "Copying to " + folder.getFileName(),
                        progress -> {
                            SessionCopy.copy(from, folder, progress);
                            write(folder, now, Kept.NOTHING, true);
                            return folder;
                        },
                        copied -> {
                            bench.workspace().move(copied);
                            onDisk = true;
                            kept = Objects.equals(now(), now) ? now : Kept.NOTHING;
                            preferences.opened(copied);
                            bench.messages().say("Saved as " + copied + ". Everything from now on goes there.");
                            changes.tell();
                        },
                        why -> bench.messages()
                                .problem("Not saved as " + folder + ": " + why + ". The session goes on in " + from
                                        + "."));
    }

    public Changes changes() {
        return changes;
    }
}
