package org.opentmr.device.board.fixed;

import java.util.List;

/**
 * The number that a frame carries and that shows loss.
 *
 * @param at position of its first byte in the frame
 * @param bytes that it has, 1 or 2, the higher one first
 * @param modulus at which it starts again from 0
 * @param step by which it grows from frame to frame; divides the modulus
 * @param firstChannels where a sample of all channels takes several frames: the first channel of the frame whose number
 *     leaves the remainder 0, 1, … by their count, which divides the frames of a turn; the last one completes the sample.
 *     One entry of 0 where every frame holds all channels
 */
record Counter(int at, int bytes, int modulus, int step, List<Integer> firstChannels) {

    Counter {
        firstChannels = List.copyOf(firstChannels);
        if (at < 0 || bytes < 1 || bytes > 2 || modulus < 2 || modulus > 1 << (8 * bytes)) {
            throw new IllegalArgumentException(
                    "a counter needs at >= 0, 1 or 2 bytes and a modulus that fits in, got at=" + at + ", bytes="
                            + bytes + ", modulus=" + modulus);
        }
        if (step < 1 || modulus % step != 0) {
            throw new IllegalArgumentException(
                    "a counter's step must divide its modulus, got step=" + step + ", modulus=" + modulus);
        }
        if (firstChannels.isEmpty() || (modulus / step) % firstChannels.size() != 0) {
            throw new IllegalArgumentException("a turn of " + modulus / step
                    + " frames must hold whole samples of as many frames as " + firstChannels + " has entries");
        }
    }

    /** One byte that grows by 1, in frames that hold all channels. */
    static Counter ofOneByte(int at) {
        return new Counter(at, 1, 256, 1, List.of(0));
    }

    Counter withFirstChannels(Integer... channels) {
        return new Counter(at, bytes, modulus, step, List.of(channels));
    }

    /** Frames until it starts again. */
    int turn() {
        return modulus / step;
    }

    /** Frames that a sample of all channels takes. */
    int parts() {
        return firstChannels.size();
    }

    int read(byte[] frame, int from) {
        int value = frame[from + at] & 0xFF;
        return bytes == 1 ? value : (value << 8) | (frame[from + at + 1] & 0xFF);
    }

    void write(int value, byte[] frame) {
        if (bytes == 2) {
            frame[at] = (byte) (value >> 8);
        }
        frame[at + bytes - 1] = (byte) value;
    }

    /** How many frames later the second of two counts was sent, within one turn: 0 to turn() - 1. */
    int ahead(int earlier, int later) {
        return Math.floorMod(later - earlier, modulus) / step;
    }
}
