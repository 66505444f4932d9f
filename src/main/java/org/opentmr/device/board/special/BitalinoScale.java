package org.opentmr.device.board.special;

import org.opentmr.signal.HotPath;

/**
 * BITalino's EMG sensor on a 3.3 V converter: (code / top - 1/2) times 3.3 mV at the electrode (BITalino Java SDK; the sensor
 * amplifies about 1000 times).
 */
final class BitalinoScale {

    private static final double SPAN_MICROVOLTS = 3300;

    private BitalinoScale() {}

    static double largestMicrovolts() {
        return SPAN_MICROVOLTS / 2;
    }

    @HotPath
    static double microvolts(int code, int channel) {
        return (code - middle(channel)) * microvoltsPerCode(channel);
    }

    static int code(double microvolts, int channel) {
        return Codes.nearest(microvolts, microvoltsPerCode(channel), middle(channel), 0, BitalinoFrame.top(channel));
    }

    private static double middle(int channel) {
        return BitalinoFrame.top(channel) / 2.0;
    }

    private static double microvoltsPerCode(int channel) {
        return SPAN_MICROVOLTS / BitalinoFrame.top(channel);
    }
}
