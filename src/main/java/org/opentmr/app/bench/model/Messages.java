package org.opentmr.app.bench.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.opentmr.signal.Clock;

/** What was said to the person, newest last. For the bench's thread. */
public final class Messages {

    /** More than anybody scrolls back. */
    private static final int MOST = 500;

    private final List<Message> all = new ArrayList<>();
    private final Changes changes = new Changes();
    private final Clock clock;

    Messages(Clock clock) {
        this.clock = clock;
    }

    /** Says something that is good to know. */
    public void say(String text) {
        add(Message.Kind.NOTE, text, Optional.empty());
    }

    /** Says what went wrong. */
    public void problem(String text) {
        add(Message.Kind.PROBLEM, text, Optional.empty());
    }

    /** Says something that one click can answer, undo above all. */
    public void offer(String text, String name, Runnable action) {
        add(Message.Kind.NOTE, text, Optional.of(new Message.Offer(name, action)));
    }

    /** Says what went wrong and what one click can do about it. */
    public void problem(String text, String name, Runnable action) {
        add(Message.Kind.PROBLEM, text, Optional.of(new Message.Offer(name, action)));
    }

    private void add(Message.Kind kind, String text, Optional<Message.Offer> offer) {
        if (all.size() == MOST) {
            all.remove(0);
        }
        all.add(new Message(kind, text, offer, clock.now()));
        changes.tell();
    }

    public Optional<Message> latest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All that are remembered, oldest first. */
    public List<Message> all() {
        return Collections.unmodifiableList(all);
    }

    public Changes changes() {
        return changes;
    }
}
