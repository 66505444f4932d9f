package org.opentmr.device.board.special;

import org.opentmr.signal.HotPath;

/** Finds a fixed sequence in a stream of bytes, one byte at a time, without holding back what cannot belong to it. */
final class EscapeMatcher {

    private final int[] sequence;
    private final int[] fallback;
    private int matched;
    private int before;
    private int current;

    EscapeMatcher(int... sequence) {
        this.sequence = sequence.clone();
        fallback = new int[sequence.length];
        for (int i = 1; i < sequence.length; i++) {
            int k = fallback[i - 1];
            while (k > 0 && sequence[i] != sequence[k]) {
                k = fallback[k - 1];
            }
            fallback[i] = sequence[i] == sequence[k] ? k + 1 : k;
        }
    }

    void restart() {
        matched = 0;
    }

    /** Takes the next byte; true where it completes the sequence. */
    @HotPath
    boolean completes(int value) {
        before = matched;
        current = value;
        while (matched > 0 && sequence[matched] != value) {
            matched = fallback[matched - 1];
        }
        if (sequence[matched] == value) {
            matched++;
        }
        if (matched == sequence.length) {
            matched = 0;
            before = -1;
            return true;
        }
        return false;
    }

    /** How many bytes the last call has shown not to belong to the sequence, oldest first. */
    @HotPath
    int released() {
        return before + 1 - matched;
    }

    /** One of the released bytes. */
    @HotPath
    int released(int i) {
        return i < before ? sequence[i] : current;
    }
}
