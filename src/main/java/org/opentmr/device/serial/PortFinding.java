package org.opentmr.device.serial;

import java.util.List;
import java.util.stream.Collectors;
import org.opentmr.device.Board;
import org.opentmr.device.LineSettings;

/** What was found at a port. */
public sealed interface PortFinding {

    PortInfo port();

    /** For people, one line without the port. */
    String describe();

    /**
     * A board that gave itself away.
     *
     * @param line how its line runs
     */
    record Recognised(PortInfo port, Board board, LineSettings line) implements PortFinding {

        @Override
        public String describe() {
            return board.name() + " at " + line.baud() + " baud";
        }
    }

    /**
     * Nothing that is known answered.
     *
     * @param bytesHeard of something unknown, or at a rate that nobody listened at
     * @param possible boards that usually have this USB identity
     * @param notLookedFor boards for which there was no time, or at whose rate the port does not run
     */
    record NothingKnown(PortInfo port, long bytesHeard, List<Board> possible, List<Board> notLookedFor)
            implements PortFinding {

        public NothingKnown {
            possible = List.copyOf(possible);
            notLookedFor = List.copyOf(notLookedFor);
        }

        @Override
        public String describe() {
            return (bytesHeard == 0 ? "nothing known answered" : "sends something unknown (" + bytesHeard + " bytes)")
                    + (possible.isEmpty() ? "" : "; by its USB identity it may be " + names(possible))
                    + (notLookedFor.isEmpty() ? "" : "; could not look for " + names(notLookedFor));
        }

        private static String names(List<Board> boards) {
            return boards.stream().map(Board::name).collect(Collectors.joining(", "));
        }
    }

    /**
     * It could not be opened, or broke.
     *
     * @param why with what to do about it
     */
    record Unreachable(PortInfo port, String why) implements PortFinding {

        @Override
        public String describe() {
            return why;
        }
    }
}
