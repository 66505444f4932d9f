package org.opentmr.app.bench.model.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opentmr.app.bench.model.Progress;

/** Copies a session's folder: all of it, or nothing is left at the other place. */
final class SessionCopy {

    private SessionCopy() {}

    /**
     * Copies.
     *
     * @param from that need not exist: a session in which nothing was done
     * @param to that does not exist, or is empty
     */
    static void copy(Path from, Path to, Progress progress) throws IOException {
        Path source = from.toAbsolutePath().normalize();
        Path target = to.toAbsolutePath().normalize();
        if (target.startsWith(source)) {
            throw new IOException(to + " lies within the session itself; choose a folder elsewhere");
        }
        if (Files.exists(target) && (!Files.isDirectory(target) || !isEmpty(target))) {
            throw new IOException(to + " is there already and not empty; choose a new name");
        }
        boolean existed = Files.exists(target);
        try {
            copyAll(source, target, progress);
        } catch (IOException e) {
            remove(target, existed);
            throw e;
        }
    }

    private static void copyAll(Path source, Path target, Progress progress) throws IOException {
        Files.createDirectories(target);
        if (!Files.isDirectory(source)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(source)) {
            all = walk.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        int done = 0;
        for (Path each : all) {
            if (progress.isCancelled()) {
                throw new IOException("cancelled");
            }
            Path there = target.resolve(source.relativize(each));
            if (Files.isDirectory(each)) {
                Files.createDirectories(there);
            } else {
                Files.copy(each, there);
            }
            progress.done(++done / (double) all.size());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void remove(Path target, boolean keepFolder) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(target)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            if (!keepFolder || !each.equals(target)) {
                Files.deleteIfExists(each);
            }
        }
    }
}
