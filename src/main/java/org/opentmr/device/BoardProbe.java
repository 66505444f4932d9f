package org.opentmr.device;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * How to find out politely whether a board is there.
 *
 * @param line how the line runs
 * @param question bytes to send that no other known board takes amiss; empty where listening is enough
 * @param patience how long to wait for the answer, at most
 * @param answer true once the bytes heard so far could only come from this board
 */
public record BoardProbe(LineSettings line, byte[] question, Duration patience, Predicate<byte[]> answer) {

    /** A board that sends unasked. */
    public static BoardProbe listen(LineSettings line, Duration patience, Predicate<byte[]> answer) {
        return new BoardProbe(line, new byte[0], patience, answer);
    }
}
