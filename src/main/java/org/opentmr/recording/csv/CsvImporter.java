package org.opentmr.recording.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opentmr.recording.AnnotationRuns;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.StoredRecording;
import org.opentmr.signal.Annotation;

/**
 * Opens text files as recordings. The samples are in memory afterwards: at most about five times the size of the text.
 *
 * <p>With a header, channels are named by it ({@code EMG1 [µV]} is channel EMG1 in microvolts); a column {@code time} or
 * {@code timestamp} gives the rate, and a gap in it is a join; columns such as {@code label}, {@code repetition} and
 * {@code split} become annotations, one for each run of equal values. Without a header, or where the names differ, the
 * options say which column is what.
 */
public final class CsvImporter {

    private CsvImporter() {}

    /**
     * One file.
     *
     * @throws RecordingException with file, line, column and value, where a cell is no number, a row has another number of
     *     cells, or the rate is not known
     */
    public static StoredRecording open(Path file, CsvOptions options) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RecordingException(file + ": no such file");
        }
        CsvGatherer gatherer = new CsvGatherer(options);
        gatherer.append(file);
        return gatherer.finish(file, "unknown", "", Optional.empty());
    }

    /**
     * A folder of files, each one stretch of one motion, put back to back: training before test, then by repetition, then
     * by class, numbers by value. Files whose name does not match are left alone.
     *
     * @param pattern names below the folder, such as <code>{split}/R_{repetition}_C_{class}.csv</code>; placeholders are
     *     <code>{class} {repetition} {split} {session} {subject} {any}</code>
     * @throws RecordingException where no file matches, the files hold several subjects or sessions, or they differ in
     *     their columns; and whatever {@link #open} refuses
     * @throws IllegalArgumentException where the pattern cannot be understood
     */
    public static StoredRecording openFolder(Path folder, String pattern, CsvOptions options) throws IOException {
        FilePattern names = new FilePattern(pattern);
        List<FilePattern.Key> keys = matching(folder, names);
        String subject = only(folder, names, keys, "subject", FilePattern.Key::subject);
        String session = only(folder, names, keys, "session", FilePattern.Key::session);
        CsvGatherer gatherer = new CsvGatherer(options);
        List<Annotation> stretches = new ArrayList<>();
        for (FilePattern.Key key : keys) {
            if (!key.split().isEmpty() && key.splitOrNone().isEmpty()) {
                throw new RecordingException(folder.resolve(key.path()) + ": {split} of " + names + " is "
                        + Cells.quoted(key.split()) + ", neither train nor test");
            }
            long first = gatherer.length();
            gatherer.append(folder.resolve(key.path()));
            stretches.add(new Annotation(
                    first,
                    gatherer.length() - first,
                    key.label(),
                    AnnotationRuns.wholeNumber(key.label()),
                    key.repetitionOrNone(),
                    key.splitOrNone()));
        }
        return gatherer.finish(
                folder,
                subject.isEmpty() ? "unknown" : subject,
                session,
                names.hasClass() ? Optional.of(stretches) : Optional.empty());
    }

    /**
     * Refuses a pattern that cannot be understood.
     *
     * @throws IllegalArgumentException with the pattern
     */
    public static void checkPattern(String pattern) {
        new FilePattern(pattern);
    }

    private static List<FilePattern.Key> matching(Path folder, FilePattern names) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new RecordingException(folder + ": no such folder");
        }
        try (Stream<Path> files = Files.walk(folder, names.depth())) {
            List<String> paths = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            List<FilePattern.Key> keys = paths.stream()
                    .flatMap(path -> names.match(path).stream())
                    .sorted(FilePattern.Key.ORDER)
                    .toList();
            if (keys.isEmpty()) {
                throw new RecordingException(folder + ": none of " + paths.size() + " files matches " + names
                        + (paths.isEmpty() ? "" : ", the first is " + paths.get(0)));
            }
            return keys;
        }
    }

    private static String only(
            Path folder,
            FilePattern names,
            List<FilePattern.Key> keys,
            String what,
            Function<FilePattern.Key, String> part)
            throws RecordingException {
        List<String> values = keys.stream().map(part).distinct().sorted().toList();
        if (values.size() > 1) {
            throw new RecordingException(folder + ": a recording holds one " + what + ", the files hold " + values
                    + "; put one of them in place of {" + what + "} in " + names);
        }
        return values.get(0);
    }
}
