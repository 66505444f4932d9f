package org.opentmr.device.board.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.device.Board;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Integrity;

/** What single boards do that no other does, and descriptions that cannot be. */
class StructureTest {

    @ParameterizedTest
    @CsvSource({"0, 20", "1, 20"})
    void aHalfThatIsLostTakesItsOtherHalfAlong(int half, int sample) {
        Samples sent = new Samples(OpenBci.CYTON_DAISY, 40, 1);
        byte[] bytes = Samples.without(sent.bytes, sample * sent.stride() + half * sent.frameLength, sent.frameLength);
        Heard heard = Samples.decode(sent.setup, bytes);
        assertThat(heard.size()).isEqualTo(39);
        assertThat(heard.counters.lostSamples()).isEqualTo(1);
        assertThat(heard.counters.skippedBytes()).isZero();
        for (int i = 0; i < 39; i++) {
            int number = (int) (long) heard.numbers.get(i);
            assertThat(number).isEqualTo(i < sample ? i : i + 1);
            assertThat(sent.isAt(number, heard.columns.get(i))).isTrue();
        }
    }

    @Test
    void halvesOfDifferentSamplesMakeNone() {
        Samples sent = new Samples(OpenBci.CYTON_DAISY, 40, 7);
        // the second half of sample 20 and the first one of sample 21
        byte[] bytes = Samples.without(sent.bytes, 20 * sent.stride() + sent.frameLength, 2 * sent.frameLength);
        Heard heard = Samples.decode(sent.setup, bytes);
        assertThat(heard.size()).isEqualTo(38);
        assertThat(heard.counters.lostSamples()).isEqualTo(2);
        assertThat(heard.numbers).doesNotContain(20L, 21L);
    }

    @Test
    void aGoodFrameBetweenTwoDamagedOnesIsTaken() {
        Samples sent = new Samples(OpenBci.CYTON, 40, 8);
        sent.bytes[20 * 33] ^= 8;
        sent.bytes[22 * 33] ^= 8;
        Heard heard = Samples.decode(sent.setup, sent.bytes);
        assertThat(heard.numbers).hasSize(38).contains(21L).doesNotContain(20L, 22L);
        assertThat(heard.counters.damagedFrames()).isEqualTo(2);
    }

    /** Any byte A0 may begin a frame that ends where a true one does, if only the byte behind it is one less than its count. */
    @Test
    void aFrameOfUnknownLengthIsNotBelievedForOneThatFollows() {
        Samples sent = new Samples(FreeStreamers.FREEEEG32, 40, 9);
        sent.bytes[4] = (byte) 0xA0;
        sent.bytes[5] = 0;
        // and an end where such a frame behind it would have its own
        sent.bytes[106 + 101] = (byte) 0xC0;
        Heard heard = Samples.decode(sent.setup, Arrays.copyOfRange(sent.bytes, 3, sent.bytes.length));
        assertThat(heard.size()).isEqualTo(39);
        assertThat(sent.isAt(1, heard.columns.get(0))).isTrue();
    }

    @Test
    void everySecondFrameIsStillTaken() {
        Samples sent = new Samples(OpenBci.CYTON, 200, 2);
        byte[] bytes = new byte[99 * 33];
        for (int i = 0; i < 99; i++) {
            System.arraycopy(sent.bytes, (2 * i + 2) * 33, bytes, i * 33, 33);
        }
        // To begin with, two frames must follow each other; the last one still waits for its next.
        Heard heard = Samples.decode(sent.setup, Samples.with(bytes, 0, Arrays.copyOf(sent.bytes, 2 * 33)));
        assertThat(heard.counters.lostSamples()).isEqualTo(97);
        assertThat(heard.last()).isEqualTo(196);
    }

    @Test
    void aFrameThatComesTwiceCountsOnce() {
        Samples sent = new Samples(OpenBci.CYTON, 40, 3);
        byte[] twice = Samples.with(sent.bytes, 10 * 33, Arrays.copyOfRange(sent.bytes, 10 * 33, 11 * 33));
        Heard heard = Samples.decode(sent.setup, twice);
        assertThat(heard.size()).isEqualTo(40);
        assertThat(heard.counters.duplicateFrames()).isEqualTo(1);
        assertThat(heard.counters.lostSamples()).isZero();
    }

    @Test
    void textBetweenFramesCostsNone() {
        Samples sent = new Samples(OpenBci.CYTON, 40, 4);
        byte[] text = "Failure: Communications timeout$$$".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Heard heard = Samples.decode(sent.setup, Samples.with(sent.bytes, 20 * 33, text));
        assertThat(heard.size()).isEqualTo(40);
        assertThat(heard.last()).isEqualTo(39);
        assertThat(heard.counters.damagedFrames()).isZero();
        assertThat(heard.counters.skippedBytes()).isEqualTo(text.length);
    }

    /** The firmware decides on the length, and bytes in the tail may look like an end and a beginning. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 30, 102})
    void freeEeg32MayHaveAnyTail(int tailBytes) {
        Samples sent = new Samples(FreeStreamers.FREEEEG32, 40, 5);
        int length = 98 + tailBytes;
        byte[] bytes = new byte[40 * length];
        for (int i = 0; i < 40; i++) {
            int at = i * length;
            System.arraycopy(sent.bytes, i * sent.frameLength, bytes, at, 98);
            if (tailBytes > 4) {
                bytes[at + 98] = (byte) 0xC0;
                bytes[at + 99] = (byte) 0xA0;
                bytes[at + 100] = 0x11;
            }
            bytes[at + length - 1] = (byte) 0xC0;
        }
        for (int offset = 0; offset < length; offset++) {
            Heard heard = Samples.decode(sent.setup, Arrays.copyOfRange(bytes, offset, bytes.length));
            int missing = offset == 0 ? 0 : 1;
            assertThat(heard.size()).as("from byte %d", offset).isEqualTo(40 - missing);
            assertThat(sent.isAt(39, heard.columns.get(heard.size() - 1))).isTrue();
        }
    }

    /** A byte lost or added shows, because misplaced floats are hardly ever plausible; whole numbers lost do not show. */
    @Test
    void floatsFindTheirPlaceAgainButNotTheirChannel() {
        Samples sent = new Samples(BioPatRec.ADS_BP, 100, 6);
        for (int lost = 1; lost < 32; lost++) {
            byte[] bytes = Samples.without(sent.bytes, 50 * 32 + 5, lost);
            Heard heard = Samples.decode(sent.setup, bytes, true);
            int shift = (lost + 3) / 4 % 8;
            float[] last = heard.columns.get(heard.size() - 1);
            for (int c = 0; c < 8; c++) {
                float value = last[c];
                boolean found = false;
                for (int i = 97; i < 100; i++) {
                    for (int channel = 0; channel < 8; channel++) {
                        found |= Math.abs(sent.planar[channel][i] - value) <= sent.tolerance(value);
                    }
                }
                assertThat(found)
                        .as("%d bytes lost, shift %d, channel %d", lost, shift, c)
                        .isTrue();
            }
        }
    }

    @Test
    void everyBoardSaysHonestlyHowFarItsDataCanBeTrusted() {
        for (Board board : FixedBoards.all()) {
            Integrity want = switch (board.id()) {
                case "emager" -> Integrity.BIT_PATTERN;
                case "biopatrec-ads-bp", "biopatrec-ads1299", "biopatrec-rha2216" -> Integrity.PLAUSIBILITY;
                default -> Integrity.COUNTER;
            };
            assertThat(board.integrity()).as(board.id()).isEqualTo(want);
        }
        assertThat(new HashSet<>(FixedBoards.all().stream().map(Board::id).toList()))
                .hasSize(FixedBoards.all().size());
    }

    @Test
    void aUsbIdentityThatOneBoardHas() {
        for (Board board : FixedBoards.all()) {
            assertThat(board.mayBe(0x04B4, 0xF155))
                    .as(board.id())
                    .isEqualTo(board.id().equals("emager"));
            assertThat(board.mayBe(0x0403, 0x6015)).isFalse();
        }
    }

    @Test
    void optionsThatABoardNeverHasAreRefused() {
        assertThatThrownBy(() -> OpenBci.CYTON.setup(BoardOptions.of(4, 250)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("openbci-cyton has 8 channels, got 4");
        assertThatThrownBy(() -> BioPatRec.ADS_BP.setup(BoardOptions.of(17, 1000)))
                .hasMessage("biopatrec-ads-bp has 1 to 16 channels, got 17");
        assertThatThrownBy(() -> BioPatRec.ADS_BP.setup(BoardOptions.of(8, 750)))
                .hasMessage("biopatrec-ads-bp runs at [500.0, 1000.0, 2000.0] Hz, got 750.0");
        assertThatThrownBy(() -> Chords.BOARD.setup(BoardOptions.of(8, 1000)))
                .hasMessage("chords: no such board has 8 channels at 1000.0 Hz");
        assertThat(FreeStreamers.OLIMEX.setup(BoardOptions.of(6, 125)).rateHz()).isEqualTo(125);
        assertThat(Chords.BOARD.setup(BoardOptions.of(16, 500)).variant()).isEqualTo("STM32G4-CORE-BOARD");
    }

    @Test
    void countsBecomeMicrovoltsWhereTheUserKnowsTheScale() {
        assertThat(FreeStreamers.OLIMEX.setup(BoardOptions.NONE).unit()).isEqualTo("counts");
        Setup scaled = FreeStreamers.OLIMEX.setup(
                new BoardOptions(OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.of(2.5)));
        assertThat(scaled.unit()).isEqualTo("µV");
        assertThat(scaled.largest()).isEqualTo(512 * 2.5);
        assertThat(OpenBci.CYTON.setup(BoardOptions.NONE).largest()).isEqualTo(8_388_608 * OpenBci.MICROVOLTS);
    }

    @Test
    void descriptionsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Mark(0, 5, 4))
                .hasMessage("a mark needs at >= 0 and 0 <= lowest <= highest <= 255, got at=0, lowest=5, highest=4");
        assertThatThrownBy(() -> new Tail(0, 3, 3, List.of(1, 1)))
                .hasMessage("a tail needs 0 <= fewest <= usual <= most, and bytes where its end is known, got"
                        + " fewest=0, usual=3, most=3, end=[1, 1]");
        assertThatThrownBy(() -> SampleCode.signed(5, ByteOrder.BIG_ENDIAN))
                .hasMessageStartingWith("a sample code needs 2 or 3 bytes (4 as FLOAT)")
                .hasMessageContaining("got SIGNED, bytes=5");
        SampleCode code = SampleCode.signed(2, ByteOrder.LITTLE_ENDIAN);
        assertThatThrownBy(() -> new FrameFormat(List.of(Mark.of(2, 1)), Optional.empty(), 2, code, Tail.NONE))
                .hasMessageStartingWith("the head must end before the samples, which begin at 2, got [Mark[at=2");
        assertThatThrownBy(() -> FrameFormat.samplesOnly(code).withChannelMap(List.of(0, 2, 2)))
                .hasMessage("a channel map holds each place once, got [0, 2, 2]");
        assertThatThrownBy(() -> new Choices(1, 8, 9, List.of(), 1000, List.of()))
                .hasMessage("channels need 1 <= fewest <= usual <= most, got 1, 9, 8");
        assertThatThrownBy(() -> new Choices(1, 8, 8, List.of(500.0), 1000, List.of()))
                .hasMessage("the usual rate must be one of [500.0], got 1000.0");
        assertThatThrownBy(() -> describe("My Board", List.of(9600), code))
                .hasMessage("a board's id has lower-case letters, digits and hyphens, got \"My Board\"");
        assertThatThrownBy(() -> describe("mine", List.of(), code)).hasMessage("mine: a board needs a line rate");
        assertThatThrownBy(() ->
                        new Dialogue(List.of(), List.of(), List.of(), List.of(), false, false, Dialogue.Probe.ASK))
                .hasMessage("a probe that asks needs a question in the greeting, got []");
    }

    private static Descriptor describe(String id, List<Integer> bauds, SampleCode code) {
        return new Descriptor(
                id,
                id,
                bauds,
                List.of(),
                FrameFormat.samplesOnly(code),
                OptionalDouble.empty(),
                Choices.fixed(2, 100),
                Dialogue.none(Dialogue.Probe.NONE));
    }

    @Test
    void theLowerByteMayComeFirst() {
        for (SampleCode code : List.of(
                SampleCode.signed(2, ByteOrder.LITTLE_ENDIAN),
                SampleCode.signed(3, ByteOrder.LITTLE_ENDIAN),
                SampleCode.floats(ByteOrder.LITTLE_ENDIAN, 1e-3, 1e4))) {
            byte[] bytes = new byte[5];
            code.write(-1234, bytes, 1, true);
            assertThat(code.read(bytes, 1)).isEqualTo(-1234);
            assertThat(bytes[0]).isZero();
            code.write(0x0102, bytes, 1, true);
            assertThat(bytes[1]).isEqualTo((byte) (code.kind() == SampleCode.Kind.FLOAT ? 0 : 2));
        }
    }
}
