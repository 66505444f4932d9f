package org.opentmr.app.bench.model;

import com.fasterxml.jackson.databind.JsonNode;

/** A part of the bench whose state is saved with a session. For the bench's thread. */
public interface Remembered {

    /** Its name in the file, in lower case. */
    String key();

    /** All that it takes to be the same again. */
    JsonNode save();

    /**
     * Becomes what was saved.
     *
     * @throws IllegalArgumentException where a field is wrong; nothing has changed then, and the message names it
     */
    void restore(JsonNode saved);
}
