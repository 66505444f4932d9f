package org.opentmr.device;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opentmr.signal.Clock;

/** A kind of board: how its line runs, how it greets, what its frames hold. Immutable. */
public interface Board {

    /** As typed on the command line: lower case, digits and hyphens. */
    String id();

    /** For people. */
    String name();

    Integrity integrity();

    /** How its line may run, the usual way first. */
    List<LineSettings> lines();

    /** True where a port's USB identity is one that this board, and hardly another, has. */
    default boolean mayBe(int vendorId, int productId) {
        return false;
    }

    /** How to find out that such a board is there; empty where one cannot without harm or doubt. */
    default Optional<BoardProbe> probe() {
        return Optional.empty();
    }

    /**
     * Greets the board on an open line: makes it quiet, asks who it is, sets it up. It does not stream afterwards, unless
     * it always does.
     *
     * @throws IOException where it does not answer as it should; the message says what was heard and what to do
     */
    BoardSession connect(Line line, BoardOptions options, Clock clock) throws IOException;

    /**
     * The board's own side of the line, for playing recordings and simulated people into other software, and for tests.
     *
     * @throws IllegalArgumentException where such a board never has these channels or this rate
     */
    BoardEmulator emulator(BoardOptions options);
}
