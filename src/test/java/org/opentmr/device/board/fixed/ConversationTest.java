package org.opentmr.device.board.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.device.Board;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.BoardProbe;
import org.opentmr.device.BoardSession;
import org.opentmr.device.Line;
import org.opentmr.device.SourceDescription;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;

class ConversationTest {

    /** A millisecond goes by whenever somebody looks. */
    private static final class StepClock implements Clock {

        private long millis;

        @Override
        public long nanos() {
            return ++millis * 1_000_000;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }
    }

    static Stream<Named<Descriptor>> boards() {
        return EveryBoardTest.boards();
    }

    private static void readSamples(Line line, BoardSession session, Heard heard, int atLeast) throws IOException {
        byte[] buffer = new byte[700];
        int want = heard.size() + atLeast;
        while (heard.size() < want) {
            int count = line.read(buffer, 0, buffer.length);
            session.decoder().decode(buffer, 0, count, 0, heard);
        }
    }

    @ParameterizedTest
    @MethodSource("boards")
    void connectsStartsStopsAndStartsAgain(Descriptor descriptor) throws IOException {
        Samples sent = new Samples(descriptor, 300, 1);
        Board board = new FixedBoard(descriptor);
        BoardEmulator emulator = board.emulator(BoardOptions.NONE);
        Line line = new EmulatedLine(emulator, sent.planar);
        boolean unasked = descriptor.dialogue().streamsUnasked();

        BoardSession session = board.connect(line, BoardOptions.NONE, new StepClock());
        SourceDescription description = session.description();
        assertThat(description.layout()).isEqualTo(emulator.layout());
        assertThat(description.integrity()).isEqualTo(board.integrity());
        assertThat(description.device()).startsWith(board.name());
        assertThat(emulator.isStreaming()).isEqualTo(unasked);

        Heard heard = new Heard();
        session.start();
        assertThat(emulator.isStreaming()).isTrue();
        readSamples(line, session, heard, 100);
        session.stop();
        assertThat(emulator.isStreaming()).isEqualTo(unasked);
        int before = heard.size();
        session.start();
        readSamples(line, session, heard, 100);
        assertThat(heard.last()).isEqualTo(heard.size() - 1);
        assertThat(session.tally().counters().lostSamples()).isZero();
        checkContinuous(sent, heard, 0, before);
        checkContinuous(sent, heard, before, heard.size());
    }

    static void checkContinuous(Samples sent, Heard heard, int from, int to) {
        int count = sent.planar[0].length;
        int phase = 0;
        while (phase < count && !sent.isAt(phase, heard.columns.get(from))) {
            phase++;
        }
        assertThat(phase).as("the first sample must be one that was sent").isLessThan(count);
        for (int i = from; i < to; i++) {
            assertThat(sent.isAt((phase + i - from) % count, heard.columns.get(i)))
                    .as("sample %d", i)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("boards")
    void aBoardLeftStreamingIsMadeQuietFirst(Descriptor descriptor) throws IOException {
        Samples sent = new Samples(descriptor, 300, 2);
        Board board = new FixedBoard(descriptor);
        Line line = new EmulatedLine(board.emulator(BoardOptions.NONE), sent.planar);
        board.connect(line, BoardOptions.NONE, new StepClock()).start();
        line.read(new byte[100], 0, 41);

        BoardSession session = board.connect(line, BoardOptions.NONE, new StepClock());
        session.start();
        Heard heard = new Heard();
        readSamples(line, session, heard, 100);
        checkContinuous(sent, heard, 0, heard.size());
    }

    @ParameterizedTest
    @MethodSource("boards")
    void probesKnowTheirOwnBoardAndNoOther(Descriptor descriptor) {
        BoardProbe probe = new FixedBoard(descriptor).probe().orElse(null);
        if (probe == null) {
            assertThat(descriptor.id()).startsWith("biopatrec");
            return;
        }
        assertThat(probe.answer().test(new byte[0])).isFalse();
        byte[] noise = new byte[4000];
        new java.util.SplittableRandom(1).nextBytes(noise);
        assertThat(probe.answer().test(noise)).isFalse();
        assertThat(probe.answer().test(new byte[4000])).isFalse();
        for (Descriptor other : FixedBoards.descriptors()) {
            byte[] heard = answerOf(other, probe.question());
            boolean same = other.equals(descriptor);
            assertThat(probe.answer().test(heard)).as("%s is asked", other.id()).isEqualTo(same);
            if (same) {
                assertThat(probe.answer().test(Arrays.copyOf(heard, heard.length / 4)))
                        .isFalse();
            }
        }
    }

    /** The answer to a question, or what the board sends unasked, from the middle of a frame on. */
    private static byte[] answerOf(Descriptor board, byte[] question) {
        Samples sent = new Samples(board, 20, 3);
        BoardEmulator emulator = new FixedBoard(board).emulator(BoardOptions.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        emulator.receive(question, 0, question.length, out);
        if (question.length == 0 || emulator.isStreaming()) {
            out.writeBytes(Arrays.copyOfRange(sent.bytes, 5, sent.bytes.length));
        }
        return out.toByteArray();
    }

    @Test
    void saysWhatItHeardWhereNoBoardAnswers() {
        assertThatThrownBy(() -> connect(OpenBci.CYTON, BoardOptions.NONE, ""))
                .isInstanceOf(IOException.class)
                .hasMessage("/dev/memory: no OpenBCI Cyton answers, heard nothing; check which board it is, that it is"
                        + " switched on, and the line rate");
        assertThatThrownBy(() -> connect(
                        OpenBci.CYTON,
                        BoardOptions.NONE,
                        "Failure: Communications timeout - Device failed to poll Host$$$"))
                .hasMessageContaining("heard \"Failure: Communications timeout - Device failed to poll Host$$$\"");
        assertThatThrownBy(() -> connect(OpenBci.CYTON, BoardOptions.NONE, "\u0001\u0002\u00FF"))
                .hasMessageContaining("heard 3 bytes that are no text");
        assertThatThrownBy(() -> connect(OpenBci.CYTON, BoardOptions.NONE, "OpenBCI V3 On Daisy ADS1299$$$"))
                .hasMessage("/dev/memory: the Cyton carries a Daisy module; choose openbci-cyton-daisy");
        assertThatThrownBy(() -> connect(OpenBci.CYTON_DAISY, BoardOptions.NONE, "OpenBCI V3\r\n$$$"))
                .hasMessageContaining("no OpenBCI Cyton + Daisy answers, heard \"OpenBCI V3 $$$\"");
    }

    @Test
    void chordsMeasuresWhatItsAnswerSays() throws IOException {
        BoardSession mega = connect(Chords.BOARD, BoardOptions.NONE, "MEGA-2560-R3\r\n");
        assertThat(mega.description().device()).isEqualTo("Upside Down Labs Chords, MEGA-2560-R3");
        assertThat(mega.description().layout().size()).isEqualTo(16);
        assertThat(mega.description().layout().rateHz()).isEqualTo(250);
        assertThat(mega.description().largest()).isEqualTo(512);
        assertThatThrownBy(() -> connect(Chords.BOARD, BoardOptions.of(8, 250), "UNO-R3\r\n"))
                .isInstanceOf(IOException.class)
                .hasMessage("/dev/memory: UNO-R3 has 6 channels at 250.0 Hz; leave other numbers out");
        assertThatThrownBy(() -> connect(Chords.BOARD, BoardOptions.NONE, "UNO-R35\r\n"))
                .hasMessage("/dev/memory: \"UNO-R35\" is no Upside Down Labs Chords that is known here");
        assertThatThrownBy(() -> connect(Chords.BOARD, BoardOptions.NONE, "ESP32\r\n"))
                .hasMessageContaining("heard \"ESP32\"");
    }

    @Test
    void adsBpSaysWhyItDoesNotStart() throws IOException {
        Scripted line = new Scripted("r", "r", "B");
        BoardSession session = new FixedBoard(BioPatRec.ADS_BP).connect(line, BoardOptions.NONE, new StepClock());
        assertThatThrownBy(session::start)
                .isInstanceOf(IOException.class)
                .hasMessage("/dev/memory: the amplifier's battery is low; charge it");
        assertThat(line.said()).isEqualTo("Tr\0\0\u0003\u00E8G\b");
    }

    @Test
    void theFirmwareIsNamed() throws IOException {
        Board board = new FixedBoard(OpenBci.CYTON);
        Line line = new EmulatedLine(board.emulator(BoardOptions.NONE), new float[8][10]);
        assertThat(board.connect(line, BoardOptions.NONE, new StepClock())
                        .description()
                        .device())
                .isEqualTo("OpenBCI Cyton, firmware v3.1.1");
    }

    @Test
    void aBoardThatNeverFallsSilentIsGivenUp() {
        BoardEmulator chatterbox = new BoardEmulator() {
            @Override
            public ChannelLayout layout() {
                return OpenBci.CYTON.setup(BoardOptions.NONE).layout();
            }

            @Override
            public void receive(byte[] bytes, int from, int count, ByteArrayOutputStream out) {}

            @Override
            public boolean isStreaming() {
                return true;
            }

            @Override
            public void send(float[][] planar, int from, int count, ByteArrayOutputStream out) {
                out.write('x');
            }
        };
        assertThatThrownBy(() -> new FixedBoard(OpenBci.CYTON)
                        .connect(new EmulatedLine(chatterbox, new float[8][10]), BoardOptions.NONE, new StepClock()))
                .isInstanceOf(IOException.class)
                .hasMessage("/dev/memory: does not fall silent, so it may be no OpenBCI Cyton; check which board it is"
                        + " and the line rate, or unplug it and try again");
    }

    private static BoardSession connect(Descriptor board, BoardOptions options, String... answers) throws IOException {
        return new FixedBoard(board).connect(new Scripted(answers), options, new StepClock());
    }

    /** Answers one text to each question, the last one again and again; commands before the first question are silent. */
    private static final class Scripted implements Line {

        private final List<String> answers;
        private final StringBuilder said = new StringBuilder();
        private byte[] waiting = new byte[0];
        private int asked;

        Scripted(String... answers) {
            this.answers = List.of(answers);
        }

        String said() {
            return said.toString();
        }

        @Override
        public String path() {
            return "/dev/memory";
        }

        @Override
        public int read(byte[] buffer, int from, int most) {
            int count = Math.min(most, waiting.length);
            System.arraycopy(waiting, 0, buffer, from, count);
            waiting = Arrays.copyOfRange(waiting, count, waiting.length);
            return count;
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            String text = new String(bytes, from, count, StandardCharsets.ISO_8859_1);
            said.append(text);
            if (!List.of("s", "STOP\n", "T").contains(text)) {
                String answer = answers.get(Math.min(asked++, answers.size() - 1));
                waiting = answer.getBytes(StandardCharsets.ISO_8859_1);
            }
        }

        @Override
        public void close() {}
    }
}
