package org.opentmr.app.bench.model.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import org.opentmr.app.bench.model.Remembered;

/** A part of the bench that remembers one number. */
final class Dial implements Remembered {

    private final String key;
    private int value;

    Dial(String key) {
        this.key = key;
    }

    int value() {
        return value;
    }

    void turn(int to) {
        value = to;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public JsonNode save() {
        return IntNode.valueOf(value);
    }

    @Override
    public void restore(JsonNode saved) {
        if (!saved.isInt()) {
            throw new IllegalArgumentException(key + ": must be a number, got " + saved);
        }
        value = saved.asInt();
    }
}
