package org.opentmr.device.serial;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.Board;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Line;
import org.opentmr.device.LineLostException;
import org.opentmr.device.LineOpener;
import org.opentmr.device.LineSettings;
import org.opentmr.signal.Clock;

/** Opens a board's line and greets the board, at each of the rates that it may run at until it answers. */
record Connector(String path, Board board, BoardOptions options, LineOpener opener, Clock clock) {

    /** Tries the board's rates, the usual one first; the usual one's failure is the one reported. */
    Connection connect() throws IOException {
        return connect(board.lines(), new Leash());
    }

    /** Tries again at the rate that worked before; may be ended early by way of the leash. */
    Connection connect(LineSettings known, Leash leash) throws IOException {
        return connect(List.of(known), leash);
    }

    private Connection connect(List<LineSettings> all, Leash leash) throws IOException {
        IOException first = null;
        for (LineSettings settings : all) {
            Line line = leash.hold(opener.open(path, settings));
            try {
                return new Connection(line, settings, board.connect(line, options, clock));
            } catch (LineLostException e) {
                line.close();
                throw e;
            } catch (IOException e) {
                line.close();
                first = first == null ? e : first;
            } catch (RuntimeException e) {
                line.close();
                throw e;
            }
        }
        throw first == null ? new IOException(path + ": " + board.name() + " has no way to be reached") : first;
    }

    /** Lets another thread end the greeting of a board, by closing its line. */
    static final class Leash {

        private @Nullable Line line;
        private boolean pulled;

        synchronized Line hold(Line opened) throws LineLostException {
            if (pulled) {
                opened.close();
                throw new LineLostException(opened.path() + ": nobody waits for it any more");
            }
            line = opened;
            return opened;
        }

        synchronized void pull() {
            pulled = true;
            if (line != null) {
                line.close();
            }
        }
    }
}
