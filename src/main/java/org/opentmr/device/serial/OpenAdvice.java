package org.opentmr.device.serial;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Says in one line why a port cannot be opened and what to do about it.
 *
 * @param platform whose names and numbers count
 * @param nodes look at the path
 * @param ports that there are
 * @param user who tries to open it
 */
record OpenAdvice(Platform platform, DeviceNode.Reader nodes, Supplier<List<PortInfo>> ports, String user) {

    /** Unix error numbers: {@code errno.h} of Linux and, where they differ, of macOS. */
    private static final int EPERM = 1;

    /** For jSerialComm also: this program has it open already. */
    private static final int ENOENT = 2;

    private static final int EIO = 5;
    private static final int ENXIO = 6;
    private static final int EAGAIN_LINUX = 11;
    private static final int EACCES = 13;
    private static final int EBUSY = 16;
    private static final int ENODEV = 19;
    private static final int EINVAL = 22;
    private static final int ENOTTY = 25;
    private static final int EAGAIN_MAC = 35;

    /** Windows error numbers: {@code winerror.h}. */
    private static final int ERROR_FILE_NOT_FOUND = 2;

    private static final int ERROR_ACCESS_DENIED = 5;
    private static final int ERROR_GEN_FAILURE = 31;
    private static final int ERROR_INVALID_PARAMETER = 87;
    private static final int ERROR_SEM_TIMEOUT = 121;

    static OpenAdvice system() {
        return new OpenAdvice(
                Platform.current(), DeviceNode::look, SerialPorts::list, System.getProperty("user.name", "USER"));
    }

    /** Why one need not even try; empty where one may. */
    Optional<String> before(String path) {
        if (platform == Platform.WINDOWS) {
            return Optional.empty();
        }
        Optional<DeviceNode> node = nodes.look(path);
        if (node.isEmpty()) {
            return Optional.of(missing(path));
        }
        return switch (node.get().kind()) {
            case DEVICE -> Optional.empty();
            case FILE -> Optional.of(path + ": a file, not a serial port; " + connected());
            case FOLDER -> Optional.of(path + ": a folder, not a serial port; " + connected());
        };
    }

    /** Why it could not be opened. */
    String after(String path, int baud, int error) {
        return platform == Platform.WINDOWS ? windows(path, baud, error) : unix(path, baud, error);
    }

    private String unix(String path, int baud, int error) {
        return switch (error) {
            case EPERM, EACCES -> denied(path);
            case EAGAIN_LINUX, EBUSY, EAGAIN_MAC -> busy(path);
            case ENOENT ->
                nodes.look(path).isPresent()
                        ? path + ": this program has it open already; close the other use of it"
                        : missing(path);
            case EIO, ENXIO, ENODEV -> dead(path, error);
            case EINVAL -> path + ": does not run at " + baud + " baud";
            case ENOTTY -> path + ": not a serial port; " + connected();
            default -> unknown(path, error);
        };
    }

    private String windows(String path, int baud, int error) {
        return switch (error) {
            case ERROR_FILE_NOT_FOUND -> missing(path);
            case ERROR_ACCESS_DENIED -> busy(path);
            case ERROR_INVALID_PARAMETER -> path + ": does not run at " + baud + " baud";
            case ERROR_GEN_FAILURE, ERROR_SEM_TIMEOUT -> dead(path, error);
            default -> unknown(path, error);
        };
    }

    /** Nothing bears such a name. */
    String missing(String path) {
        String naming = switch (platform) {
            case LINUX -> "";
            case MAC -> path.contains("/tty.") ? "on macOS use the name that begins with /dev/cu.; " : "";
            case WINDOWS ->
                path.toUpperCase(Locale.ROOT).matches("COM[0-9]+")
                        ? ""
                        : "Windows calls its ports COM1, COM2 and so on; ";
        };
        return path + ": there is no such port; " + naming + connected();
    }

    private String busy(String path) {
        String suspect = platform == Platform.LINUX
                ? " (just after plugging in it may be ModemManager, which lets go after some seconds)"
                : "";
        return path + ": another program has it open" + suspect + "; close that and try again";
    }

    private String denied(String path) {
        Optional<DeviceNode> node = nodes.look(path);
        if (node.isPresent()
                && node.get().groupMayUseIt()
                && !node.get().group().equals("root")) {
            String group = node.get().group();
            return path + ": no permission, it belongs to group " + group + "; run 'sudo usermod -aG " + group + " "
                    + user + "', then log out and in again";
        }
        String owner =
                node.map(is -> ", it belongs to user " + is.owner() + " alone").orElse("");
        return path + ": no permission" + owner + "; "
                + usb(path).map(OpenAdvice::rule).orElse("ask who looks after this machine");
    }

    private Optional<PortInfo> usb(String path) {
        return ports.get().stream()
                .filter(port -> port.vendorId() >= 0
                        && (port.path().equals(path)
                                || port.byId().filter(path::equals).isPresent()))
                .findFirst();
    }

    private static String rule(PortInfo port) {
        return String.format(
                Locale.ROOT,
                "write SUBSYSTEM==\"tty\", ATTRS{idVendor}==\"%04x\", ATTRS{idProduct}==\"%04x\", TAG+=\"uaccess\" into"
                        + " /etc/udev/rules.d/70-opentmr.rules, run 'sudo udevadm control --reload' and plug it in"
                        + " anew",
                port.vendorId(),
                port.productId());
    }

    private static String dead(String path, int error) {
        return path + ": the device does not answer (error " + error + "); unplug it and plug it in again";
    }

    private static String unknown(String path, int error) {
        return path + ": cannot be opened (error " + error + "); unplug it, plug it in again and retry";
    }

    private String connected() {
        List<PortInfo> all = ports.get();
        return all.isEmpty()
                ? "none is connected: plug the board in, and try another cable, as some only charge"
                : "connected are "
                        + all.stream()
                                .map(port -> port.path() + " (" + port.description() + ")")
                                .collect(Collectors.joining(", "));
    }
}
