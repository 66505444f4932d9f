package org.opentmr.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.opentmr.device.Board;
import org.opentmr.device.board.Boards;
import org.opentmr.device.serial.BoardFinder;
import org.opentmr.device.serial.PortFinding;
import org.opentmr.device.serial.PortInfo;
import org.opentmr.device.serial.SerialLineOpener;
import org.opentmr.device.serial.SerialPorts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists serial ports, asks which board is there, lists the boards that are known. */
@Command(
        abbreviateSynopsis = true,
        name = "ports",
        description = {
            "List the serial ports and, with --probe, the boards that answer there.",
            "Pseudo-terminals are never listed: name them."
        })
final class PortsCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--probe",
            description =
                    "ask at every port which board is there; 2 seconds in all. Opening a port restarts some boards")
    private boolean probe;

    @Option(names = "--boards", description = "list the boards that are known, and how far each can tell damaged data")
    private boolean boards;

    @Parameters(paramLabel = "PORT", arity = "0..*", description = "look at these; default: all that are found")
    private List<String> paths = new ArrayList<>();

    PortsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (boards) {
            listBoards();
            return 0;
        }
        List<PortInfo> ports = paths.isEmpty()
                ? SerialPorts.list()
                : paths.stream().map(PortInfo::typed).toList();
        if (ports.isEmpty()) {
            console.result("No serial port found; plug a board in. Its cable must carry data, not only power.");
            return 0;
        }
        if (probe) {
            probe(ports);
        } else {
            list(ports);
        }
        return 0;
    }

    private void list(List<PortInfo> ports) {
        Table table = Table.ofWords("port", "USB", "description", "may be");
        for (PortInfo port : ports) {
            String maybe = Boards.all().stream()
                    .filter(board -> board.mayBe(port.vendorId(), port.productId()))
                    .map(Board::id)
                    .collect(Collectors.joining(", "));
            table.row(port.lastingPath(), port.usbIdentity(), port.description(), maybe);
        }
        table.lines().forEach(console::result);
    }

    private void probe(List<PortInfo> ports) {
        Table table = Table.ofWords("port", "USB", "description", "found");
        for (PortFinding finding : new BoardFinder(new SerialLineOpener(), console.clock()).find(ports, Boards.all())) {
            PortInfo port = finding.port();
            table.row(port.lastingPath(), port.usbIdentity(), port.description(), finding.describe());
        }
        table.lines().forEach(console::result);
    }

    private void listBoards() {
        Table table = Table.ofWords("--board", "name", "baud", "damage is told by", "found by asking");
        for (Board board : Boards.all()) {
            table.row(
                    board.id(),
                    board.name(),
                    board.lines().stream()
                            .map(line -> Integer.toString(line.baud()))
                            .collect(Collectors.joining(" ")),
                    board.integrity().describe(),
                    board.probe().isPresent() ? "yes" : "no, name it");
        }
        table.lines().forEach(console::result);
    }
}
