package org.opentmr.app.bench.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that was said to the person.
 *
 * @param kind how much it matters
 * @param text one line: what happened, what was kept, what to do
 * @param offers what one click can do about it, the usual first
 * @param time when
 */
public record Message(Kind kind, String text, List<Offer> offers, Instant time) {

    public Message {
        offers = List.copyOf(offers);
    }

    /** The usual thing that one click can do about it. */
    public Optional<Offer> offer() {
        return offers.stream().findFirst();
    }

    /** How much a message matters. */
    public enum Kind {
        /** Good to know. */
        NOTE,
        /** Something went wrong or needs the person. */
        PROBLEM,
        /** Something waits for an answer. */
        QUESTION
    }

    /**
     * What one click does.
     *
     * @param name on the button, one or two words
     * @param action on the bench's thread
     */
    public record Offer(String name, Runnable action) {}
}
