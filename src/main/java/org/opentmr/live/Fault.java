package org.opentmr.live;

/** What may be wrong with the signal of a window, so that it is no evidence of any motion. */
enum Fault {
    NONE(""),
    NOT_A_NUMBER("channel %s gives values that are not numbers"),
    RAIL("channel %s is at the converter's rail"),
    BRIDGED("too many samples are missing in the window");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    /** For people; {@link FailSafe#NO_FAULT} for none. */
    String describe(String channel) {
        return String.format(words, channel);
    }
}
