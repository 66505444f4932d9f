package org.opentmr.device.serial;

import java.util.Optional;

/**
 * A serial port of this machine.
 *
 * @param path to open it by
 * @param description as the operating system gives it
 * @param vendorId USB vendor, -1 where the port is not on USB
 * @param productId USB product, -1 where the port is not on USB
 * @param byId link that names the device and not the socket it is plugged into, where there is one (Linux)
 * @param serialNumber of the USB device, where it tells one
 */
public record PortInfo(
        String path,
        String description,
        int vendorId,
        int productId,
        Optional<String> byId,
        Optional<String> serialNumber) {

    /** A port of which only the path is known, as it was typed. */
    public static PortInfo typed(String path) {
        return new PortInfo(path, "as typed", -1, -1, Optional.empty(), Optional.empty());
    }

    /** The USB identity as vendor:product in hexadecimal, "not USB" where there is none. */
    public String usbIdentity() {
        return vendorId < 0 ? "not USB" : String.format("%04X:%04X", vendorId, productId);
    }

    /** The path that still leads to this device after it was plugged in anew, as far as there is one. */
    public String lastingPath() {
        return byId.orElse(path);
    }
}
