package org.opentmr.device.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.opentmr.device.Board;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;

class EmulatorChoiceTest {

    private static BoardOptions chosen(Predicate<BoardOptions> boardCan) {
        Board board = mock(Board.class);
        BoardOptions[] got = new BoardOptions[1];
        when(board.emulator(any())).thenAnswer(call -> {
            BoardOptions options = call.getArgument(0);
            if (!boardCan.test(options)) {
                throw new IllegalArgumentException("never has " + options);
            }
            got[0] = options;
            return mock(BoardEmulator.class);
        });
        EmulatedBoard.emulator(board, Ramps.layout(6, 1000), OptionalDouble.of(2));
        return got[0];
    }

    @Test
    void aBoardIsAsMuchLikeTheSourceAsItCanBe() {
        OptionalDouble scale = OptionalDouble.of(2);
        BoardOptions both = BoardOptions.of(6, 1000);
        assertThat(chosen(options -> true)).isEqualTo(new BoardOptions(both.channels(), both.rateHz(), scale));
        assertThat(chosen(options -> options.rateHz().isEmpty()))
                .isEqualTo(new BoardOptions(both.channels(), OptionalDouble.empty(), scale));
        assertThat(chosen(options -> options.channels().isEmpty()))
                .isEqualTo(new BoardOptions(BoardOptions.NONE.channels(), both.rateHz(), scale));
        assertThat(chosen(options ->
                        options.channels().isEmpty() && options.rateHz().isEmpty()))
                .isEqualTo(new BoardOptions(BoardOptions.NONE.channels(), OptionalDouble.empty(), scale));
        assertThatThrownBy(() -> chosen(options -> false)).isInstanceOf(IllegalArgumentException.class);
    }
}
