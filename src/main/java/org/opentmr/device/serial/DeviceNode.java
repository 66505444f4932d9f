package org.opentmr.device.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * What the file system says of a path that should be a port.
 *
 * @param kind what it is
 * @param owner user that it belongs to
 * @param group that it belongs to
 * @param permissions who may read and write it
 */
record DeviceNode(Kind kind, String owner, String group, Set<PosixFilePermission> permissions) {

    enum Kind {
        DEVICE,
        FILE,
        FOLDER
    }

    DeviceNode {
        permissions = Set.copyOf(permissions);
    }

    boolean groupMayUseIt() {
        return permissions.contains(PosixFilePermission.GROUP_READ)
                && permissions.contains(PosixFilePermission.GROUP_WRITE);
    }

    /** Looks at paths; a test has its own. */
    @FunctionalInterface
    interface Reader {

        /** Empty where nothing is there. */
        Optional<DeviceNode> look(String path);
    }

    /** Looks at what the user typed: a path, or the name of a port in {@code /dev}. */
    static Optional<DeviceNode> look(String typed) {
        try {
            Path path = Path.of(typed);
            Path found = Files.exists(path) ? path : Path.of("/dev").resolve(path);
            PosixFileAttributes is = Files.readAttributes(found, PosixFileAttributes.class);
            Kind kind = is.isDirectory() ? Kind.FOLDER : is.isRegularFile() ? Kind.FILE : Kind.DEVICE;
            return Optional.of(
                    new DeviceNode(kind, is.owner().getName(), is.group().getName(), is.permissions()));
        } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
