package org.opentmr.recording.bids;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.edf.EdfFormat;

/**
 * The recordings below a path: a data set's root, a folder of a person or a session, or one recording.
 *
 * <p>A folder without BIDS recordings but with EDF or BDF files gives those, with the annotations in the files.
 *
 * @param root of the data set: where dataset_description.json lies, else the folder above "sub-*"
 * @param recordings sample files, sorted by path; at least one
 */
public record BidsDataset(Path root, List<Path> recordings) {

    /** Root, person, session, "emg" and the file. */
    private static final int DEEPEST = 5;

    private static final Set<String> NOT_RAW = Set.of("derivatives", "sourcedata", "code", "stimuli", "phenotype");

    public BidsDataset {
        recordings = List.copyOf(recordings);
    }

    /**
     * Finds the recordings below a path.
     *
     * @throws RecordingException where there is no such path or no recording below it
     */
    public static BidsDataset open(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new RecordingException(path + ": no such file or folder");
        }
        if (!Files.isDirectory(path)) {
            return new BidsDataset(rootOf(path), List.of(path));
        }
        List<Path> found = find(path);
        if (found.isEmpty()) {
            found = loose(path);
        }
        if (found.isEmpty()) {
            throw new RecordingException(
                    path + ": no recording below it; *_emg.bdf, *_emg.edf or loose .bdf and .edf files are read");
        }
        return new BidsDataset(rootOf(found.get(0)), found);
    }

    /** True for a path that {@link #open} would look at: a folder, or a file named .bdf or .edf. */
    public static boolean recognises(Path path) {
        return Files.isDirectory(path) || EdfFormat.hasExtension(path);
    }

    /** Opens one of {@link #recordings()}. */
    public BidsRecording open(int index) throws IOException {
        return BidsRecording.open(root, recordings.get(index));
    }

    private static List<Path> find(Path top) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(top, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(top) && isOther(name(folder))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = name(file);
                if (name.startsWith("sub-") && (name.endsWith("_emg.bdf") || name.endsWith("_emg.edf"))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    private static boolean isOther(String folder) {
        return folder.startsWith(".") || NOT_RAW.contains(folder);
    }

    private static List<Path> loose(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            !name(file).startsWith(".") && EdfFormat.hasExtension(file) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new RecordingException(folder + ": cannot be listed", e);
        }
    }

    private static Path rootOf(Path recording) {
        Path file = recording.toAbsolutePath().normalize();
        Path beside = parentOf(file);
        for (Path folder = beside; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("dataset_description.json"))) {
                return folder;
            }
        }
        for (Path folder = beside; folder != null; folder = folder.getParent()) {
            if (name(folder).startsWith("sub-")) {
                return parentOf(folder);
            }
        }
        return beside;
    }

    private static Path parentOf(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
