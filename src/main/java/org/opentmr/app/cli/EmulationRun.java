package org.opentmr.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalDouble;
import org.opentmr.device.Board;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.Line;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.replay.EmulatedBoard;
import org.opentmr.device.replay.Emulation;
import org.opentmr.device.replay.EmulationCounters;
import org.opentmr.device.serial.SerialLineOpener;
import org.opentmr.signal.ChannelLayout;

/** Passes a source off as a board, so that other software sees the board at a port. */
final class EmulationRun {

    private static final int LOOK_MILLIS = 200;

    private final Console console;
    private final Board board;
    private final String port;
    private final OptionalDouble microvoltsPerCount;

    EmulationRun(Console console, Board board, String port, OptionalDouble microvoltsPerCount) {
        this.console = console;
        this.board = board;
        this.port = port;
        this.microvoltsPerCount = microvoltsPerCount;
    }

    /**
     * Runs until the source ends or a person ends it.
     *
     * @param patience for a host that does not read, before samples are dropped
     */
    void run(Source source, Duration patience) throws IOException, InterruptedException {
        try (StopRequest stop = new StopRequest();
                source) {
            SourceDescription description = source.open(event -> {});
            ChannelLayout given = description.layout();
            BoardEmulator emulator = EmulatedBoard.emulator(board, given, microvoltsPerCount);
            Emulation emulation = new Emulation(OptionalDouble.empty(), 0, patience);
            Line line = EmulatedBoard.line(port, board.lines().get(0), new SerialLineOpener(), console.clock());
            try (EmulatedBoard emulated = new EmulatedBoard(source, description, emulator, line, emulation)) {
                ChannelLayout sent = emulator.layout();
                console.result(
                        "%s at %s: %d channels at %s Hz in %s (from %d at %s Hz); q and Enter ends",
                        board.name(),
                        port,
                        sent.size(),
                        Table.number(sent.rateHz()),
                        sent.unit(),
                        given.size(),
                        Table.number(given.rateHz()));
                serve(emulated, stop);
                EmulationCounters counters = emulated.counters();
                console.result(
                        "%d samples sent, %d dropped because the host did not read, %d values that were no numbers replaced",
                        counters.samples(), counters.droppedSamples(), counters.replacedValues());
            } finally {
                line.close();
            }
        }
    }

    private void serve(EmulatedBoard emulated, StopRequest stop) throws IOException, InterruptedException {
        Keyboard keyboard = new Keyboard(console.in(), () -> {});
        IOException[] failure = new IOException[1];
        Thread server = new Thread(
                () -> {
                    try {
                        emulated.run();
                    } catch (IOException e) {
                        failure[0] = e;
                    }
                    stop.ask("the recording has ended");
                },
                "opentmr-emulated-board");
        server.start();
        while (!stop.await(LOOK_MILLIS)) {
            if ("q".equals(keyboard.poll())) {
                stop.ask("ended by the person");
            }
        }
        emulated.close();
        server.join();
        if (failure[0] != null) {
            throw failure[0];
        }
    }
}
