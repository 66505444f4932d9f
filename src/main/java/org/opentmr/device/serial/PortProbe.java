package org.opentmr.device.serial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

    /** The question that is none. */
    private static final String LISTENING = "";

    /** Whatever sends unasked sends more often than this; where all is quiet, there is no such board. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(90);

    /** A board that is not expected here must begin its answer within this time, or there would be none for the others. */
    private static final long QUIET_AFTER_QUESTION_NANOS = TimeUnit.MILLISECONDS.toNanos(190);

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

        /** Its bytes as characters; empty where listening is enough. */
        String question() {
            return new String(probe.question(), StandardCharsets.ISO_8859_1);
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
            Optional<Candidate> found = search(likely, true, notLookedFor);
            if (found.isEmpty()) {
                found = search(others, false, notLookedFor);
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

    private Optional<Candidate> search(List<Candidate> group, boolean likely, Set<Board> notLookedFor)
            throws IOException {
        for (List<Candidate> round : rounds(group)) {
            if (clock.nanos() >= deadlineNanos) {
                round.forEach(candidate -> notLookedFor.add(candidate.board));
                continue;
            }
            Line at = lineAt(round.get(0).probe.line());
            Optional<Candidate> found = at == null ? Optional.empty() : hear(at, round, likely);
            if (found.isPresent()) {
                return found;
            }
            if (at == null) {
                round.forEach(candidate -> notLookedFor.add(candidate.board));
            }
        }
        return Optional.empty();
    }

    /**
     * Boards that can be looked for at once: those that are listened for at one rate, or answer the same question. Rate by
     * rate, so that the port is opened anew as seldom as possible, and listening first.
     */
    private static Collection<List<Candidate>> rounds(List<Candidate> group) {
        Map<LineSettings, Map<String, List<Candidate>>> rates = new LinkedHashMap<>();
        for (Candidate candidate : group) {
            rates.computeIfAbsent(candidate.probe.line(), any -> listeningFirst())
                    .computeIfAbsent(candidate.question(), any -> new ArrayList<>())
                    .add(candidate);
        }
        return rates.values().stream()
                .flatMap(questions -> questions.values().stream())
                .filter(round -> !round.isEmpty())
                .toList();
    }

    private static Map<String, List<Candidate>> listeningFirst() {
        Map<String, List<Candidate>> questions = new LinkedHashMap<>();
        questions.put(LISTENING, new ArrayList<>());
        return questions;
    }

    /** Listens at one rate for several boards, or asks one question. */
    private Optional<Candidate> hear(Line at, List<Candidate> round, boolean likely) throws IOException {
        byte[] question = round.get(0).probe.question();
        if (question.length > 0) {
            at.write(question);
        }
        long start = clock.nanos();
        long patience = round.stream()
                .mapToLong(candidate -> candidate.probe.patience().toNanos())
                .max()
                .orElse(0);
        long quiet = likely ? patience : question.length > 0 ? QUIET_AFTER_QUESTION_NANOS : QUIET_NANOS;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        long passed;
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
            passed = clock.nanos() - start;
        } while (passed < (heard.size() > 0 ? patience : Math.min(patience, quiet))
                && start + passed < deadlineNanos
                && heard.size() < MOST_BYTES);
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
