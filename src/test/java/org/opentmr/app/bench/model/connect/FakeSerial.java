package org.opentmr.app.bench.model.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentmr.device.Board;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Source;
import org.opentmr.device.board.Boards;
import org.opentmr.device.serial.PortFinding;
import org.opentmr.device.serial.PortInfo;

/** Serial ports that a test plugs in and out. */
public final class FakeSerial implements SerialAccess {

    private final List<PortFinding> there = new ArrayList<>();
    private final List<List<PortInfo>> looks = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private Source source = new UnreachableSource("no board in this test");

    /** A port on which a board of this kind answers. */
    public PortInfo plugInBoard(String path, String kind) {
        PortInfo port = port(path);
        Board board = Boards.named(kind);
        there.add(new PortFinding.Recognised(port, board, board.lines().get(0)));
        return port;
    }

    /** A port on which nothing known answers. */
    public PortInfo plugInUnknown(String path, long bytesHeard) {
        PortInfo port = port(path);
        there.add(new PortFinding.NothingKnown(port, bytesHeard, List.of(), List.of()));
        return port;
    }

    /** A port that cannot be opened. */
    public PortInfo plugInUnreachable(String path, String why) {
        PortInfo port = port(path);
        there.add(new PortFinding.Unreachable(port, why));
        return port;
    }

    public void plugOut(String path) {
        there.removeIf(finding -> finding.port().path().equals(path));
    }

    /** What the next board streams. */
    public void streams(Source other) {
        source = other;
    }

    /** The ports of every look so far. */
    public List<List<PortInfo>> looks() {
        return looks;
    }

    /** Every source made so far: "path kind options". */
    public List<String> made() {
        return made;
    }

    private static PortInfo port(String path) {
        return new PortInfo(path, "USB serial", 0x1234, 0x5678, Optional.empty(), Optional.empty());
    }

    @Override
    public List<PortInfo> list() {
        return there.stream().map(PortFinding::port).toList();
    }

    @Override
    public List<PortFinding> look(List<PortInfo> ports) {
        looks.add(ports);
        return ports.stream()
                .map(port -> there.stream()
                        .filter(finding -> finding.port().path().equals(port.path()))
                        .findFirst()
                        .orElse(new PortFinding.Unreachable(port, port.path() + ": there is no such port")))
                .toList();
    }

    @Override
    public Source source(String path, Board board, BoardOptions options) {
        made.add(path + " " + board.id() + " " + options);
        return source;
    }
}
