package org.opentmr.device.board.special;

import org.opentmr.signal.HotPath;

/**
 * Follows the two numbers of one sensor's packets. The data number counts every group of samples, the packet number those that
 * were sent; a sensor that is late now and then leaves a group out. Numbers that do not go together are damage, for nothing else in
 * a packet would show it.
 */
final class UmyoNumbers {

    /** The packet number runs from 0 to 128. */
    static final int PACKET_TURN = 129;

    static final int DATA_TURN = 256;

    /** The same group of samples again. */
    static final int REPEATED = 0;

    static final int UNBELIEVABLE = -1;

    /** Two packets in a row that go together, but not with those before: the sensor has begun anew. */
    static final int ANEW = -2;

    /** So far the numbers may part in one step; a bit of damage that moves them no further does no harm either. */
    private static final int MOST_APART = 2;

    private int packet;
    private int data;
    /** Beyond so many, the packet number may have come round, and a flipped bit of the data number would pass for that. */
    private static final int FEW = 64;

    private boolean suspicious;
    private int suspectPacket;
    private int suspectData;

    /** Takes a first packet. */
    @HotPath
    int begin(int nextPacket, int nextData) {
        suspicious = false;
        packet = nextPacket;
        data = nextData;
        return ANEW;
    }

    /** How many groups further than the last one this one is, or one of the constants. */
    @HotPath
    int steps(int nextPacket, int nextData) {
        int steps = Math.floorMod(nextData - data, DATA_TURN);
        if (steps == 0) {
            packet = nextPacket;
            return REPEATED;
        }
        if (nextPacket >= PACKET_TURN) {
            return UNBELIEVABLE;
        }
        if (belong(packet, data, nextPacket, nextData)) {
            begin(nextPacket, nextData);
            return steps;
        }
        if (suspicious && belong(suspectPacket, suspectData, nextPacket, nextData)) {
            return begin(nextPacket, nextData);
        }
        suspicious = true;
        suspectPacket = nextPacket;
        suspectData = nextData;
        return UNBELIEVABLE;
    }

    @HotPath
    private static boolean belong(int packet, int data, int nextPacket, int nextData) {
        int steps = Math.floorMod(nextData - data, DATA_TURN);
        int sent = Math.floorMod(nextPacket - packet, PACKET_TURN);
        return steps <= FEW ? Math.abs(steps - sent) <= MOST_APART : Math.floorMod(steps - sent, PACKET_TURN) == 0;
    }
}
