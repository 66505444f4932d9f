package org.opentmr.app.bench.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was said to the person.
 *
 * @param kind how much it matters
 * @param text one line: what happened, what was kept, what to do
 * @param offer what one click can do about it
 * @param time when
 */
public record Message(Kind kind, String text, Optional<Offer> offer, Instant time) {

    /** How much a message matters. */
    public enum Kind {
        /** Good to know. */
        NOTE,
        /** Something went wrong or needs the person. */
        PROBLEM
    }

    /**
     * What one click does.
     *
     * @param name on the button, one or two words
     * @param action on the bench's thread
     */
    public record Offer(String name, Runnable action) {}
}
