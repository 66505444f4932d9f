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
 * Upside Down Labs' BioAmp boards on an Arduino or the like with the Chords firmware. Sources: Chords-Python
 * (chords_serial.py: names, channels, rates) and Chords-Arduino-Firmware (frames, commands). Scale: the converter's, divided
 * by the gain of the BioAmp in front, which only the user knows.
 */
final class Chords {

    /**
     * The firmware reads commands with a time-out of one second: two that follow each other faster become one that it does
     * not know.
     */
    private static final int COMMAND_MILLIS = 1300;

    private static final List<Choices.Variant> VARIANTS = List.of(
            new Choices.Variant("UNO-R3", 6, 250, 10),
            new Choices.Variant("UNO-CLONE", 6, 250, 10),
            new Choices.Variant("GENUINO-UNO", 6, 250, 10),
            new Choices.Variant("UNO-R4", 6, 500, 14),
            new Choices.Variant("RPI-PICO-RP2040", 3, 500, 12),
            new Choices.Variant("NANO-CLONE", 8, 250, 10),
            new Choices.Variant("NANO-CLASSIC", 8, 250, 10),
            new Choices.Variant("STM32F4-BLACK-PILL", 8, 500, 12),
            new Choices.Variant("STM32G4-CORE-BOARD", 16, 500, 12),
            new Choices.Variant("MEGA-2560-R3", 16, 250, 10),
            new Choices.Variant("MEGA-2560-CLONE", 16, 250, 10),
            new Choices.Variant("GIGA-R1", 6, 500, 16),
            new Choices.Variant("NPG-LITE", 3, 500, 12));

    static final Descriptor BOARD = new Descriptor(
            "chords",
            "Upside Down Labs Chords",
            List.of(230_400, 115_200),
            List.of(),
            new FrameFormat(
                    List.of(Mark.of(0, 0xC7), Mark.of(1, 0x7C)),
                    Optional.of(Counter.ofOneByte(2)),
                    3,
                    SampleCode.unsigned(16, ByteOrder.BIG_ENDIAN),
                    Tail.endingWith(1, 1, 1)),
            OptionalDouble.empty(),
            Choices.family(VARIANTS),
            new Dialogue(
                    List.of(
                            new Dialogue.Say(Phrase.of("STOP\n")),
                            new Dialogue.Hush(COMMAND_MILLIS, 5000),
                            new Dialogue.Ask(
                                    Phrase.of("WHORU\n"),
                                    new Dialogue.Answer(
                                            "\n",
                                            VARIANTS.stream()
                                                    .map(Choices.Variant::name)
                                                    .toList(),
                                            Map.of()),
                                    2000,
                                    4)),
                    List.of(new Dialogue.Hush(COMMAND_MILLIS, 5000), new Dialogue.Say(Phrase.of("START\n"))),
                    List.of(new Dialogue.Say(Phrase.of("STOP\n"))),
                    List.of(
                            Dialogue.Reply.of(
                                    Phrase.of("WHORU\n"),
                                    Phrase.of(Phrase.Kind.VARIANT).then("\r\n"),
                                    NONE),
                            Dialogue.Reply.silent("START\n", STARTS),
                            Dialogue.Reply.silent("STOP\n", STOPS)),
                    false,
                    false,
                    Dialogue.Probe.ASK));

    private Chords() {}
}
