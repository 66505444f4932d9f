package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.opentmr.decoder.Provenance;
import org.opentmr.device.serial.PortInfo;
import org.opentmr.device.serial.SerialPorts;
import picocli.CommandLine.Command;

/** Looks at the machine: what OpenTMR needs, what is there, what to do where something is missing. */
@Command(
        name = "doctor",
        abbreviateSynopsis = true,
        description = "Look at this machine: Java, serial ports, permissions, display, free disk.")
final class DoctorCommand implements Callable<Integer> {

    private static final long MIB = 1 << 20;

    /** An hour of 16 channels at 2 kHz in 24 bit is 346 MB; less free space than that is worth a word. */
    private static final long COMFORTABLE_BYTES = 512 * MIB;

    private final Console console;

    private boolean healthy = true;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        console.result(Provenance.SOFTWARE);
        java();
        display();
        disk();
        ports();
        console.result(healthy ? "Nothing is missing." : "Something needs attention, see above.");
        return healthy ? 0 : 1;
    }

    private void java() {
        Runtime runtime = Runtime.getRuntime();
        good(
                "Java",
                Runtime.version() + ", " + System.getProperty("java.vendor") + ", " + runtime.availableProcessors()
                        + " processors, up to " + runtime.maxMemory() / MIB + " MiB of memory");
    }

    private void display() {
        String display = System.getenv("DISPLAY");
        String wayland = System.getenv("WAYLAND_DISPLAY");
        boolean always =
                !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (always || display != null || wayland != null) {
            good("Display", always ? "the desktop's" : display != null ? display : wayland);
        } else {
            good("Display", "none; every command works without one, pictures are written to files");
        }
    }

    private void disk() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        FileStore store = Files.getFileStore(here);
        long free = store.getUsableSpace();
        String text = free / MIB + " MiB free in " + here;
        if (!Files.isWritable(here)) {
            bad("Disk", here + " cannot be written to; run OpenTMR in a folder of your own");
        } else if (free < COMFORTABLE_BYTES) {
            bad("Disk", text + "; an hour of 16 channels at 2 kHz takes 346 MB, make room before you record");
        } else {
            good("Disk", text);
        }
    }

    private void ports() {
        List<PortInfo> ports = SerialPorts.list();
        if (ports.isEmpty()) {
            good("Serial ports", "none found; plug a board in to see it here");
        }
        for (PortInfo port : ports) {
            Path path = Path.of(port.path());
            String text = port.path() + " " + port.description() + " (" + port.usbIdentity() + ")";
            if (Files.exists(path) && !(Files.isReadable(path) && Files.isWritable(path))) {
                bad(
                        "Serial port",
                        text + ": no permission; run 'sudo usermod -aG " + group(path) + " $USER' and log in again");
            } else {
                good("Serial port", text);
            }
        }
    }

    /** Who may open a port; the group that Debian gives them to where the system does not say. */
    private static String group(Path port) {
        try {
            return Files.readAttributes(port, PosixFileAttributes.class).group().getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "dialout";
        }
    }

    private void good(String what, String found) {
        console.result("  ok    %-12s %s", what, found);
    }

    private void bad(String what, String found) {
        healthy = false;
        console.result("  mend  %-12s %s", what, found);
    }
}
