package org.opentmr.app.bench;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the desktop program starts.
 *
 * @param open a session or a recording to begin with
 * @param dark whether it is dark
 * @param scale of everything, 1 to 2, on top of the screen's own
 */
public record BenchOptions(Optional<Path> open, boolean dark, double scale) {

    /** Light, and as large as the screen says. */
    public static final BenchOptions USUAL = new BenchOptions(Optional.empty(), false, 1);

    public BenchOptions {
        if (!(scale >= 1 && scale <= 2)) {
            throw new IllegalArgumentException("the bench is shown at a scale of 1 to 2, got " + scale);
        }
    }
}
