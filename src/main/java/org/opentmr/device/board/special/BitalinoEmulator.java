package org.opentmr.device.board.special;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.opentmr.device.BoardEmulator;
import org.opentmr.signal.ChannelLayout;

/** BITalino's side: idle until started, deaf to all but a stop while it streams. In simulated mode it sends what it is given. */
final class BitalinoEmulator implements BoardEmulator {

    private static final int BATTERY_CODE = 590;

    private final ChannelLayout layout;
    private boolean streaming;
    private boolean pulseWidthFollows;
    private int inputs;
    private int sequence;

    BitalinoEmulator(ChannelLayout layout) {
        this.layout = layout;
    }

    @Override
    public ChannelLayout layout() {
        return layout;
    }

    @Override
    public void receive(byte[] bytes, int from, int count, ByteArrayOutputStream out) {
        for (int i = from; i < from + count; i++) {
            obey(bytes[i] & 0xFF, out);
        }
    }

    private void obey(int command, ByteArrayOutputStream out) {
        if (pulseWidthFollows) {
            pulseWidthFollows = false;
        } else if (command == 0xA3) {
            pulseWidthFollows = true;
        } else if (streaming) {
            streaming = command != 0 && command != BitalinoBoard.STOP;
        } else if ((command & 3) == 1 || (command & 3) == 2) {
            inputs = command >> 2;
            sequence = 0;
            streaming = inputs != 0;
        } else if (command == BitalinoBoard.VERSION) {
            out.writeBytes("BITalino_v5.1\n".getBytes(StandardCharsets.US_ASCII));
        } else if (command == BitalinoBoard.STATE) {
            out.writeBytes(state());
        }
    }

    private static byte[] state() {
        byte[] state = new byte[BitalinoBoard.STATE_LENGTH];
        for (int i = 0; i <= BitalinoFrame.MOST_CHANNELS; i++) {
            int code = i < BitalinoFrame.MOST_CHANNELS ? 512 : BATTERY_CODE;
            state[2 * i] = (byte) code;
            state[2 * i + 1] = (byte) (code >> 8);
        }
        state[state.length - 1] = (byte) BitalinoFrame.check(state, 0, state.length);
        return state;
    }

    @Override
    public boolean isStreaming() {
        return streaming;
    }

    @Override
    public void send(float[][] planar, int from, int count, ByteArrayOutputStream out) {
        int[] codes = new int[Integer.bitCount(inputs)];
        for (int i = from; i < from + count; i++) {
            int k = 0;
            for (int input = 0; input < BitalinoFrame.MOST_CHANNELS; input++) {
                if (((inputs >> input) & 1) != 0) {
                    codes[k] = BitalinoScale.code(input < planar.length ? planar[input][i] : Double.NaN, k);
                    k++;
                }
            }
            out.writeBytes(BitalinoFrame.pack(codes, sequence, 0));
            sequence = (sequence + 1) % BitalinoFrame.TURN;
        }
    }
}
