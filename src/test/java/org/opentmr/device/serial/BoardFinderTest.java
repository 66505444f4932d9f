package org.opentmr.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentMatchers;
import org.opentmr.ManualClock;
import org.opentmr.device.Board;
import org.opentmr.device.BoardProbe;
import org.opentmr.device.LineOpener;
import org.opentmr.device.LineSettings;
import org.opentmr.device.replay.PseudoTerminal;
import org.opentmr.signal.Clock;

@Timeout(60)
class BoardFinderTest {

    private static final LineSettings FAST = new LineSettings(921_600);
    private static final LineSettings SLOW = new LineSettings(57_600);

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();
    private final List<String> opened = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, ScriptedLine> lines = new ConcurrentHashMap<>();
    private final LineOpener opener = (path, settings) -> {
        opened.add(path + " " + settings.baud());
        ScriptedLine line = lines.get(path + " " + settings.baud());
        if (line == null) {
            throw new IOException(path + ": no permission");
        }
        return line;
    };

    private static Board board(String name, int usbVendor, @Nullable BoardProbe probe) {
        Board board = mock(Board.class);
        when(board.name()).thenReturn(name);
        when(board.mayBe(ArgumentMatchers.anyInt(), ArgumentMatchers.anyInt()))
                .thenAnswer(call -> call.getArgument(0, Integer.class) == usbVendor);
        when(board.probe()).thenReturn(Optional.ofNullable(probe));
        return board;
    }

    private static Predicate<byte[]> says(String text) {
        return heard -> new String(heard, StandardCharsets.US_ASCII).contains(text);
    }

    private static BoardProbe asking(LineSettings line, String question, String answer) {
        return new BoardProbe(line, question.getBytes(StandardCharsets.US_ASCII), Duration.ofMillis(500), says(answer));
    }

    private static BoardProbe listening(LineSettings line, String answer) {
        return BoardProbe.listen(line, Duration.ofMillis(300), says(answer));
    }

    private static PortInfo usb(String path, int vendor) {
        return new PortInfo(path, "a port", vendor, 1, Optional.empty(), Optional.empty());
    }

    private ScriptedLine line(String path, LineSettings settings) {
        ScriptedLine line = new ScriptedLine(clock);
        lines.put(path + " " + settings.baud(), line);
        return line;
    }

    private PortFinding findAt(PortInfo port, Board... boards) {
        List<PortFinding> findings = new BoardFinder(opener, clock).find(List.of(port), List.of(boards));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).port()).isEqualTo(port);
        return findings.get(0);
    }

    @Test
    void listensBeforeItAsks() {
        ScriptedLine line = line("/dev/a", FAST).then("..stream..");
        Board asked = board("asked", -2, asking(FAST, "?", "hello"));
        Board streaming = board("streaming", -2, listening(FAST, "stream"));
        PortInfo port = PortInfo.typed("/dev/a");
        assertThat(findAt(port, asked, streaming)).isEqualTo(new PortFinding.Recognised(port, streaming, FAST));
        assertThat(line.written()).isEmpty();
        assertThat(line.isClosed()).isTrue();
    }

    @Test
    void asksInTheOrderGivenUntilOneAnswers() {
        ScriptedLine line = line("/dev/a", FAST).answering("2", "hello");
        Board first = board("first", -2, asking(FAST, "1", "never"));
        Board second = board("second", -2, asking(FAST, "2", "hello"));
        Board third = board("third", -2, asking(FAST, "3", "hello"));
        PortFinding finding = findAt(PortInfo.typed("/dev/a"), first, second, third);
        assertThat(finding).isEqualTo(new PortFinding.Recognised(PortInfo.typed("/dev/a"), second, FAST));
        assertThat(finding.describe()).isEqualTo("second at 921600 baud");
        assertThat(line.written()).isEqualTo("12");
        assertThat(opened).containsExactly("/dev/a 921600");
    }

    @Test
    void beginsWithTheBoardsThatHaveThisUsbIdentity() {
        ScriptedLine slow = line("/dev/a", SLOW).answering("2", "hello");
        Board streaming = board("streaming", -2, listening(FAST, "stream"));
        Board asked = board("asked", 0x0403, asking(SLOW, "2", "hello"));
        assertThat(findAt(usb("/dev/a", 0x0403), streaming, asked).describe()).isEqualTo("asked at 57600 baud");
        assertThat(opened).containsExactly("/dev/a 57600");
        assertThat(slow.isClosed()).isTrue();
    }

    @Test
    void listensOnceForAllBoardsOfOneRate() {
        line("/dev/a", FAST).then("..").then("two");
        Board one = board("one", -2, listening(FAST, "one"));
        Board two = board("two", -2, listening(FAST, "two"));
        assertThat(findAt(PortInfo.typed("/dev/a"), one, two).describe()).isEqualTo("two at 921600 baud");
        assertThat(opened).containsExactly("/dev/a 921600");
    }

    @Test
    void saysThatNothingKnownAnswered() {
        ScriptedLine line = line("/dev/a", FAST);
        Board asked = board("asked", -2, asking(FAST, "?", "hello"));
        Board byName = board("Silent one", 0x0403, null);
        long before = clock.nanos();
        PortFinding finding = findAt(usb("/dev/a", 0x0403), asked, byName);
        assertThat(finding.describe()).isEqualTo("nothing known answered; by its USB identity it may be Silent one");
        assertThat((clock.nanos() - before) * 1e-9).isBetween(0.15, 0.35);
        assertThat(line.isClosed()).isTrue();
    }

    @Test
    void countsWhatItDoesNotUnderstand() {
        line("/dev/a", FAST).then("12345");
        Board asked = board("asked", -2, asking(FAST, "?", "hello"));
        assertThat(findAt(PortInfo.typed("/dev/a"), asked).describe()).isEqualTo("sends something unknown (5 bytes)");
    }

    @Test
    void endsInTimeAndNamesWhomItDidNotAsk() {
        line("/dev/a", FAST);
        Board[] boards = new Board[12];
        for (int i = 0; i < boards.length; i++) {
            boards[i] = board("board " + i, -2, asking(FAST, "" + i, "never"));
        }
        long before = clock.nanos();
        PortFinding finding = findAt(PortInfo.typed("/dev/a"), boards);
        assertThat((clock.nanos() - before) * 1e-9).isBetween(1.9, 2.15);
        assertThat(finding.describe()).isEqualTo("nothing known answered; could not look for board 10, board 11");
    }

    @Test
    void saysWhyAPortCannotBeOpened() {
        Board asked = board("asked", -2, asking(FAST, "?", "hello"));
        assertThat(findAt(PortInfo.typed("/dev/a"), asked))
                .isEqualTo(new PortFinding.Unreachable(PortInfo.typed("/dev/a"), "/dev/a: no permission"));
    }

    @Test
    void aRateThatThePortDoesNotRunAtIsPassedOver() {
        line("/dev/a", FAST);
        Board fast = board("fast", -2, asking(FAST, "?", "hello"));
        Board slow = board("slow", -2, asking(SLOW, "?", "hello"));
        assertThat(findAt(PortInfo.typed("/dev/a"), fast, slow).describe())
                .isEqualTo("nothing known answered; could not look for slow");
    }

    @Test
    void aPortThatBreaksAndAProbeThatFailsAreFindingsToo() {
        line("/dev/a", FAST).thenLost();
        line("/dev/b", FAST).then("x");
        Board failing = board("failing", -2, BoardProbe.listen(FAST, Duration.ofMillis(300), heard -> {
            throw new IllegalStateException("no idea");
        }));
        List<PortFinding> findings = new BoardFinder(opener, clock)
                .find(List.of(PortInfo.typed("/dev/a"), PortInfo.typed("/dev/b")), List.of(failing));
        assertThat(findings)
                .extracting(PortFinding::describe)
                .containsExactly(
                        "/dev/scripted: the device is gone (error 5)",
                        "/dev/b: looking failed: java.lang.IllegalStateException: no idea");
        assertThat(lines.values()).allMatch(ScriptedLine::isClosed);
    }

    @Test
    void noPortsNoFindings() {
        assertThat(new BoardFinder(opener, clock).find(List.of(), List.of())).isEmpty();
    }

    @Test
    void findsEmulatedBoardsAtSeveralPortsAtOnce() throws IOException {
        assumeTrue(PseudoTerminal.available(), "the program socat is not installed");
        Path answering = folder.resolve("answering");
        Path mute = folder.resolve("mute");
        Path nowhere = folder.resolve("nowhere");
        TestBoard board = new TestBoard(1000);
        try (TestDevice device = TestDevice.plug(answering, 2, 1000);
                PseudoTerminal silent = PseudoTerminal.open(mute, Clock.system())) {
            List<PortFinding> findings = new BoardFinder(new SerialLineOpener(), Clock.system())
                    .find(
                            List.of(
                                    PortInfo.typed(device.path()),
                                    PortInfo.typed(silent.path()),
                                    PortInfo.typed(nowhere.toString())),
                            List.of(board));
            assertThat(findings.get(0)).isInstanceOf(PortFinding.Recognised.class);
            assertThat(findings.get(1).describe()).isEqualTo("nothing known answered");
            assertThat(findings.get(2).describe()).startsWith(nowhere + ": there is no such port; ");
        }
    }
}
