package org.opentmr.app.bench.model.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Remembered;

/** The parts of a bench that remember something: as they are usually, and as they were saved. For the bench's thread. */
final class Parts {

    private final Bench bench;
    private final Map<String, JsonNode> usual = new HashMap<>();

    Parts(Bench bench) {
        this.bench = bench;
    }

    /** As they are now is as they are usually. */
    void begin() {
        for (Remembered part : bench.remembered()) {
            usual.put(part.key(), part.save());
        }
    }

    /**
     * Makes all parts what was saved of them, and as usual where nothing was.
     *
     * @param file that it was saved in; copied aside where a part of it is wrong
     * @return what was wrong, one sentence without its full stop each
     */
    List<String> restore(JsonNode saved, Path file) {
        List<String> troubles = new ArrayList<>();
        for (Remembered part : bench.remembered()) {
            Optional.ofNullable(saved.get(part.key()))
                    .or(() -> Optional.ofNullable(usual.get(part.key())))
                    .flatMap(wanted -> restore(part, wanted))
                    .ifPresent(why -> troubles.add("\"" + part.key() + "\" is as usual, since what was saved is wrong ("
                            + why + ")" + copy(file)));
        }
        return troubles;
    }

    private static Optional<String> restore(Remembered part, JsonNode wanted) {
        try {
            part.restore(wanted);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static String copy(Path file) {
        try {
            return "; the file was kept as " + BrokenFile.copyAside(file).getFileName();
        } catch (IOException e) {
            return "";
        }
    }
}
