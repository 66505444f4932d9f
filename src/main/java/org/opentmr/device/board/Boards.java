package org.opentmr.device.board;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentmr.device.Board;
import org.opentmr.device.board.fixed.FixedBoards;
import org.opentmr.device.board.special.SpecialBoards;
import org.opentmr.device.wire.OpenTmrBoard;

/** The boards that are known, in the order in which they are asked who they are. */
public final class Boards {

    private static final List<Board> ALL = Stream.of(
                    Stream.of(new OpenTmrBoard()), FixedBoards.all().stream(), SpecialBoards.all().stream())
            .flatMap(boards -> boards)
            .map(Board.class::cast)
            .toList();

    private Boards() {}

    public static List<Board> all() {
        return ALL;
    }

    /**
     * A board by what is typed for it.
     *
     * @throws IllegalArgumentException where none is called so; lists them
     */
    public static Board named(String id) {
        return ALL.stream().filter(board -> board.id().equals(id)).findAny().orElseThrow(() -> {
            String known = ALL.stream().map(Board::id).collect(Collectors.joining(", "));
            return new IllegalArgumentException("no board is called '" + id + "'; there are " + known);
        });
    }
}
