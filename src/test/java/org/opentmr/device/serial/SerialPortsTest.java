package org.opentmr.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialPortsTest {

    @TempDir
    Path folder;

    @Test
    void findsTheLinkThatNamesTheDevice() throws IOException {
        Path port = Files.createFile(folder.resolve("ttyUSB3")).toRealPath();
        Path byId = Files.createDirectory(folder.resolve("by-id"));
        Path link = byId.resolve("usb-FTDI_FT231X_DM00-if00-port0");
        Files.createSymbolicLink(link, Path.of("../ttyUSB3"));
        Files.createSymbolicLink(byId.resolve("usb-gone"), Path.of("../ttyUSB4"));
        assertThat(SerialPorts.links(byId)).isEqualTo(Map.of(port, link.toString()));
    }

    @Test
    void noFolderNoLinks() {
        assertThat(SerialPorts.links(folder.resolve("by-id"))).isEmpty();
    }

    @Test
    void showsAMacDeviceOnce() {
        List<PortInfo> all = List.of(
                PortInfo.typed("/dev/tty.usbserial-1"),
                PortInfo.typed("/dev/cu.usbserial-1"),
                PortInfo.typed("/dev/tty.alone"),
                PortInfo.typed("/dev/ttyUSB0"));
        assertThat(SerialPorts.withoutTwins(all))
                .extracting(PortInfo::path)
                .containsExactly("/dev/cu.usbserial-1", "/dev/tty.alone", "/dev/ttyUSB0");
    }

    @Test
    void listsThePortsOfThisMachine() {
        assertThat(SerialPorts.list())
                .allSatisfy(port -> assertThat(port.path()).isNotBlank());
    }

    @Test
    void namesTheIdentityAndTheLastingPath() {
        PortInfo cp210x = new PortInfo(
                "/dev/ttyUSB0", "CP2102N", 0x10C4, 0xEA60, Optional.of("/dev/serial/by-id/usb-1"), Optional.empty());
        assertThat(cp210x.usbIdentity()).isEqualTo("10C4:EA60");
        assertThat(cp210x.lastingPath()).isEqualTo("/dev/serial/by-id/usb-1");
        PortInfo typed = PortInfo.typed("/dev/pts/4");
        assertThat(typed.usbIdentity()).isEqualTo("not USB");
        assertThat(typed.lastingPath()).isEqualTo("/dev/pts/4");
    }
}
