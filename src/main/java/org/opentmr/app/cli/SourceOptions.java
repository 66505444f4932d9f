package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.Board;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Source;
import org.opentmr.device.board.Boards;
import org.opentmr.device.replay.ReplayOptions;
import org.opentmr.device.replay.ReplaySource;
import org.opentmr.device.serial.BoardFinder;
import org.opentmr.device.serial.PortFinding;
import org.opentmr.device.serial.PortInfo;
import org.opentmr.device.serial.SerialLineOpener;
import org.opentmr.device.serial.SerialPorts;
import org.opentmr.device.serial.SerialSource;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.recording.catalog.RecordingFile;
import picocli.CommandLine.Option;

/** The options that say where live samples come from. */
final class SourceOptions {

    static final String HEADING =
            "%nWhere live samples come from; without any of these, the one board that is found:%n";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "serial port of the board, as 'ports' lists it, a link to it, or a pseudo-terminal")
    private @Nullable String port;

    @Option(
            names = "--board",
            paramLabel = "BOARD",
            description = "kind of board; 'ports --boards' lists them; default: whichever answers")
    private @Nullable String board;

    @Option(
            names = "--board-channels",
            paramLabel = "N",
            description = "channels, of a board that does not say or lets one choose")
    private @Nullable Integer channels;

    @Option(
            names = "--board-rate",
            paramLabel = "HZ",
            description = "samples per second, of a board that does not say or lets one choose")
    private @Nullable Double rateHz;

    @Option(
            names = "--microvolts-per-count",
            paramLabel = "µV",
            description = "at the electrode, for a board whose scale is unknown; default: samples stay counts")
    private @Nullable Double microvoltsPerCount;

    @Option(names = "--play", paramLabel = "RECORDING", description = "play a recording as if it were live")
    private @Nullable Path play;

    @Option(
            names = "--speed",
            paramLabel = "FACTOR",
            description = "of --play or --patient: 0.1 to 100 times real time, or 'max'; default ${DEFAULT-VALUE}")
    private String speed = "1";

    @Option(names = "--loop", description = "of --play: begin again at the end")
    private boolean loop;

    /** Refuses what contradicts itself. */
    void check() {
        boolean describesBoard =
                port != null || board != null || channels != null || rateHz != null || microvoltsPerCount != null;
        if (play != null && describesBoard) {
            throw new UsageException("--play takes the place of a board; leave out --port and what describes a board");
        }
        String id = board;
        if (id != null) {
            UsageException.check(() -> Boards.named(id));
        }
        UsageException.check(this::boardOptions);
        replayOptions();
    }

    /** Whether a board or a recording is named or described. */
    boolean isNamed() {
        return play != null
                || port != null
                || board != null
                || channels != null
                || rateHz != null
                || microvoltsPerCount != null;
    }

    /** Stream time per time on the clock, as typed. */
    double speed() {
        return replayOptions().speed();
    }

    /** True where the samples end by themselves. */
    boolean isFinite() {
        return play != null && !loop;
    }

    /** Makes the source, without opening it; may look for boards, which takes about two seconds. */
    Source create(Console console) throws IOException {
        if (play != null) {
            RecordingFile file = only(play);
            return new ReplaySource(file.open(), replayOptions(), console.clock());
        }
        if (port != null && board != null) {
            return source(port, Boards.named(board), console);
        }
        PortFinding.Recognised found = find(console);
        console.message("Found " + found.describe() + " on " + found.port().path());
        return source(found.port().lastingPath(), found.board(), console);
    }

    private Source source(String path, Board kind, Console console) {
        return new SerialSource(path, kind, boardOptions(), new SerialLineOpener(), console.clock());
    }

    private PortFinding.Recognised find(Console console) throws IOException {
        List<PortInfo> ports = port == null ? SerialPorts.list() : List.of(PortInfo.typed(port));
        if (ports.isEmpty()) {
            throw new IOException("no serial port found; plug a board in, name a port with --port, or play a recording"
                    + " with --play");
        }
        console.message("Looking for a board …");
        List<Board> wanted = board == null ? Boards.all() : List.of(Boards.named(board));
        List<PortFinding> findings = new BoardFinder(new SerialLineOpener(), console.clock()).find(ports, wanted);
        List<PortFinding.Recognised> recognised = findings.stream()
                .filter(PortFinding.Recognised.class::isInstance)
                .map(PortFinding.Recognised.class::cast)
                .toList();
        if (recognised.size() == 1) {
            return recognised.get(0);
        }
        String list = findings.stream()
                .map(finding -> finding.describe().contains(finding.port().path())
                        ? finding.describe()
                        : finding.port().path() + ": " + finding.describe())
                .collect(Collectors.joining("; "));
        throw new IOException(
                recognised.isEmpty()
                        ? list + ". Name port and board with --port and --board"
                        : "several boards: " + list + ". Choose one with --port");
    }

    static RecordingFile only(Path path) throws IOException {
        List<RecordingFile> files = RecordingCatalog.find(path, ImportOptions.DEFAULT);
        if (files.size() != 1) {
            throw new UsageException(path + ": " + files.size() + " recordings; name the file of one");
        }
        return files.get(0);
    }

    private BoardOptions boardOptions() {
        return new BoardOptions(
                channels == null ? OptionalInt.empty() : OptionalInt.of(channels),
                rateHz == null ? OptionalDouble.empty() : OptionalDouble.of(rateHz),
                microvoltsPerCount == null ? OptionalDouble.empty() : OptionalDouble.of(microvoltsPerCount));
    }

    private ReplayOptions replayOptions() {
        return replayOptions(speed, loop);
    }

    /** How a recording is to be played, as typed. */
    static ReplayOptions replayOptions(String speed, boolean loop) {
        double factor = speed.equals("max") ? ReplayOptions.UNPACED : NumberOption.real(speed);
        return UsageException.check(() -> new ReplayOptions(factor, loop));
    }
}
