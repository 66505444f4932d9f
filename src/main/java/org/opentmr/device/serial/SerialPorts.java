package org.opentmr.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The serial ports of this machine. Pseudo-terminals are never listed; they open by their path all the same.
 */
public final class SerialPorts {

    /** Where udev of Linux puts links that name the device. */
    private static final Path BY_ID = Path.of("/dev/serial/by-id");

    /** What jSerialComm says where the operating system says nothing. */
    private static final String UNKNOWN = "Unknown";

    /** Windows puts it before COM1; people do not. */
    private static final String WINDOWS_PREFIX = "\\\\.\\";

    private SerialPorts() {}

    /**
     * All ports. Takes a millisecond on Linux and may take seconds on Windows with Bluetooth ports, so never on a thread that
     * paints.
     */
    public static List<PortInfo> list() {
        Map<Path, String> links = links(BY_ID);
        return withoutTwins(Arrays.stream(SerialPort.getCommPorts())
                .map(port -> describe(port, links))
                .toList());
    }

    private static PortInfo describe(SerialPort port, Map<Path, String> links) {
        String serial = port.getSerialNumber();
        String path = port.getSystemPortPath().replace(WINDOWS_PREFIX, "");
        return new PortInfo(
                path,
                port.getPortDescription(),
                port.getVendorID(),
                port.getProductID(),
                real(path).map(links::get),
                serial == null || serial.isBlank() || serial.equals(UNKNOWN) ? Optional.empty() : Optional.of(serial));
    }

    /** The links in a folder by what they point to; none where there is no such folder. */
    static Map<Path, String> links(Path folder) {
        Map<Path, String> links = new HashMap<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                for (Path link : all) {
                    real(link.toString()).ifPresent(port -> links.merge(port, link.toString(), SerialPorts::shorter));
                }
            } catch (IOException e) {
                // The folder went away with the last device: no links then.
                return Map.of();
            }
        }
        return links;
    }

    private static String shorter(String one, String other) {
        return other.length() < one.length() ? other : one;
    }

    private static Optional<Path> real(String path) {
        try {
            return Optional.of(Path.of(path).toRealPath());
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** macOS shows every device twice; the name with "tty." would wait for a modem's carrier. */
    static List<PortInfo> withoutTwins(List<PortInfo> all) {
        Set<String> paths = all.stream().map(PortInfo::path).collect(Collectors.toSet());
        return all.stream()
                .filter(port -> !port.path().contains("/tty.")
                        || !paths.contains(port.path().replace("/tty.", "/cu.")))
                .toList();
    }
}
