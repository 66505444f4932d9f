package org.opentmr.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

/**
 * A port of this machine. Without listeners, which spin once the device is gone and make closing slow; the lines DTR and RTS are
 * asserted by opening, where there are any, and are not asked for again: pseudo-terminals have none.
 */
final class SystemPort implements Port {

    /** The timeout of a Unix terminal counts in steps of this. */
    private static final int READ_MILLIS = 100;

    /** Half a second at 1 Mbaud; what a driver does not grant is no error. */
    private static final int BUFFER_BYTES = 1 << 16;

    private final SerialPort port;

    private SystemPort(SerialPort port) {
        this.port = port;
    }

    static Port make(String path, int baud) {
        try {
            SerialPort port = SerialPort.getCommPort(path);
            port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
            port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
            return new SystemPort(port);
        } catch (SerialPortInvalidPortException e) {
            throw new IllegalArgumentException(path + ": there is no such port", e);
        }
    }

    @Override
    public boolean open() {
        return port.openPort(0, BUFFER_BYTES, BUFFER_BYTES);
    }

    @Override
    public int errorCode() {
        return port.getLastErrorCode();
    }

    @Override
    public int read(byte[] buffer, int from, int most) {
        return port.readBytes(buffer, most, from);
    }

    @Override
    public int write(byte[] bytes, int from, int count) {
        return port.writeBytes(bytes, count, from);
    }

    @Override
    public int unsent() {
        return port.bytesAwaitingWrite();
    }

    @Override
    public void close() {
        port.closePort();
    }
}
