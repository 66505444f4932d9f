package org.opentmr.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Line;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.replay.EmulatedBoard;
import org.opentmr.device.replay.Emulation;
import org.opentmr.device.replay.PseudoTerminal;
import org.opentmr.device.replay.ReplayOptions;
import org.opentmr.device.replay.ReplaySource;
import org.opentmr.device.serial.SerialLineOpener;
import org.opentmr.device.serial.SerialSource;
import org.opentmr.device.wire.OpenTmrBoard;
import org.opentmr.recording.InMemoryRecording;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/** An emulated board that plays a recording in real time at a pseudo-terminal; closing it pulls the cable. */
final class BoardAtPty implements AutoCloseable {

    private final EmulatedBoard board;

    private BoardAtPty(EmulatedBoard board) {
        this.board = board;
    }

    /**
     * Plugs it in.
     *
     * @param cable what becomes of the line on the way
     */
    static BoardAtPty plug(Recording recording, Path port, UnaryOperator<Line> cable) throws IOException {
        ReplaySource source =
                new ReplaySource(new InMemoryRecording(recording), new ReplayOptions(1, true), Clock.system());
        SourceDescription description = source.open(event -> {});
        EmulatedBoard board = new EmulatedBoard(
                source,
                description,
                EmulatedBoard.emulator(new OpenTmrBoard(), description.layout(), OptionalDouble.empty()),
                cable.apply(PseudoTerminal.open(port, Clock.system())),
                Emulation.DEFAULT);
        Thread thread = new Thread(
                () -> {
                    try {
                        board.run();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                "emulated board");
        thread.setDaemon(true);
        thread.start();
        return new BoardAtPty(board);
    }

    /** The host's side of it. */
    static SerialSource source(Path port) {
        return new SerialSource(
                port.toString(), new OpenTmrBoard(), BoardOptions.NONE, new SerialLineOpener(), Clock.system());
    }

    @Override
    public void close() {
        board.close();
    }
}
