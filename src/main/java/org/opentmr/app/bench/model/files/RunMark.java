package org.opentmr.app.bench.model.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Says on the disk that this program runs and in which session, and takes that away when it ends in order: what is left is from
 * a program that did not. From any thread.
 */
public final class RunMark {

    private static final JsonMapper JSON = new JsonMapper();

    private final FileStore store;
    private final Path folder;
    private final long process;
    private final LongPredicate alive;

    /**
     * A session that was not closed in order.
     *
     * @param folder of it
     * @param time when it was begun or opened
     */
    public record Left(Path folder, Instant time) {}

    /**
     * @param folder where programs leave their marks
     * @param process number of this one
     * @param alive whether a process of this number runs
     */
    public RunMark(FileStore store, Path folder, long process, LongPredicate alive) {
        this.store = store;
        this.folder = folder;
        this.process = process;
        this.alive = alive;
    }

    /** With the processes of this machine. */
    public static RunMark system(FileStore store, Path folder) {
        return new RunMark(
                store,
                folder,
                ProcessHandle.current().pid(),
                pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }

    /** This program is in this session. */
    public void set(Path session, Instant now) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("session", session.toAbsolutePath().toString());
        root.put("time", now.toString());
        store.write(own(), root + "\n");
    }

    /** This program ends in order. */
    public void clear() throws IOException {
        Files.deleteIfExists(own());
    }

    private Path own() {
        return folder.resolve(process + ".json");
    }

    /** Sessions of programs that are gone without a farewell, the latest first; they are told once. */
    public List<Left> takeLeft() throws IOException {
        List<Left> left = new ArrayList<>();
        try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder, "*.json")) {
            for (Path mark : marks) {
                long pid = pid(mark);
                if (pid >= 0 && (pid == process || !alive.test(pid))) {
                    read(mark, left);
                    Files.deleteIfExists(mark);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
        left.removeIf(each -> !Files.isDirectory(each.folder()));
        left.sort(Comparator.comparing(Left::time).reversed());
        return List.copyOf(left);
    }

    private void read(Path mark, List<Left> left) throws IOException {
        try {
            JsonNode root = JSON.readTree(store.read(mark));
            left.add(new Left(
                    Path.of(root.path("session").asText()),
                    Instant.parse(root.path("time").asText())));
        } catch (JsonProcessingException | DateTimeException | InvalidPathException e) {
            // A mark that was being written when the machine went down tells nothing, and nothing hangs on it.
        }
    }

    private static long pid(Path mark) {
        try {
            return Long.parseLong(String.valueOf(mark.getFileName()).replace(".json", ""));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
