package org.opentmr.app.bench.model.connect;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.opentmr.app.bench.model.Bench;

/** The three ways to connect. */
public final class Connecting {

    private final PortWatch ports;
    private final BoardChoice board;
    private final RecordedChoice recorded;
    private final PatientChoice patient;

    /**
     * @param opened is told of every file or folder that recordings were found in
     */
    public Connecting(Bench bench, SerialAccess serial, Consumer<? super Path> opened) {
        ports = new PortWatch(bench, serial);
        board = new BoardChoice(bench, serial, ports);
        recorded = new RecordedChoice(bench, opened);
        patient = new PatientChoice(bench);
    }

    public PortWatch ports() {
        return ports;
    }

    public BoardChoice board() {
        return board;
    }

    public RecordedChoice recorded() {
        return recorded;
    }

    public PatientChoice patient() {
        return patient;
    }
}
