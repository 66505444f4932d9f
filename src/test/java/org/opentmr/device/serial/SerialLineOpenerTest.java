package org.opentmr.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.device.LineSettings;

class SerialLineOpenerTest {

    private static final LineSettings SETTINGS = new LineSettings(921_600);
    private static final String PATH = "/dev/ttyUSB0";
    private static final PortInfo CYTON = new PortInfo(
            PATH, "FT231X USB UART", 0x0403, 0x6015, Optional.of("/dev/serial/by-id/usb-FTDI"), Optional.of("DM00"));

    @TempDir
    Path folder;

    private List<PortInfo> ports = List.of(CYTON);
    private Optional<DeviceNode> node = device("dialout", "rw-rw----");

    private static Optional<DeviceNode> device(String group, String permissions) {
        return Optional.of(
                new DeviceNode(DeviceNode.Kind.DEVICE, "root", group, PosixFilePermissions.fromString(permissions)));
    }

    private OpenAdvice advice(Platform platform) {
        return new OpenAdvice(platform, path -> node, () -> ports, "ada");
    }

    private SerialLineOpener failing(Platform platform, int error) {
        Port port = mock(Port.class);
        when(port.open()).thenReturn(false);
        when(port.errorCode()).thenReturn(error);
        return new SerialLineOpener((path, baud) -> port, advice(platform));
    }

    private void assertRefused(SerialLineOpener opener, String path, String message) {
        assertThatThrownBy(() -> opener.open(path, SETTINGS))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    @Test
    void makesANewPortEveryTime() throws IOException {
        List<String> made = new ArrayList<>();
        SerialLineOpener opener = new SerialLineOpener(
                (path, baud) -> {
                    made.add(path + " " + baud);
                    Port port = mock(Port.class);
                    when(port.open()).thenReturn(true);
                    return port;
                },
                advice(Platform.LINUX));
        opener.open(PATH, SETTINGS).close();
        opener.open(PATH, SETTINGS).close();
        assertThat(made).containsExactly("/dev/ttyUSB0 921600", "/dev/ttyUSB0 921600");
    }

    @Test
    void namesTheGroupThatMayUseThePort() {
        String message = "/dev/ttyUSB0: no permission, it belongs to group dialout; run 'sudo usermod -aG dialout ada',"
                + " then log out and in again";
        assertRefused(failing(Platform.LINUX, 13), PATH, message);
        node = device("uucp", "rw-rw-r--");
        assertRefused(failing(Platform.LINUX, 13), PATH, message.replace("dialout", "uucp"));
    }

    @ParameterizedTest
    @CsvSource({"root, rw-rw----", "dialout, rw-------", "dialout, rw-r-----"})
    void writesTheRuleWhereNoGroupMayUseThePort(String group, String permissions) {
        node = device(group, permissions);
        assertRefused(
                failing(Platform.LINUX, 13),
                "/dev/serial/by-id/usb-FTDI",
                "/dev/serial/by-id/usb-FTDI: no permission, it belongs to user root alone; write SUBSYSTEM==\"tty\","
                        + " ATTRS{idVendor}==\"0403\", ATTRS{idProduct}==\"6015\", TAG+=\"uaccess\" into"
                        + " /etc/udev/rules.d/70-opentmr.rules, run 'sudo udevadm control --reload' and plug it in"
                        + " anew");
    }

    @Test
    void asksForHelpWhereNeitherGroupNorRuleWouldDo() {
        node = device("root", "rw-------");
        ports = List.of();
        assertRefused(
                failing(Platform.LINUX, 13),
                PATH,
                "/dev/ttyUSB0: no permission, it belongs to user root alone; ask who looks after this machine");
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 16})
    void saysThatAnotherProgramHasThePort(int error) {
        assertRefused(
                failing(Platform.LINUX, error),
                PATH,
                "/dev/ttyUSB0: another program has it open (just after plugging in it may be ModemManager, which lets go"
                        + " after some seconds); close that and try again");
    }

    @ParameterizedTest
    @CsvSource({"MAC, 35", "WINDOWS, 5"})
    void saysElsewhereThatAnotherProgramHasThePort(Platform platform, int error) {
        assertRefused(failing(platform, error), "COM3", "COM3: another program has it open; close that and try again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINUX | 2 | this program has it open already; close the other use of it",
                "LINUX | 5 | the device does not answer (error 5); unplug it and plug it in again",
                "LINUX | 19 | the device does not answer (error 19); unplug it and plug it in again",
                "LINUX | 22 | does not run at 921600 baud",
                "LINUX | 25 | not a serial port; connected are /dev/ttyUSB0 (FT231X USB UART)",
                "LINUX | 99 | cannot be opened (error 99); unplug it, plug it in again and retry",
                "WINDOWS | 2 | there is no such port; connected are /dev/ttyUSB0 (FT231X USB UART)",
                "WINDOWS | 31 | the device does not answer (error 31); unplug it and plug it in again",
                "WINDOWS | 87 | does not run at 921600 baud",
                "WINDOWS | 1 | cannot be opened (error 1); unplug it, plug it in again and retry",
            })
    void explainsWhatTheOperatingSystemSays(Platform platform, int error, String rest) {
        assertRefused(failing(platform, error), "COM3", "COM3: " + rest);
    }

    @Test
    void listsWhatIsThereWhereThePathLeadsNowhere() {
        node = Optional.empty();
        assertRefused(
                failing(Platform.LINUX, 0),
                "/dev/ttyUSB7",
                "/dev/ttyUSB7: there is no such port; connected are /dev/ttyUSB0 (FT231X USB UART)");
        ports = List.of();
        assertRefused(
                failing(Platform.LINUX, 0),
                "/dev/ttyUSB7",
                "/dev/ttyUSB7: there is no such port; none is connected: plug the board in, and try another cable, as"
                        + " some only charge");
    }

    @Test
    void knowsHowMacAndWindowsCallTheirPorts() {
        node = Optional.empty();
        ports = List.of();
        assertThat(advice(Platform.MAC).missing("/dev/tty.usbserial-1"))
                .contains("on macOS use the name that begins with /dev/cu.; ");
        assertThat(advice(Platform.WINDOWS).missing("/dev/ttyUSB0"))
                .contains("Windows calls its ports COM1, COM2 and so on; ");
        assertThat(advice(Platform.WINDOWS).missing("com12")).doesNotContain("Windows calls");
        assertThat(Platform.of("Windows 11")).isEqualTo(Platform.WINDOWS);
        assertThat(Platform.of("Mac OS X")).isEqualTo(Platform.MAC);
        assertThat(Platform.of("Linux")).isEqualTo(Platform.LINUX);
    }

    @Test
    void aNameThatThePlatformDoesNotKnowIsMissing() {
        SerialLineOpener opener = new SerialLineOpener(
                (path, baud) -> {
                    throw new IllegalArgumentException(path);
                },
                advice(Platform.WINDOWS));
        assertRefused(opener, "COM9", "COM9: there is no such port; connected are /dev/ttyUSB0 (FT231X USB UART)");
    }

    @Test
    void aLibraryThatCannotBeLoadedIsExplained() {
        SerialLineOpener opener = new SerialLineOpener(
                (path, baud) -> {
                    throw new UnsatisfiedLinkError("no room");
                },
                advice(Platform.LINUX));
        assertRefused(
                opener,
                PATH,
                "/dev/ttyUSB0: the library for serial ports cannot be loaded (no room); give a folder that may hold"
                        + " programs with -Djava.io.tmpdir=FOLDER");
    }

    @Test
    void refusesFilesAndFoldersOfThisMachine() throws IOException {
        Path file = Files.writeString(folder.resolve("session.csv"), "1,2");
        SerialLineOpener opener = new SerialLineOpener();
        assertThatThrownBy(() -> opener.open(file.toString(), SETTINGS))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": a file, not a serial port; ");
        assertThatThrownBy(() -> opener.open(folder.toString(), SETTINGS))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(folder + ": a folder, not a serial port; ");
        Path nowhere = folder.resolve("ttyUSB9");
        assertThatThrownBy(() -> opener.open(nowhere.toString(), SETTINGS))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(nowhere + ": there is no such port; ");
        assertThatThrownBy(() -> opener.open("no\0port", SETTINGS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no such port; ");
    }
}
