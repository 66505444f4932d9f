package org.opentmr.device.board.special;

import java.io.ByteArrayOutputStream;
import org.opentmr.device.BoardEmulator;
import org.opentmr.signal.ChannelLayout;

/** Sensors that send in turn, none of them ever lost; what they send of movement is rest. */
final class UmyoEmulator implements BoardEmulator {

    private static final int SIGNAL_STRENGTH = 60;
    private static final int BATTERY_CODE = 180;
    private static final int VERSION = 101;

    private final int[] units;
    private final ChannelLayout layout;
    private final double scale;
    private final float[][] waiting;
    private int waitingCount;
    private int packetNumber;
    private int dataNumber;

    UmyoEmulator(int[] units, ChannelLayout layout, double scale) {
        this.units = units.clone();
        this.layout = layout;
        this.scale = scale;
        waiting = new float[units.length][UmyoFramer.SAMPLES];
    }

    @Override
    public ChannelLayout layout() {
        return layout;
    }

    /** The base takes no commands. */
    @Override
    public void receive(byte[] bytes, int from, int count, ByteArrayOutputStream out) {}

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public void send(float[][] planar, int from, int count, ByteArrayOutputStream out) {
        for (int i = from; i < from + count; i++) {
            for (int c = 0; c < units.length; c++) {
                waiting[c][waitingCount] = planar[c][i];
            }
            waitingCount++;
            if (waitingCount == UmyoFramer.SAMPLES) {
                waitingCount = 0;
                sendPackets(out);
            }
        }
    }

    private void sendPackets(ByteArrayOutputStream out) {
        packetNumber = (packetNumber + 1) % UmyoNumbers.PACKET_TURN;
        dataNumber = (dataNumber + 1) & 0xFF;
        for (int c = 0; c < units.length; c++) {
            byte[] packet = new byte[UmyoFramer.PACKET_LENGTH];
            packet[0] = UmyoFramer.HEADER_1;
            packet[1] = (byte) UmyoFramer.HEADER_2;
            packet[2] = SIGNAL_STRENGTH;
            packet[UmyoFramer.PACKET_NUMBER_AT] = (byte) packetNumber;
            packet[UmyoFramer.LENGTH_AT] = UmyoFramer.RADIO_LENGTH;
            for (int i = 0; i < 4; i++) {
                packet[UmyoFramer.UNIT_AT + i] = (byte) (units[c] >> (8 * (3 - i)));
            }
            packet[UmyoFramer.TYPE_AT] = UmyoFramer.TYPE;
            packet[UmyoFramer.TYPE_AT + 2] = (byte) BATTERY_CODE;
            packet[UmyoFramer.TYPE_AT + 3] = VERSION;
            packet[UmyoFramer.DATA_NUMBER_AT] = (byte) dataNumber;
            for (int i = 0; i < UmyoFramer.SAMPLES; i++) {
                int code = Codes.nearest(waiting[c][i], scale, 0, Short.MIN_VALUE, Short.MAX_VALUE);
                packet[UmyoFramer.SAMPLES_AT + 2 * i] = (byte) (code >> 8);
                packet[UmyoFramer.SAMPLES_AT + 2 * i + 1] = (byte) code;
            }
            out.writeBytes(packet);
        }
    }
}
