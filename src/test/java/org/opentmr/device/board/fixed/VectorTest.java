package org.opentmr.device.board.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HexFormat;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.opentmr.device.BoardOptions;

/** Frames written out by hand from each board's own source, and what they mean. */
class VectorTest {

    /** Microvolts that come from few-digit formulas: rounded to float. */
    private static final double ROUNDING = 1e-6;

    private static Heard decode(Descriptor board, BoardOptions options, String... hex) {
        byte[] bytes = HexFormat.of().parseHex(String.join("", hex).replace(" ", ""));
        return Samples.decode(board.setup(options), bytes, board.dialogue().startsWithFrame());
    }

    private static void assertColumn(float[] column, double scale, double... counts) {
        for (int c = 0; c < counts.length; c++) {
            double want = counts[c] * scale;
            assertThat((double) column[c]).as("channel %d", c + 1).isCloseTo(want, within(Math.abs(want) * ROUNDING));
        }
    }

    /** The packets of OpenBCI_JavaScript_Utilities (src/utilities.js), with every kind of end byte. */
    @Test
    void cyton() {
        String ramp = "000001 000002 000003 000004 000005 000006 000007 000008 0000 0001 0002";
        String real = "8FF240 8FDFF4 902BB6 8FBFBF 7FFFFF 7FFFFF 942534 20B67D 00E0 00E0 0F70";
        Heard heard = decode(
                OpenBci.CYTON,
                BoardOptions.NONE,
                "A045" + ramp + "C0",
                "A046" + real + "C0",
                "A047" + ramp + "C1",
                "A048" + ramp + "C6",
                "A049" + ramp + "C7");
        assertThat(heard.numbers).containsExactly(0L, 1L, 2L, 3L);
        double scale = 4.5 / 24 / 8_388_607 * 1e6;
        assertThat(scale).isCloseTo(0.0223517, within(1e-7));
        assertColumn(heard.columns.get(0), scale, 1, 2, 3, 4, 5, 6, 7, 8);
        assertColumn(
                heard.columns.get(1),
                scale,
                -7_343_552,
                -7_348_236,
                -7_328_842,
                -7_356_481,
                8_388_607,
                8_388_607,
                -7_068_364,
                2_143_869);
    }

    @Test
    void cytonAtAnotherGain() {
        String frame = "000001 000002 000003 000004 000005 000006 000007 FFFFFF 000000000000 C0";
        BoardOptions gain6 =
                new BoardOptions(OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.of(0.0894070));
        Heard heard = decode(OpenBci.CYTON, gain6, "A000" + frame, "A001" + frame);
        assertColumn(heard.columns.get(0), 0.0894070, 1, 2, 3, 4, 5, 6, 7, -1);
    }

    /** Even counts are the Daisy's. */
    @Test
    void cytonAndDaisy() {
        String daisy = "000009 00000A 00000B 00000C 00000D 00000E 00000F 000010 000000000000 C0";
        String cyton = "000001 000002 000003 000004 000005 000006 000007 000008 000000000000 C0";
        Heard heard = decode(
                OpenBci.CYTON_DAISY, BoardOptions.NONE, "A0FE" + daisy, "A0FF" + cyton, "A000" + daisy, "A001" + cyton);
        assertThat(heard.numbers).containsExactly(0L, 1L);
        assertColumn(heard.columns.get(1), OpenBci.MICROVOLTS, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
    }

    @Test
    void olimex() {
        Heard heard = decode(
                FreeStreamers.OLIMEX,
                BoardOptions.NONE,
                "A55A02 07 0200 0201 01FF 0000 03FF 0100 01",
                "A55A02 08 0200 0201 01FF 0000 03FF 0100 03");
        assertColumn(heard.columns.get(1), 1, 0, 1, -1, -512, 511, -256);
    }

    @Test
    void freeEeg32() {
        String samples = "000001 FFFFFF 7FFFFF 800000" + "000100".repeat(28);
        String tail = "11223344556677C0";
        Heard heard = decode(
                FreeStreamers.FREEEEG32,
                BoardOptions.NONE,
                "A000" + samples + tail,
                "A001" + samples + tail,
                "A002" + samples + tail);
        assertThat(heard.size()).isEqualTo(3);
        assertColumn(heard.columns.get(2), 2.5 / 8_388_607 / 8 * 1e6, 1, -1, 8_388_607, -8_388_608, 256);
    }

    @Test
    void knight() {
        String samples = "0001 FFFF 7FFF 8000 0100 0010 0002 FFFE 0000 C0";
        Heard heard = decode(FreeStreamers.KNIGHT, BoardOptions.NONE, "A0FF" + samples, "A000" + samples);
        assertColumn(heard.columns.get(0), 4.0 / 32_767 / 12 * 1e6, 1, -1, 32_767, -32_768, 256, 16, 2, -2);
    }

    @Test
    void chords() {
        String unoR3 = "0200 0201 01FF 0000 03FF 0100 01";
        Heard six = decode(Chords.BOARD, BoardOptions.NONE, "C77C05" + unoR3, "C77C06" + unoR3);
        assertColumn(six.columns.get(0), 1, 0, 1, -1, -512, 511, -256);
        String pico = "0800 0FFF 0000 01";
        Heard three = decode(Chords.BOARD, BoardOptions.of(3, 500), "C77C05" + pico, "C77C06" + pico);
        assertColumn(three.columns.get(0), 1, 0, 2047, -2048);
    }

    /** The first entries of the map: channels 1, 2 and 3 stand at places 10, 22 and 12, and place 0 is channel 55. */
    @Test
    void emager() {
        StringBuilder frame = new StringBuilder();
        for (int place = 0; place < 64; place++) {
            frame.append(String.format("%04X", (100 * (place - 20) + (place == 0 ? 0 : 1)) & 0xFFFF));
        }
        Heard heard = decode(FreeStreamers.EMAGER, BoardOptions.NONE, frame.toString(), frame.toString());
        float[] column = heard.columns.get(1);
        assertColumn(column, 1, -1000, 200, -800);
        assertThat(column[54]).isEqualTo(-2000);
    }

    @Test
    void adsBp() {
        Heard heard = decode(BioPatRec.ADS_BP, BoardOptions.of(2, 1000), "3F800000 BF000000", "00000000 3727C5AC");
        assertColumn(heard.columns.get(0), 1, 1e6, -0.5e6);
        assertColumn(heard.columns.get(1), 1, 0, 10);
    }

    @Test
    void ads1299() {
        Heard heard = decode(
                BioPatRec.ADS1299, BoardOptions.NONE, "C00000 000001 FFFFFF 7FFFFF 800000 000100 000010 000002 FFFFFE");
        assertColumn(heard.columns.get(0), OpenBci.MICROVOLTS, 1, -1, 8_388_607, -8_388_608, 256, 16, 2, -2);
    }

    @Test
    void rha2216() {
        Heard heard = decode(BioPatRec.RHA2216, BoardOptions.of(4, 2000), "8000 8001 FFFF 0000");
        assertColumn(heard.columns.get(0), 2.5 / 65_535 / 200 * 1e6, 0, 1, 32_767, -32_768);
    }
}
