package org.opentmr.device;

/**
 * How a serial line runs: 8 data bits, no parity, 1 stop bit, no flow control, as every board known here wants it.
 *
 * @param baud bits per second, above 0
 */
public record LineSettings(int baud) {

    public LineSettings {
        if (baud <= 0) {
            throw new IllegalArgumentException("a line needs a rate above 0 baud, got " + baud);
        }
    }
}
