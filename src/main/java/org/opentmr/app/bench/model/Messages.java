package org.opentmr.app.bench.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.signal.Clock;

/** What was said to the person, newest last. For the bench's thread. */
public final class Messages {

    /** More than anybody scrolls back. */
    private static final int MOST = 500;

    private final List<Message> all = new ArrayList<>();
    private final Changes changes = new Changes();
    private final Clock clock;
    private @Nullable Message question;

    Messages(Clock clock) {
        this.clock = clock;
    }

    /** Says something that is good to know. */
    public void say(String text) {
        add(Message.Kind.NOTE, text, List.of());
    }

    /** Says what went wrong. */
    public void problem(String text) {
        add(Message.Kind.PROBLEM, text, List.of());
    }

    /** Says something that one click can answer, undo above all. */
    public void offer(String text, String name, Runnable action) {
        add(Message.Kind.NOTE, text, List.of(new Message.Offer(name, action)));
    }

    /** Says what went wrong and what one click can do about it. */
    public void problem(String text, String name, Runnable action) {
        add(Message.Kind.PROBLEM, text, List.of(new Message.Offer(name, action)));
    }

    /**
     * Asks something that must not happen by accident. The question stands, whatever else is said, until it is answered or
     * another one is asked.
     *
     * @param answers of which one click is one; the last of them changes nothing
     */
    public void ask(String text, List<Message.Offer> answers) {
        List<Message.Offer> closing = answers.stream()
                .map(answer -> new Message.Offer(answer.name(), () -> {
                    settle();
                    answer.action().run();
                }))
                .toList();
        question = add(Message.Kind.QUESTION, text, closing);
        changes.tell();
    }

    /** Takes the question away that stands, answered or not. */
    public void settle() {
        if (question != null) {
            question = null;
            changes.tell();
        }
    }

    /** The question that waits for an answer. */
    public Optional<Message> question() {
        return Optional.ofNullable(question);
    }

    private Message add(Message.Kind kind, String text, List<Message.Offer> offers) {
        if (all.size() == MOST) {
            all.remove(0);
        }
        Message message = new Message(kind, text, offers, clock.now());
        all.add(message);
        changes.tell();
        return message;
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
