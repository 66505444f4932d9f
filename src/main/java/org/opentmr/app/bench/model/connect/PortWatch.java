package org.opentmr.app.bench.model.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Link;
import org.opentmr.device.serial.PortFinding;
import org.opentmr.device.serial.PortInfo;

/**
 * The ports of this machine, as they come and go. What is plugged in while the bench runs is looked at by itself; what was there
 * before only when asked, as opening a port restarts some devices. For the bench's thread.
 */
public final class PortWatch {

    /** Soon enough for somebody who plugs in and looks up. */
    private static final double POLL_SECONDS = 1.5;

    private final Bench bench;
    private final SerialAccess serial;
    private final Changes changes = new Changes();
    private List<PortView> ports = List.of();
    private boolean watching;
    private boolean listed;
    private boolean busy;
    private long lastNanos;

    PortWatch(Bench bench, SerialAccess serial) {
        this.bench = bench;
        this.serial = serial;
        bench.ticks().listen(this::tick);
    }

    /** Whether anybody wants to know now. */
    public void watch(boolean wanted) {
        watching = wanted;
    }

    private void tick() {
        if (watching && !busy && (!listed || bench.clock().secondsSince(lastNanos) >= POLL_SECONDS)) {
            busy = true;
            bench.jobs().aside(progress -> serial.list(), this::listed, why -> listed(List.of()));
        }
    }

    private void listed(List<PortInfo> now) {
        busy = false;
        lastNanos = bench.clock().nanos();
        Set<PortInfo> before = ports.stream().map(PortView::port).collect(Collectors.toSet());
        List<PortInfo> fresh =
                now.stream().filter(port -> !before.contains(port)).toList();
        boolean first = !listed;
        listed = true;
        if (!fresh.isEmpty() || now.size() != before.size() || first) {
            ports = now.stream()
                    .map(port -> view(port).orElseGet(() -> new PortView(port, false, Optional.empty())))
                    .toList();
            changes.tell();
        }
        if (!first && !fresh.isEmpty() && !boardInUse()) {
            look(fresh);
        }
    }

    private Optional<PortView> view(PortInfo port) {
        return ports.stream().filter(view -> view.port().equals(port)).findFirst();
    }

    /** A board that restarts comes back as a new port while its stream waits for it: hands off. */
    private boolean boardInUse() {
        return bench.connection()
                .link()
                .filter(link -> link.kind() == Link.Kind.BOARD)
                .isPresent();
    }

    /** Looks which boards answer, at all ports; not while one is in use. */
    public void look() {
        if (boardInUse()) {
            bench.messages().say("A board is in use. Disconnect it before looking for others.");
            return;
        }
        look(ports.stream().map(PortView::port).toList());
    }

    private void look(List<PortInfo> wanted) {
        List<PortInfo> now = wanted.stream()
                .filter(port -> !view(port).map(PortView::looking).orElse(false))
                .toList();
        if (now.isEmpty()) {
            return;
        }
        List<PortView> shown = new ArrayList<>(ports);
        shown.replaceAll(view -> now.contains(view.port()) ? view.withLooking() : view);
        ports = List.copyOf(shown);
        changes.tell();
        bench.jobs()
                .start(
                        "Looking for boards",
                        progress -> serial.look(now),
                        this::found,
                        why -> found(now.stream()
                                .<PortFinding>map(port -> new PortFinding.Unreachable(port, port.path() + ": " + why))
                                .toList()));
    }

    private void found(List<PortFinding> findings) {
        List<PortView> shown = new ArrayList<>(ports);
        for (PortFinding finding : findings) {
            shown.replaceAll(view -> view.port().equals(finding.port()) ? view.withFinding(finding) : view);
        }
        ports = List.copyOf(shown);
        changes.tell();
    }

    /** The ports that there are, in the system's order. */
    public List<PortView> ports() {
        return ports;
    }

    /** Whether they were listed at least once. */
    public boolean isListed() {
        return listed;
    }

    /** Whether a look goes on. */
    public boolean isLooking() {
        return ports.stream().anyMatch(PortView::looking);
    }

    public Changes changes() {
        return changes;
    }
}
