package org.opentmr.device.board.special;

import java.util.List;
import org.opentmr.device.Board;

/** The boards of this package. */
public final class SpecialBoards {

    private SpecialBoards() {}

    /** All of them, each once, in the order in which they are best shown. */
    public static List<Board> all() {
        return List.of(
                new SpikerBoxBoard(),
                new UmyoBoard(),
                new BitalinoBoard(BitalinoBoard.Mode.LIVE),
                new BitalinoBoard(BitalinoBoard.Mode.SIMULATED),
                new HackEegBoard(HackEegFormat.JSON_LINES),
                new HackEegBoard(HackEegFormat.MESSAGE_PACK),
                new AsciiBoard(AsciiBoard.Output.RAW),
                new AsciiBoard(AsciiBoard.Output.ENVELOPE));
    }
}
