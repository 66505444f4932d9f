package org.opentmr.device.board.fixed;

import static org.opentmr.device.board.fixed.Dialogue.Effect.NONE;
import static org.opentmr.device.board.fixed.Dialogue.Effect.STARTS;
import static org.opentmr.device.board.fixed.Dialogue.Effect.STOPS;
import static org.opentmr.device.board.fixed.Dialogue.Effect.TOGGLES;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The amplifiers that BioPatRec records with. Source of frames, commands and scales: biopatrec/biopatrec (Comm/AFE).
 *
 * <p>Their frames have no counter and hardly a known byte. They are read from the answer to the start command on, and a
 * byte lost later shows only where the values become implausible; samples lost as a whole turn the channels unseen.
 */
final class BioPatRec {

    private static final int PATIENCE_MILLIS = 2000;
    private static final Dialogue.Hush QUIET = new Dialogue.Hush(500, 3000);

    /**
     * ADS_BP, of Chalmers and Integrum. BioPatRec calls values of 5 V and more damaged; 1 pV is far below the noise of any
     * amplifier. It may be built for fewer or more channels than 8.
     */
    static final Descriptor ADS_BP = adsBp();

    /**
     * ADS1299 on a Tiva. The converter's own status word comes first and begins with the bits 1100 (data sheet, Texas
     * Instruments SBAS499). Gain 24, as BioPatRec says, which leaves it out of its own scale. The rate is the firmware's.
     */
    static final Descriptor ADS1299 = ads1299();

    /** Intan RHA2216, gain 200. Nothing at all in its frames tells where they begin. */
    static final Descriptor RHA2216 = rha2216();

    private BioPatRec() {}

    private static Descriptor adsBp() {
        Phrase stop = Phrase.of("T");
        Phrase askRate = Phrase.of("r");
        Phrase rate = Phrase.of(Phrase.Kind.RATE_IN_4_BYTES);
        Phrase go = Phrase.of("G").then(Phrase.Kind.CHANNELS);
        Dialogue.Answer going = new Dialogue.Answer(
                "",
                List.of("G"),
                Map.of(
                        "L",
                        "the amplifier is locked; unlock it first",
                        "B",
                        "the amplifier's battery is low; charge it"));
        return new Descriptor(
                "biopatrec-ads-bp",
                "BioPatRec ADS_BP",
                List.of(460_800),
                List.of(),
                FrameFormat.samplesOnly(SampleCode.floats(ByteOrder.BIG_ENDIAN, 1e-12, 5)),
                OptionalDouble.of(1e6),
                new Choices(1, 16, 8, List.of(500.0, 1000.0, 2000.0), 1000, List.of()),
                new Dialogue(
                        List.of(
                                new Dialogue.Say(stop),
                                QUIET,
                                new Dialogue.Ask(askRate, Dialogue.Answer.letter("r"), PATIENCE_MILLIS, 1),
                                new Dialogue.Ask(rate, Dialogue.Answer.letter("r"), PATIENCE_MILLIS, 1)),
                        List.of(QUIET, new Dialogue.Ask(go, going, PATIENCE_MILLIS, 1)),
                        List.of(new Dialogue.Say(stop)),
                        List.of(
                                new Dialogue.Reply(stop, Optional.empty(), STOPS),
                                Dialogue.Reply.of(askRate, Phrase.of("r"), NONE),
                                Dialogue.Reply.of(rate, Phrase.of("r"), NONE),
                                Dialogue.Reply.of(go, Phrase.of("G"), STARTS)),
                        false,
                        true,
                        Dialogue.Probe.NONE));
    }

    private static Descriptor ads1299() {
        Phrase toggle = Phrase.of("G");
        return new Descriptor(
                "biopatrec-ads1299",
                "BioPatRec ADS1299",
                List.of(2_000_000),
                List.of(),
                new FrameFormat(
                        List.of(new Mark(0, 0xC0, 0xCF)),
                        Optional.empty(),
                        3,
                        SampleCode.signed(3, ByteOrder.BIG_ENDIAN),
                        Tail.NONE),
                OptionalDouble.of(OpenBci.MICROVOLTS),
                Choices.anyRate(8, 1000),
                new Dialogue(
                        // The same letter starts and stops, so it is said only to a board that sends.
                        List.of(new Dialogue.Hush(500, 3000, Optional.of(toggle))),
                        List.of(QUIET, new Dialogue.Ask(toggle, Dialogue.Answer.letter("G"), PATIENCE_MILLIS, 1)),
                        List.of(new Dialogue.Say(toggle)),
                        List.of(Dialogue.Reply.of(toggle, toggle, TOGGLES)),
                        false,
                        true,
                        Dialogue.Probe.NONE));
    }

    private static Descriptor rha2216() {
        Phrase channels = Phrase.of("C").then(Phrase.Kind.CHANNELS).then(Phrase.Kind.CHANNEL_NUMBERS);
        Phrase rate = Phrase.of("F").then(Phrase.Kind.RATE_IN_2_BYTES);
        // The board sends for as many seconds as it is told, 255 at most, and falls silent.
        Phrase seconds = Phrase.of("\u00FF");
        Phrase done = Phrase.of("O");
        Dialogue.Answer wantDone = Dialogue.Answer.letter("O");
        return new Descriptor(
                "biopatrec-rha2216",
                "BioPatRec RHA2216",
                List.of(1_250_000),
                List.of(),
                FrameFormat.samplesOnly(SampleCode.unsigned(16, ByteOrder.BIG_ENDIAN)),
                // 2.5 V in 16 bits, gain 200
                OptionalDouble.of(2.5 / 0xFFFF / 200 * 1e6),
                new Choices(1, 16, 16, List.of(), 2000, List.of()),
                new Dialogue(
                        List.of(new Dialogue.Say(Phrase.of("Q")), QUIET),
                        List.of(
                                QUIET,
                                new Dialogue.Ask(channels, wantDone, PATIENCE_MILLIS, 1),
                                new Dialogue.Ask(rate, wantDone, PATIENCE_MILLIS, 1),
                                new Dialogue.Ask(seconds, wantDone, PATIENCE_MILLIS, 1),
                                new Dialogue.Say(Phrase.of("S"))),
                        List.of(new Dialogue.Say(Phrase.of("Q"))),
                        List.of(
                                Dialogue.Reply.silent("Q", STOPS),
                                Dialogue.Reply.of(channels, done, NONE),
                                Dialogue.Reply.of(rate, done, NONE),
                                Dialogue.Reply.of(seconds, done, NONE),
                                Dialogue.Reply.silent("S", STARTS)),
                        false,
                        true,
                        Dialogue.Probe.NONE));
    }
}
