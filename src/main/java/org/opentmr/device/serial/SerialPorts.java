package org.opentmr.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Arrays;
import java.util.List;

/** The serial ports of this machine. Pseudo-terminals and by-id links exist beside them and are never listed. */
public final class SerialPorts {

    private SerialPorts() {}

    /** All ports; takes some milliseconds, so never on a thread that paints. */
    public static List<PortInfo> list() {
        return Arrays.stream(SerialPort.getCommPorts())
                .map(port -> new PortInfo(
                        port.getSystemPortPath(), port.getPortDescription(), port.getVendorID(), port.getProductID()))
                .toList();
    }
}
