package org.opentmr.device.board.fixed;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Boards that send from power-up on and cannot be stopped. */
final class FreeStreamers {

    /**
     * Olimex SHIELD-EKG-EMG with the "P2" sketch on an Arduino. Source: logston/olimex-ekg-emg (sketches, olimex/exg.py). The
     * sketch's comment says 256 Hz at 57600 baud; a common variant runs at 125 Hz and 115200. Scale: set by the shield's
     * trimmer.
     */
    static final Descriptor OLIMEX = new Descriptor(
            "olimex-ekg-emg",
            "Olimex SHIELD-EKG-EMG",
            List.of(57_600, 115_200),
            List.of(),
            new FrameFormat(
                    List.of(Mark.of(0, 0xA5), Mark.of(1, 0x5A), Mark.of(2, 2)),
                    Optional.of(Counter.ofOneByte(3)),
                    4,
                    SampleCode.unsigned(10, ByteOrder.BIG_ENDIAN),
                    // the state of switches
                    Tail.any(1)),
            OptionalDouble.empty(),
            Choices.anyRate(6, 256),
            Dialogue.none(Dialogue.Probe.LISTEN));

    /**
     * FreeEEG32 over USB. Source: brainflow (freeeeg32.cpp and its emulator, whose frames have 106 bytes); its authors know
     * only that a frame has 97 bytes or more behind its first, fewer than 200 in all, and ends with C0.
     */
    static final Descriptor FREEEEG32 = new Descriptor(
            "freeeeg32",
            "FreeEEG32",
            List.of(921_600),
            List.of(),
            new FrameFormat(
                    List.of(Mark.of(0, 0xA0)),
                    Optional.of(Counter.ofOneByte(1)),
                    2,
                    SampleCode.signed(3, ByteOrder.BIG_ENDIAN),
                    new Tail(1, 102, 8, List.of(0xC0, 0xC0))),
            // reference 2.5 V, 24 bits, gain 8
            OptionalDouble.of(2.5 / 0x7FFFFF / 8 * 1e6),
            Choices.fixed(32, 512),
            Dialogue.none(Dialogue.Probe.LISTEN));

    /** NeuroPawn Knight. Source: brainflow (neuropawn/knight.cpp); the two bytes before the last are its electrodes' states. */
    static final Descriptor KNIGHT = new Descriptor(
            "neuropawn-knight",
            "NeuroPawn Knight",
            List.of(115_200),
            List.of(),
            new FrameFormat(
                    List.of(Mark.of(0, 0xA0)),
                    Optional.of(Counter.ofOneByte(1)),
                    2,
                    SampleCode.signed(2, ByteOrder.BIG_ENDIAN),
                    Tail.endingWith(3, 0xC0, 0xC0)),
            // reference 4 V, 16 bits, gain 12
            OptionalDouble.of(4.0 / 0x7FFF / 12 * 1e6),
            Choices.fixed(8, 125),
            Dialogue.none(Dialogue.Probe.LISTEN));

    /**
     * EMaGer, 64 electrodes around the forearm. Sources: LibEMG (emager streamer: frame, about 1010 Hz) and SBIOML/emager-py
     * (streamers.py: the order of electrodes). Published orders differ in one entry, 2 or 3; 3 stands twice then, so 2 is
     * right. Its scale is not published. USB: KitProg3, the bridge on its board.
     */
    static final Descriptor EMAGER = new Descriptor(
            "emager",
            "EMaGer 64",
            List.of(1_500_000),
            List.of(0x04B4F155),
            FrameFormat.samplesOnly(SampleCode.signed(2, ByteOrder.BIG_ENDIAN).withSyncInLowestBit())
                    .withChannelMap(List.of(
                            10, 22, 12, 24, 13, 26, 7, 28, 1, 30, 59, 32, 53, 34, 48, 36, 62, 16, 14, 21, 11, 27, 5, 33,
                            63, 39, 57, 45, 51, 44, 50, 40, 8, 18, 15, 19, 9, 25, 3, 31, 61, 37, 55, 43, 49, 46, 52, 38,
                            6, 20, 4, 17, 2, 23, 0, 29, 60, 35, 58, 41, 56, 47, 54, 42)),
            OptionalDouble.empty(),
            Choices.anyRate(64, 1010),
            Dialogue.none(Dialogue.Probe.LISTEN));

    private FreeStreamers() {}
}
