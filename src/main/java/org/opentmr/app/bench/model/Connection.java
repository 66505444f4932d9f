package org.opentmr.app.bench.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.live.FailSafeSpec;
import org.opentmr.live.LiveEvent;
import org.opentmr.live.LiveSession;
import org.opentmr.signal.Clock;

/**
 * What the bench listens to. Opening and closing go on in the background, so that the screen never waits for a cable. For the
 * bench's thread.
 */
public final class Connection {

    /** Makes a source that is not open yet; in the background. */
    @FunctionalInterface
    public interface Maker {
        Source make() throws IOException;
    }

    /** How the connection stands. */
    public enum State {
        NONE,
        OPENING,
        STREAMING,
        /** The last attempt failed; {@link #failure()} says why. */
        FAILED
    }

    private final Jobs jobs;
    private final Messages messages;
    private final Clock clock;
    private final Changes changes = new Changes();
    private final List<Consumer<? super LiveEvent>> listeners = new ArrayList<>();
    private State state = State.NONE;
    private String name = "";
    private String failure = "";
    private final List<Early> early = new ArrayList<>();
    private @Nullable Runnable again;
    private String lastReason = "";
    private boolean lost;
    private boolean over;
    private @Nullable Link link;
    private @Nullable Job opening;

    Connection(Jobs jobs, Messages messages, Clock clock) {
        this.jobs = jobs;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Connects to another source; the one before is let go.
     *
     * @param name for people, while it is being opened
     */
    public void connect(Link.Kind kind, String name, Maker maker) {
        disconnect();
        again = () -> connect(kind, name, maker);
        state = State.OPENING;
        this.name = name;
        changes.tell();
        opening = jobs.start(
                "Connecting to " + name,
                progress -> open(kind, maker, progress),
                this::opened,
                this::failed,
                unwanted -> unwanted.session().close());
    }

    private Link open(Link.Kind kind, Maker maker, Progress progress) throws IOException {
        Source source = maker.make();
        LiveSession session = new LiveSession(source, Optional.empty(), FailSafeSpec.DEFAULT, clock);
        session.addListener(event -> jobs.later(() -> happened(session, event)));
        try {
            SourceDescription description = session.open();
            session.start();
            if (progress.isCancelled()) {
                throw new IOException(source.name() + ": not wanted any more");
            }
            return new Link(kind, source.name(), source, session, description);
        } catch (IOException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** Something that a source told of while it was being opened. */
    private record Early(LiveSession session, LiveEvent event) {}

    private void opened(Link opened) {
        opening = null;
        link = opened;
        lost = opened.source().state() == Source.State.LOST;
        state = State.STREAMING;
        changes.tell();
        messages.say("Connected: " + opened.text());
        List<Early> told = List.copyOf(early);
        early.clear();
        told.stream().filter(each -> each.session().equals(opened.session())).forEach(each -> note(each.event()));
    }

    private void failed(String why) {
        opening = null;
        early.clear();
        state = State.FAILED;
        failure = why;
        changes.tell();
        messages.problem("Not connected: " + why);
    }

    private void happened(LiveSession session, LiveEvent event) {
        if (link != null && link.session().equals(session)) {
            note(event);
            List.copyOf(listeners).forEach(listener -> listener.accept(event));
        } else if (opening != null) {
            early.add(new Early(session, event));
        }
    }

    /** Looks whether the stream has come to its end; called on every tick. */
    void look() {
        Link now = link;
        if (now == null || over || !now.session().isOver()) {
            return;
        }
        over = true;
        changes.tell();
        if (now.session().hasEnded()) {
            messages.offer("The end: " + now.name() + " sends no more.", "Begin again", this::again);
        } else {
            messages.problem(
                    "The stream has broken off: " + lastReason + ". What was recorded is kept.",
                    "Connect again",
                    this::again);
        }
    }

    /** Connects anew to what was connected last. */
    public void again() {
        if (again != null) {
            again.run();
        }
    }

    private void note(LiveEvent event) {
        if (event instanceof LiveEvent.Safety) {
            lastReason = event.text();
        }
        if (event instanceof LiveEvent.FromSource from) {
            switch (from.event().kind()) {
                case LOST -> {
                    lost = true;
                    changes.tell();
                    messages.problem(
                            "Lost: " + event.text() + ". Nothing moves. Plug it in again; it goes on by itself.");
                }
                case RETURNED -> {
                    if (lost) {
                        lost = false;
                        changes.tell();
                        messages.say("Back: " + event.text() + ".");
                    }
                }
                case WARNING -> messages.problem(event.text());
                case MARKER, STATUS, LOG -> {}
            }
        }
    }

    /** Lets the source go, or gives up opening it. */
    public void disconnect() {
        if (opening != null) {
            opening.cancel();
            opening = null;
            early.clear();
        }
        Link before = link;
        boolean changed = state != State.NONE;
        link = null;
        lost = false;
        over = false;
        lastReason = "";
        state = State.NONE;
        failure = "";
        if (changed) {
            changes.tell();
        }
        if (before != null) {
            jobs.start(
                    "Closing " + before.name(),
                    progress -> {
                        before.session().close();
                        return true;
                    },
                    closed -> {},
                    messages::problem);
        }
    }

    /** Is told on the bench's thread of what happens to the stream: lost, back, markers, gaps. */
    public void listen(Consumer<? super LiveEvent> listener) {
        listeners.add(listener);
    }

    public State state() {
        return state;
    }

    /** Whether what is connected is away and waited for. */
    public boolean isLost() {
        return lost;
    }

    /** Whether what is connected has come to its end: a recording that was played through, a source that failed. */
    public boolean isOver() {
        return over;
    }

    /** For people, of what is or was to be connected; empty before the first. */
    public String name() {
        return link == null ? name : link.name();
    }

    /** Why the last attempt failed; empty where it did not. */
    public String failure() {
        return failure;
    }

    /** What is connected. */
    public Optional<Link> link() {
        return Optional.ofNullable(link);
    }

    public Changes changes() {
        return changes;
    }
}
