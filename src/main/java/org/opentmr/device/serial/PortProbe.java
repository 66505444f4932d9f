package org.opentmr.device.serial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.Board;
import org.opentmr.device.BoardProbe;
import org.opentmr.device.Line;
import org.opentmr.device.LineOpener;
import org.opentmr.device.LineSettings;
import org.opentmr.signal.Clock;

/** Looks for boards at one port, once. */
final class PortProbe {

    /** What has not given itself away in so many bytes never will. */
    private static final int MOST_BYTES = 1 << 14;

    private final PortInfo port;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Board> possible;
    private final LineOpener opener;
    private final Clock clock;
    private final Duration time;
    private final byte[] buffer = new byte[4096];

    private long deadlineNanos;
    private long bytesHeard;
    private @Nullable Line line;
    private @Nullable LineSettings settings;

    /** A board and how to find it. */
    private record Candidate(Board board, BoardProbe probe) {

        boolean listens() {
            return probe.question().length == 0;
        }
    }

    PortProbe(PortInfo port, List<Board> boards, LineOpener opener, Clock clock, Duration time) {
        this.port = port;
        this.opener = opener;
        this.clock = clock;
        this.time = time;
        possible = boards.stream()
                .filter(board -> board.mayBe(port.vendorId(), port.productId()))
                .toList();
        boards.forEach(board -> board.probe().ifPresent(probe -> candidates.add(new Candidate(board, probe))));
    }

    PortFinding look() {
        deadlineNanos = clock.nanos() + time.toNanos();
        try {
            List<Candidate> likely = new ArrayList<>(candidates);
            likely.removeIf(candidate -> !possible.contains(candidate.board));
            List<Candidate> others = new ArrayList<>(candidates);
            others.removeAll(likely);

            Set<Board> notLookedFor = new LinkedHashSet<>();
            Optional<Candidate> found = search(likely, notLookedFor);
            if (found.isEmpty()) {
                found = search(others, notLookedFor);
            }
            return found.<PortFinding>map(
                            candidate -> new PortFinding.Recognised(port, candidate.board, candidate.probe.line()))
                    .orElseGet(
                            () -> new PortFinding.NothingKnown(port, bytesHeard, possible, List.copyOf(notLookedFor)));
        } catch (IOException e) {
            return new PortFinding.Unreachable(port, String.valueOf(e.getMessage()));
        } finally {
            if (line != null) {
                line.close();
            }
        }
    }

    private Optional<Candidate> search(List<Candidate> group, Set<Board> notLookedFor) throws IOException {
        Map<LineSettings, List<Candidate>> listeners = new LinkedHashMap<>();
        for (Candidate candidate : group) {
            if (candidate.listens()) {
                listeners
                        .computeIfAbsent(candidate.probe.line(), any -> new ArrayList<>())
                        .add(candidate);
            }
        }
        List<List<Candidate>> rounds = new ArrayList<>(listeners.values());
        group.stream().filter(candidate -> !candidate.listens()).forEach(asked -> rounds.add(List.of(asked)));
        for (List<Candidate> round : rounds) {
            if (clock.nanos() >= deadlineNanos) {
                round.forEach(candidate -> notLookedFor.add(candidate.board));
                continue;
            }
            Line at = lineAt(round.get(0).probe.line());
            Optional<Candidate> found = at == null ? Optional.empty() : hear(at, round);
            if (found.isPresent()) {
                return found;
            }
            if (at == null) {
                round.forEach(candidate -> notLookedFor.add(candidate.board));
            }
        }
        return Optional.empty();
    }

    /** Listens at one rate for several boards, or asks for one. */
    private Optional<Candidate> hear(Line at, List<Candidate> round) throws IOException {
        byte[] question = round.get(0).probe.question();
        if (question.length > 0) {
            at.write(question);
        }
        long patience = round.stream()
                .mapToLong(candidate -> candidate.probe.patience().toNanos())
                .max()
                .orElse(0);
        long end = Math.min(clock.nanos() + patience, deadlineNanos);
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        do {
            int count = at.read(buffer, 0, buffer.length);
            if (count > 0) {
                bytesHeard += count;
                heard.write(buffer, 0, count);
                byte[] all = heard.toByteArray();
                for (Candidate candidate : round) {
                    if (candidate.probe.answer().test(all)) {
                        return Optional.of(candidate);
                    }
                }
            }
        } while (clock.nanos() < end && heard.size() < MOST_BYTES);
        return Optional.empty();
    }

    /** The line at this rate; null where the port ran at another rate but does not at this one. */
    private @Nullable Line lineAt(LineSettings wanted) throws IOException {
        Line open = line;
        if (open != null && wanted.equals(settings)) {
            return open;
        }
        boolean ranBefore = settings != null;
        if (open != null) {
            line = null;
            open.close();
        }
        try {
            Line opened = opener.open(port.lastingPath(), wanted);
            line = opened;
            settings = wanted;
            return opened;
        } catch (IOException e) {
            if (ranBefore) {
                return null;
            }
            throw e;
        }
    }
}
