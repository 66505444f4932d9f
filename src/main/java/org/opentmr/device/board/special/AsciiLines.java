package org.opentmr.device.board.special;

import org.opentmr.signal.HotPath;

/** Cuts bytes into lines. The first piece is left out, for it may have begun before anybody listened. */
final class AsciiLines {

    /** Room for {@link AsciiLine#MOST_VALUES} labelled values. */
    static final int LONGEST = 1024;

    private final byte[] line = new byte[LONGEST];
    private int length;
    private int lost;
    private boolean whole;
    private boolean ended;

    /** What a byte has made of the line. */
    enum State {
        UNFINISHED,
        /** A line is complete, without its end. */
        COMPLETE,
        /** A line has ended of which the beginning is missing. */
        HEADLESS,
        /** A line has ended that was too long to be one of numbers. */
        TOO_LONG
    }

    void restart() {
        length = 0;
        lost = 0;
        whole = false;
        ended = false;
    }

    /** Takes the next byte, 0 to 255. */
    @HotPath
    State take(int value) {
        if (ended) {
            ended = false;
            length = 0;
            lost = 0;
        }
        if (value != '\n') {
            if (length < LONGEST) {
                line[length++] = (byte) value;
            } else {
                lost++;
            }
            return State.UNFINISHED;
        }
        ended = true;
        boolean headless = !whole;
        whole = true;
        if (headless) {
            return State.HEADLESS;
        }
        if (lost > 0) {
            return State.TOO_LONG;
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return State.COMPLETE;
    }

    /** The bytes of the line, valid until the next byte comes. */
    @HotPath
    byte[] bytes() {
        return line;
    }

    @HotPath
    int length() {
        return length;
    }

    /** Bytes of the line that ended, kept or not. */
    @HotPath
    int total() {
        return length + lost + 1;
    }
}
