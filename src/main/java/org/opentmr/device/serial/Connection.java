package org.opentmr.device.serial;

import java.io.IOException;
import org.opentmr.device.BoardSession;
import org.opentmr.device.Line;
import org.opentmr.device.LineSettings;

/** A board that was greeted, the line that it is on, and how that line runs. */
record Connection(Line line, LineSettings settings, BoardSession session) {

    /** Asks the board to be quiet, so that the next one who opens the line is not confused, and leaves it. */
    void part() {
        try {
            session.stop();
        } catch (IOException e) {
            // It is gone or hung: then there is nobody to take leave of.
        } finally {
            line.close();
        }
    }
}
