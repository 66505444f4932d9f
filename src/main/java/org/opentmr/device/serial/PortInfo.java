package org.opentmr.device.serial;

/**
 * A serial port of this machine.
 *
 * @param path to open it by
 * @param description as the operating system gives it
 * @param vendorId USB vendor, -1 where the port is not on USB
 * @param productId USB product, -1 where the port is not on USB
 */
public record PortInfo(String path, String description, int vendorId, int productId) {

    /** The USB identity as vendor:product in hexadecimal, "not USB" where there is none. */
    public String usbIdentity() {
        return vendorId < 0 ? "not USB" : String.format("%04X:%04X", vendorId, productId);
    }
}
