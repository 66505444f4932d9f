package org.opentmr.app.bench.model.connect;

import java.util.List;
import org.opentmr.device.Board;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Source;
import org.opentmr.device.board.Boards;
import org.opentmr.device.serial.BoardFinder;
import org.opentmr.device.serial.PortFinding;
import org.opentmr.device.serial.PortInfo;
import org.opentmr.device.serial.SerialLineOpener;
import org.opentmr.device.serial.SerialPorts;
import org.opentmr.device.serial.SerialSource;
import org.opentmr.signal.Clock;

/** What the bench needs of serial ports. From any thread but the one that paints. */
public interface SerialAccess {

    /** The ports that there are. */
    List<PortInfo> list();

    /** Which board answers at each, in their order; takes seconds, and restarts some boards. */
    List<PortFinding> look(List<PortInfo> ports);

    /** The board as a stream, not open yet. */
    Source source(String path, Board board, BoardOptions options);

    /** The ports of this machine. */
    static SerialAccess system(Clock clock) {
        return new SerialAccess() {
            @Override
            public List<PortInfo> list() {
                return SerialPorts.list();
            }

            @Override
            public List<PortFinding> look(List<PortInfo> ports) {
                return new BoardFinder(new SerialLineOpener(), clock).find(ports, Boards.all());
            }

            @Override
            public Source source(String path, Board board, BoardOptions options) {
                return new SerialSource(path, board, options, new SerialLineOpener(), clock);
            }
        };
    }
}
