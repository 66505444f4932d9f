package org.opentmr.device.board.fixed;

import static org.opentmr.device.board.fixed.Dialogue.Effect.NONE;
import static org.opentmr.device.board.fixed.Dialogue.Effect.STARTS;
import static org.opentmr.device.board.fixed.Dialogue.Effect.STOPS;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * OpenBCI Cyton over its radio dongle, with and without the Daisy module. Frames, commands and scale: brainflow (board
 * controllers openbci, cyton and cyton_daisy) and OpenBCI_32bit_Library (Definitions.h, boardReset). An ADS1299 at its default
 * gain of 24; another gain is given as microvolts per count.
 */
final class OpenBci {

    /** Reference 4.5 V, 24 bits, gain 24. */
    static final double MICROVOLTS = 4.5 / 0x7FFFFF / 24 * 1e6;

    private static final String END = "$$$";
    private static final String GREETING = "OpenBCI V3";
    private static final String DAISY_LINE = "On Daisy ADS1299 Device ID";

    /** The board resets on v, which takes about a second, and the text comes over the radio. */
    private static final int PATIENCE_MILLIS = 5000;

    private static final FrameFormat FORMAT = new FrameFormat(
            List.of(Mark.of(0, 0xA0)),
            Optional.of(Counter.ofOneByte(1)),
            2,
            SampleCode.signed(3, ByteOrder.BIG_ENDIAN),
            // 3 numbers of 16 bits, of a kind that the end byte tells
            Tail.endingWith(7, 0xC0, 0xC6));

    static final Descriptor CYTON = new Descriptor(
            "openbci-cyton",
            "OpenBCI Cyton",
            List.of(115_200),
            List.of(),
            FORMAT,
            OptionalDouble.of(MICROVOLTS),
            Choices.fixed(8, 250),
            dialogue(
                    new Dialogue.Answer(
                            END,
                            List.of(GREETING),
                            Map.of("Daisy", "the Cyton carries a Daisy module; choose openbci-cyton-daisy")),
                    ""));

    /** Even counts carry the Daisy's channels 9 to 16, odd ones the Cyton's own, which complete the sample. */
    static final Descriptor CYTON_DAISY = new Descriptor(
            "openbci-cyton-daisy",
            "OpenBCI Cyton + Daisy",
            List.of(115_200),
            List.of(),
            new FrameFormat(
                    FORMAT.head(),
                    Optional.of(Counter.ofOneByte(1).withFirstChannels(8, 0)),
                    FORMAT.samplesAt(),
                    FORMAT.sample(),
                    FORMAT.tail()),
            OptionalDouble.of(MICROVOLTS),
            Choices.fixed(16, 125),
            dialogue(new Dialogue.Answer(END, List.of(DAISY_LINE), Map.of()), DAISY_LINE + ": 0x3E\r\n"));

    private OpenBci() {}

    private static Dialogue dialogue(Dialogue.Answer greeting, String daisyLine) {
        Phrase boot = Phrase.of("OpenBCI V3 8-16 channel\r\nOn Board ADS1299 Device ID: 0x3E\r\n" + daisyLine
                + "LIS3DH Device ID: 0x33\r\nFirmware: v3.1.1\r\n" + END);
        Phrase defaults = Phrase.of("updating channel settings to default" + END);
        return new Dialogue(
                List.of(
                        // A board left streaming by another program would drown its answers.
                        new Dialogue.Say(Phrase.of("s")),
                        new Dialogue.Hush(200, 3000),
                        new Dialogue.Ask(Phrase.of("v"), greeting, PATIENCE_MILLIS, 1),
                        new Dialogue.Ask(
                                Phrase.of("d"), new Dialogue.Answer(END, List.of(END), Map.of()), PATIENCE_MILLIS, 1)),
                List.of(new Dialogue.Hush(100, 3000), new Dialogue.Say(Phrase.of("b"))),
                List.of(new Dialogue.Say(Phrase.of("s"))),
                List.of(
                        Dialogue.Reply.of(Phrase.of("v"), boot, STOPS),
                        Dialogue.Reply.of(Phrase.of("d"), defaults, NONE),
                        Dialogue.Reply.silent("b", STARTS),
                        Dialogue.Reply.silent("s", STOPS)),
                false,
                false,
                Dialogue.Probe.ASK);
    }
}
