package org.opentmr.app.bench.model.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.FailureText;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Changes;

/**
 * What a person likes, whatever the session: light or dark, the scale, what was opened of late. Kept in a small file as it
 * changes. For the bench's thread.
 */
public final class Preferences {

    /** As many as fit on a menu and are told apart. */
    public static final int MOST_RECENT = 10;

    private static final int VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private final FileStore store;
    private final Path file;
    private final Path sessions;
    private final Changes changes = new Changes();
    private final List<Path> recent = new ArrayList<>();
    private ObjectNode known = JSON.createObjectNode();
    private boolean dark;
    private double scale = 1;
    private String trouble = "";
    private @Nullable Bench bench;
    private boolean saving;
    private boolean dirty;

    /**
     * Reads them; a file that cannot be understood is set aside, and all is as usual.
     *
     * @param file that need not exist
     * @param sessions where to look for files before any was opened
     */
    public Preferences(FileStore store, Path file, Path sessions) {
        this.store = store;
        this.file = file;
        this.sessions = sessions;
        if (Files.exists(file)) {
            try {
                read();
            } catch (IOException | IllegalArgumentException e) {
                trouble = "Your preferences could not be read (" + FailureText.oneLine(e) + "). " + setAside()
                        + " Theme, scale and recent files are as usual.";
            }
        }
    }

    private String setAside() {
        try {
            return "They were kept as " + BrokenFile.setAside(file) + ".";
        } catch (IOException e) {
            return "They stay in " + file + " until you change one.";
        }
    }

    private void read() throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(store.read(file));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ": not JSON: " + e.getOriginalMessage(), e);
        }
        if (!(root instanceof ObjectNode object)) {
            throw new IllegalArgumentException(file + ": not a JSON object");
        }
        double size = object.path("scale").asDouble(1);
        if (!(size >= 1 && size <= 2)) {
            throw new IllegalArgumentException(file + ": \"scale\" must be 1 to 2, got " + size);
        }
        List<Path> paths = new ArrayList<>();
        for (JsonNode each : object.path("recent")) {
            try {
                paths.add(Path.of(each.asText()));
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException(file + ": \"recent\" holds no path: " + each.asText(), e);
            }
        }
        known = object;
        dark = "dark".equals(object.path("theme").asText());
        scale = size;
        recent.addAll(paths.subList(0, Math.min(MOST_RECENT, paths.size())));
    }

    /** Says on this bench what went wrong, and saves in its background from now on. */
    public void attach(Bench other) {
        bench = other;
        if (!trouble.isEmpty()) {
            other.messages().problem(trouble);
        }
    }

    /** Whether the person likes it dark. */
    public boolean dark() {
        return dark;
    }

    public void dark(boolean wanted) {
        dark = wanted;
        changed();
    }

    /** Of everything, 1 to 2. */
    public double scale() {
        return scale;
    }

    /** Changes the scale, 1 to 2. */
    public void scale(double wanted) {
        scale = wanted;
        changed();
    }

    /** What was opened of late and is still there, the latest first. */
    public List<Path> recent() {
        return List.copyOf(recent);
    }

    /** This was opened now. */
    public void opened(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        recent.remove(whole);
        recent.add(0, whole);
        while (recent.size() > MOST_RECENT) {
            recent.remove(recent.size() - 1);
        }
        changed();
    }

    /** This cannot be opened any more. */
    public void forget(Path path) {
        if (recent.remove(path.toAbsolutePath().normalize())) {
            changed();
        }
    }

    /** Where to begin to look for another file. */
    public Path lastFolder() {
        return recent.stream()
                .findFirst()
                .flatMap(path -> Optional.ofNullable(path.getParent()))
                .orElse(sessions);
    }

    private void changed() {
        dirty = true;
        changes.tell();
        save();
    }

    private void save() {
        Bench here = bench;
        if (here == null || saving || !dirty) {
            return;
        }
        saving = true;
        dirty = false;
        String text = text();
        here.jobs()
                .aside(
                        progress -> {
                            store.write(file, text);
                            return true;
                        },
                        done -> {
                            saving = false;
                            save();
                        },
                        why -> {
                            saving = false;
                            here.messages()
                                    .problem("Your preferences could not be saved (" + why
                                            + "). They hold until you close the program.");
                        });
    }

    private String text() {
        ObjectNode root = known.deepCopy();
        root.put("schemaVersion", VERSION);
        root.put("theme", dark ? "dark" : "light");
        root.put("scale", scale);
        ArrayNode paths = root.putArray("recent");
        recent.forEach(path -> paths.add(path.toString()));
        return root.toPrettyString() + "\n";
    }

    public Changes changes() {
        return changes;
    }
}
