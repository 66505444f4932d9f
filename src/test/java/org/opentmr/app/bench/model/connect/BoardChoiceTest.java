package org.opentmr.app.bench.model.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Connection;
import org.opentmr.app.bench.model.HandDriven;
import org.opentmr.app.bench.model.record.FedSource;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.board.Boards;
import org.opentmr.signal.Clock;

@Timeout(30)
class BoardChoiceTest {

    private final HandDriven hand = new HandDriven(Clock.system(), Path.of("unused"));
    private final Bench bench = hand.bench();
    private final FakeSerial serial = new FakeSerial();
    private final PortWatch watch = new PortWatch(bench, serial);
    private final BoardChoice choice = new BoardChoice(bench, serial, watch);

    @AfterEach
    void close() {
        bench.connection().disconnect();
        hand.settle();
    }

    private void look() {
        watch.watch(true);
        bench.ticks().tell();
        hand.settle();
        watch.look();
        hand.settle();
    }

    @Test
    void saysWhatIsMissingStepByStep() {
        assertThat(choice.missing()).hasValue("The ports are being listed");
        watch.watch(true);
        bench.ticks().tell();
        hand.settle();
        assertThat(choice.missing())
                .hasValue("No port is there: plug the board in. Its cable must carry data, not only power");
        choice.connect();
        assertThat(hand.lastMessage())
                .isEqualTo("No port is there: plug the board in. Its cable must carry data, not only power.");
        assertThat(bench.connection().state()).isEqualTo(Connection.State.NONE);
    }

    @Test
    void theOnlyBoardThatAnswersIsMeant() {
        serial.plugInUnknown("/dev/ttyS0", 0);
        serial.plugInBoard("/dev/ttyUSB0", "openbci-cyton");
        serial.streams(new FedSource(4, 250));
        look();
        assertThat(choice.path()).isEqualTo("/dev/ttyUSB0");
        assertThat(choice.missing()).isEmpty();
        choice.connect();
        hand.settle();
        assertThat(serial.made()).containsExactly("/dev/ttyUSB0 openbci-cyton " + BoardOptions.NONE);
        assertThat(bench.connection().state()).isEqualTo(Connection.State.STREAMING);
        assertThat(hand.lastMessage()).isEqualTo("Connected: Fed · 4 ch · 250 Hz");
    }

    @Test
    void ofTwoBoardsNoneIsGuessed() {
        serial.plugInBoard("/dev/ttyUSB0", "openbci-cyton");
        serial.plugInBoard("/dev/ttyUSB1", "openbci-cyton");
        look();
        assertThat(choice.path()).isEmpty();
        assertThat(choice.missing()).hasValue("Choose a port, or let the bench look which board answers");
        choice.choose("/dev/ttyUSB1");
        assertThat(choice.path()).isEqualTo("/dev/ttyUSB1");
        serial.plugOut("/dev/ttyUSB1");
    }

    @Test
    void aTypedPortGoesFirstAndIsAskedWhoItIs() {
        serial.plugInBoard("/dev/pts/7", "opentmr");
        serial.streams(new FedSource(2, 1000));
        choice.type("  /dev/pts/7 ");
        choice.options(BoardOptions.of(2, 1000));
        choice.connect();
        hand.settle();
        assertThat(serial.looks()).hasSize(1);
        assertThat(serial.made()).containsExactly("/dev/pts/7 opentmr " + BoardOptions.of(2, 1000));
    }

    @Test
    void aBoardThatIsNamedIsNotAsked() {
        serial.streams(new FedSource(2, 1000));
        choice.type("/dev/pts/7");
        choice.kind(Optional.of(Boards.named("openbci-cyton")));
        choice.connect();
        hand.settle();
        assertThat(serial.looks()).isEmpty();
        assertThat(serial.made()).containsExactly("/dev/pts/7 openbci-cyton " + BoardOptions.NONE);
    }

    @Test
    void whereNothingAnswersItSaysWhatToDo() {
        serial.plugInUnknown("/dev/ttyUSB0", 512);
        choice.type("/dev/ttyUSB0");
        choice.connect();
        hand.settle();
        assertThat(bench.connection().state()).isEqualTo(Connection.State.FAILED);
        assertThat(hand.lastMessage())
                .isEqualTo("Not connected: /dev/ttyUSB0: Something sends here, but not as any board that is known."
                        + " If you know the board, choose its kind below");
    }

    @Test
    void whyAPortCannotBeOpenedIsPassedOnAsItIs() {
        serial.plugInUnreachable("/dev/ttyUSB0", "/dev/ttyUSB0: no permission, it belongs to group dialout");
        choice.type("/dev/ttyUSB0");
        choice.connect();
        hand.settle();
        assertThat(hand.lastMessage())
                .isEqualTo("Not connected: /dev/ttyUSB0: no permission, it belongs to group dialout");
    }
}
