package org.opentmr.device.board.fixed;

import java.util.List;
import org.opentmr.device.Board;

/** The boards of fixed frames that OpenTMR knows. */
public final class FixedBoards {

    private FixedBoards() {}

    /** All of them; a new one needs its descriptor, and its line here. */
    public static List<Board> all() {
        return descriptors().stream().<Board>map(FixedBoard::new).toList();
    }

    static List<Descriptor> descriptors() {
        return List.of(
                OpenBci.CYTON,
                OpenBci.CYTON_DAISY,
                FreeStreamers.OLIMEX,
                FreeStreamers.FREEEEG32,
                FreeStreamers.KNIGHT,
                Chords.BOARD,
                FreeStreamers.EMAGER,
                BioPatRec.ADS_BP,
                BioPatRec.ADS1299,
                BioPatRec.RHA2216);
    }
}
