package org.opentmr.app.bench.model.connect;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Connection;
import org.opentmr.app.bench.model.Link;
import org.opentmr.device.Board;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.serial.PortFinding;
import org.opentmr.device.serial.PortInfo;

/** A board: at which port, of which kind, and what it does not say of itself. For the bench's thread. */
public final class BoardChoice {

    private final Bench bench;
    private final SerialAccess serial;
    private final PortWatch watch;
    private final Changes changes = new Changes();
    private String chosen = "";
    private String typed = "";
    private Optional<Board> kind = Optional.empty();
    private BoardOptions options = BoardOptions.NONE;

    BoardChoice(Bench bench, SerialAccess serial, PortWatch watch) {
        this.bench = bench;
        this.serial = serial;
        this.watch = watch;
        watch.changes().listen(this::follow);
    }

    /** Where nothing is chosen, the only board that was found is meant. */
    private void follow() {
        if (!chosen.isEmpty() && port().isEmpty()) {
            chosen = "";
        }
        List<PortView> found =
                watch.ports().stream().filter(view -> view.board().isPresent()).toList();
        if (chosen.isEmpty() && found.size() == 1) {
            chosen = found.get(0).port().path();
        }
        changes.tell();
    }

    private Optional<PortView> port() {
        return watch.ports().stream()
                .filter(view -> view.port().path().equals(chosen))
                .findFirst();
    }

    /** Chooses a port of the list by its path; empty chooses none. */
    public void choose(String path) {
        chosen = path;
        changes.tell();
    }

    /** Path of the port that is chosen in the list; empty where none is. */
    public String chosen() {
        return chosen;
    }

    /** Names a port that is in no list, a pseudo-terminal above all; goes before the one that is chosen. */
    public void type(String path) {
        typed = path.strip();
        changes.tell();
    }

    /** What was typed; empty where nothing was. */
    public String typed() {
        return typed;
    }

    /** Says of what kind the board is; empty asks the board. */
    public void kind(Optional<Board> board) {
        kind = board;
        changes.tell();
    }

    /** Of what kind the person says the board is. */
    public Optional<Board> kind() {
        return kind;
    }

    /** What the board does not say of itself. */
    public void options(BoardOptions said) {
        options = said;
        changes.tell();
    }

    public BoardOptions options() {
        return options;
    }

    /** Path of the port that is meant; empty where none is. */
    public String path() {
        return typed.isEmpty() ? chosen : typed;
    }

    /** Why there is nothing to connect yet, and what to do; empty where there is. */
    public Optional<String> missing() {
        if (!path().isEmpty()) {
            return Optional.empty();
        }
        if (!watch.ports().isEmpty()) {
            return Optional.of("Choose a port, or let the bench look which board answers");
        }
        return Optional.of(
                watch.isListed()
                        ? "No port is there: plug the board in. Its cable must carry data, not only power"
                        : "The ports are being listed");
    }

    /** Connects; a board of unknown kind is asked who it is. */
    public void connect() {
        Optional<String> why = missing();
        if (why.isPresent()) {
            bench.messages().problem(why.get() + ".");
            return;
        }
        String path = path();
        Optional<Board> named = typed.isEmpty() && kind.isEmpty() ? port().flatMap(PortView::board) : kind;
        PortInfo port =
                typed.isEmpty() ? port().map(PortView::port).orElse(PortInfo.typed(path)) : PortInfo.typed(path);
        BoardOptions said = options;
        Connection.Maker maker =
                () -> serial.source(port.lastingPath(), named.isPresent() ? named.get() : ask(serial, port), said);
        String name = named.map(board -> board.name() + " on " + path).orElse("the board on " + path);
        bench.guard().pass("Stop and connect", () -> {
            bench.limb().clear();
            bench.connection().connect(Link.Kind.BOARD, name, maker);
        });
    }

    private static Board ask(SerialAccess serial, PortInfo port) throws IOException {
        PortFinding finding = serial.look(List.of(port)).get(0);
        if (finding instanceof PortFinding.Recognised known) {
            return known.board();
        }
        String text = new PortView(port, false, Optional.of(finding)).text();
        throw new IOException(text.startsWith(port.path()) ? text : port.path() + ": " + text);
    }

    public Changes changes() {
        return changes;
    }
}
