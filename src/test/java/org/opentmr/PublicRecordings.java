package org.opentmr;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of public recordings beside the project, which is not part of it. */
public final class PublicRecordings {

    private static final String PROPERTY = "opentmr.recordings";

    private PublicRecordings() {}

    /**
     * A file or folder below it: {@code -Dopentmr.recordings=FOLDER}, else "shared/data" beside any folder above the
     * working directory. Skips the test where it is absent. Each data set lies there in its BIDS form, some untouched
     * source files under {@code original/}.
     */
    public static Path require(String name) {
        Path found = Path.of(System.getProperty(PROPERTY, "/nowhere"));
        for (Path above = Path.of("").toAbsolutePath();
                above != null && !Files.isDirectory(found);
                above = above.getParent()) {
            found = above.resolve("shared/data");
        }
        Path wanted = found.resolve(name);
        assumeTrue(
                Files.exists(wanted),
                () -> "public recordings are not beside the project: no " + name + "; state -D" + PROPERTY + "=FOLDER");
        return wanted;
    }
}
