package org.opentmr.recording.bids;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The inheritance principle of BIDS: a sidecar in the folder of a recording or above it applies when every entity in its
 * name stands in the recording's name too; nearer ones override.
 */
final class Inheritance {

    private final Path root;
    private final Path recording;
    private final Map<String, String> entities;

    Inheritance(Path root, Path recording) {
        this.root = root.toAbsolutePath().normalize();
        this.recording = recording.toAbsolutePath().normalize();
        this.entities = BidsName.entities(fileName(recording));
    }

    /** All keys of the sidecars that apply, and the file that the nearest of them is; empty where none applies. */
    Optional<Merged> json(String suffix) throws IOException {
        List<Path> applying = applying(suffix);
        if (applying.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode all = Json.object();
        for (Path file : applying) {
            all.setAll(Json.read(file));
        }
        return Optional.of(new Merged(all, applying.get(applying.size() - 1)));
    }

    record Merged(ObjectNode keys, Path nearest) {}

    /** The nearest table that applies. */
    Optional<Path> nearest(String suffix) throws IOException {
        List<Path> applying = applying(suffix);
        return applying.isEmpty() ? Optional.empty() : Optional.of(applying.get(applying.size() - 1));
    }

    /** From the root down; within one folder those with more entities come later. */
    private List<Path> applying(String suffix) throws IOException {
        Deque<Path> folders = new ArrayDeque<>();
        for (Path folder = recording.getParent(); folder != null; folder = folder.getParent()) {
            folders.push(folder);
            if (folder.equals(root)) {
                break;
            }
        }
        if (!root.equals(folders.peek())) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> applies(fileName(file), suffix))
                        .sorted(Comparator.comparingInt((Path file) ->
                                        BidsName.entities(fileName(file)).size())
                                .thenComparing(Comparator.naturalOrder()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private boolean applies(String file, String suffix) {
        return (file.endsWith("_" + suffix) || file.equals(suffix))
                && entities.entrySet().containsAll(BidsName.entities(file).entrySet());
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
