package org.opentmr.device.board.special;

import org.opentmr.device.Tally;
import org.opentmr.signal.HotPath;

/**
 * Finds the packets of uMyo sensors among the bytes of their USB base (Ultimate Robotics, uMyo_python_tools and uMyo_fw_v3_1).
 *
 * <p>A packet is 4F D5, signal strength, and the 62 bytes that a sensor sends by radio: packet number, 62, sensor (u32 BE), 88 (for
 * 8 samples), parameter and its 3 bytes, data number, 8 samples (i16 BE), then spectrum, orientation, acceleration and magnetic
 * field. There is no check and no end mark, so a packet counts only once the next one begins where it should: that costs the time
 * until any sensor's next packet, at most 7 ms, and keeps a lost byte from making samples of nonsense.
 */
final class UmyoFramer {

    static final int SAMPLES = 8;
    static final int PACKET_LENGTH = 65;
    static final int HEADER_1 = 0x4F;
    static final int HEADER_2 = 0xD5;
    static final int RADIO_LENGTH = 62;
    static final int TYPE = 80 + SAMPLES;
    static final int LENGTH_AT = 4;
    static final int UNIT_AT = 5;
    static final int PACKET_NUMBER_AT = 3;
    static final int TYPE_AT = 9;
    static final int DATA_NUMBER_AT = 14;
    static final int SAMPLES_AT = 15;

    private final Tally tally;
    private final byte[] held = new byte[PACKET_LENGTH + 2];
    private int heldCount;
    private int doneCount;

    UmyoFramer(Tally tally) {
        this.tally = tally;
    }

    void restart() {
        heldCount = 0;
        doneCount = 0;
    }

    /** Takes the next byte; true where a packet is complete, which can be looked at until the next byte. */
    @HotPath
    boolean take(int value) {
        drop(doneCount);
        doneCount = 0;
        held[heldCount++] = (byte) value;
        while (heldCount > 0 && !mayBegin()) {
            tally.skipped(1);
            drop(1);
        }
        if (heldCount < held.length) {
            return false;
        }
        if (is(PACKET_LENGTH, HEADER_1) && is(PACKET_LENGTH + 1, HEADER_2)) {
            doneCount = PACKET_LENGTH;
            return true;
        }
        tally.damaged();
        do {
            tally.skipped(1);
            drop(1);
        } while (heldCount > 0 && !mayBegin());
        return false;
    }

    /** False where what is held cannot be the beginning of a packet. */
    @HotPath
    private boolean mayBegin() {
        return may(0, HEADER_1) && may(1, HEADER_2) && may(LENGTH_AT, RADIO_LENGTH) && may(TYPE_AT, TYPE);
    }

    @HotPath
    private boolean may(int at, int value) {
        return at >= heldCount || is(at, value);
    }

    @HotPath
    private boolean is(int at, int value) {
        return (held[at] & 0xFF) == value;
    }

    @HotPath
    private void drop(int count) {
        if (count > 0) {
            heldCount -= count;
            System.arraycopy(held, count, held, 0, heldCount);
        }
    }

    /** The sensor's number, which it has from its maker. */
    @HotPath
    int unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            unit = (unit << 8) | (held[UNIT_AT + i] & 0xFF);
        }
        return unit;
    }

    /** Counts the packets that the sensor has sent, modulo 129. */
    @HotPath
    int packetNumber() {
        return held[PACKET_NUMBER_AT] & 0xFF;
    }

    /** Counts the sensor's groups of 8 samples, sent or not, modulo 256. */
    @HotPath
    int dataNumber() {
        return held[DATA_NUMBER_AT] & 0xFF;
    }

    /** A sample in counts. */
    @HotPath
    int sample(int i) {
        return (held[SAMPLES_AT + 2 * i] << 8) | (held[SAMPLES_AT + 2 * i + 1] & 0xFF);
    }
}
