package org.opentmr.device.serial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.opentmr.device.Board;
import org.opentmr.device.LineOpener;
import org.opentmr.signal.Clock;

/**
 * Finds out which board answers at which port. Ports are looked at side by side, each for a limited time, and left closed.
 *
 * <p>At a port: boards that usually have its USB identity come before the others; among either, those that send unasked are
 * listened for before any is asked, and they are asked in the order given. Opening a port, and opening it again at another rate,
 * restarts some boards, which may then take longer to answer than there is time: such a board is found by its name, not by
 * looking.
 */
public final class BoardFinder {

    /** In all, for a port. */
    public static final Duration USUAL_TIME = Duration.ofSeconds(2);

    /** More ports than a bench has boards. */
    private static final int MOST_AT_ONCE = 16;

    private final LineOpener opener;
    private final Clock clock;
    private final Duration timePerPort;

    public BoardFinder(LineOpener opener, Clock clock) {
        this(opener, clock, USUAL_TIME);
    }

    /**
     * @param timePerPort in all; what has not answered by then is not found
     */
    public BoardFinder(LineOpener opener, Clock clock, Duration timePerPort) {
        this.opener = opener;
        this.clock = clock;
        this.timePerPort = timePerPort;
    }

    /** Looks at all ports; one finding for each, in their order. Never on a thread that paints. */
    public List<PortFinding> find(List<PortInfo> ports, List<Board> boards) {
        if (ports.isEmpty()) {
            return List.of();
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(ports.size(), MOST_AT_ONCE), work -> {
            Thread thread = new Thread(work, "opentmr-probe");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<PortFinding>> looks = new ArrayList<>();
            for (PortInfo port : ports) {
                looks.add(threads.submit(() -> new PortProbe(port, boards, opener, clock, timePerPort).look()));
            }
            List<PortFinding> findings = new ArrayList<>();
            for (int i = 0; i < looks.size(); i++) {
                findings.add(await(ports.get(i), looks.get(i)));
            }
            return List.copyOf(findings);
        } finally {
            threads.shutdown();
        }
    }

    private static PortFinding await(PortInfo port, Future<PortFinding> look) {
        try {
            return look.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PortFinding.Unreachable(port, port.path() + ": looking was interrupted");
        } catch (ExecutionException e) {
            return new PortFinding.Unreachable(port, port.path() + ": looking failed: " + e.getCause());
        }
    }
}
