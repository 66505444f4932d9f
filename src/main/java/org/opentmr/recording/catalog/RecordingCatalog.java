package org.opentmr.recording.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.bids.BidsDataset;
import org.opentmr.recording.bids.BidsRecording;
import org.opentmr.recording.csv.CsvImporter;
import org.opentmr.recording.edf.EdfFormat;
import org.opentmr.recording.mat.MatImporter;

/** Finds the recordings under a path: a BIDS data set or a part of it, EDF, BDF, text or MATLAB files. */
public final class RecordingCatalog {

    /** A data set's root lies four folders above its files. */
    private static final int DEEPEST = 5;

    private RecordingCatalog() {}

    /**
     * The recordings under a path, in the order of their names.
     *
     * @throws RecordingException where there is none, or a file is of no known format
     */
    public static List<RecordingFile> find(Path path, ImportOptions options) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (options.pattern().isPresent()) {
            return List.of(folder(path, options.pattern().get(), options));
        }
        if (!Files.isDirectory(path)) {
            return List.of(file(path, options));
        }
        if (holdsEdf(path)) {
            return ofDataset(path);
        }
        List<RecordingFile> found = new ArrayList<>();
        for (Path file : filesIn(path)) {
            if (isText(file) || isMatlab(file)) {
                found.add(file(file, options));
            }
        }
        if (found.isEmpty()) {
            throw new RecordingException(
                    path + ": no recording in it; .bdf, .edf, .csv, .txt and .mat files are read, a"
                            + " folder of one file per contraction with --pattern");
        }
        return List.copyOf(found);
    }

    private static RecordingFile file(Path file, ImportOptions options) throws IOException {
        if (EdfFormat.hasExtension(file)) {
            return ofDataset(file).get(0);
        }
        if (isMatlab(file)) {
            return plain(file, List.of(file), () -> MatImporter.open(file, options.mat()));
        }
        if (isText(file)) {
            return plain(file, List.of(file), () -> CsvImporter.open(file, options.csv()));
        }
        throw new RecordingException(file + ": not a format that is read; .bdf, .edf, .csv, .tsv, .txt and .mat are");
    }

    private static RecordingFile folder(Path folder, String pattern, ImportOptions options) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new RecordingException(folder + ": --pattern names files in a folder, this is a file");
        }
        return plain(folder, filesIn(folder), () -> CsvImporter.openFolder(folder, pattern, options.csv()));
    }

    private static RecordingFile plain(Path path, List<Path> inputs, RecordingFile.Opener opener) {
        return new RecordingFile(nameOf(path), "unknown", "", Optional.empty(), inputs, opener);
    }

    private static List<RecordingFile> ofDataset(Path path) throws IOException {
        BidsDataset dataset = BidsDataset.open(path);
        List<RecordingFile> found = new ArrayList<>();
        for (int i = 0; i < dataset.recordings().size(); i++) {
            int index = i;
            try (BidsRecording recording = dataset.open(i)) {
                found.add(new RecordingFile(
                        recording.name(),
                        recording.subject(),
                        recording.session(),
                        recording.powerLineHz(),
                        List.of(recording.path()),
                        () -> dataset.open(index)));
            } catch (RecordingException e) {
                // Told by whoever opens it; the recordings beside it stay within reach.
                Path file = dataset.recordings().get(i);
                found.add(plain(file, List.of(file), () -> dataset.open(index)));
            }
        }
        return List.copyOf(found);
    }

    private static boolean holdsEdf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.anyMatch(file -> EdfFormat.hasExtension(file) && Files.isRegularFile(file));
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static boolean isMatlab(Path file) {
        return hasEnding(file, ".mat");
    }

    private static boolean isText(Path file) {
        return hasEnding(file, ".csv") || hasEnding(file, ".tsv") || hasEnding(file, ".txt");
    }

    private static boolean hasEnding(Path file, String ending) {
        return nameOf(file).toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static String nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
